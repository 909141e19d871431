"""A measure's deadline lies outside the plan's period.

What it checks
    The first and the last day of each deadline lie within the plan's period. Where more than two
    measures lie outside, it is the period that is named, with those measures.

Why it matters
    A plan is judged over its period. Time outside it is in no report; most often the year was
    misread, and if the plan itself prints it so, the reader should know.

Wrong
    deadline:
      text: 2036, avqust
      kind: month
      due: 2036-08-31

Right
    deadline:
      text: 2026, avqust
      kind: month
      due: 2026-08-31
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg, plural
from planctl.registry import PlanRecords, Registry
from planctl.rules.deadlines import is_sound
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import period_of

RULE = Rule("PLN302", "deadline-outside-plan", Severity.WARNING, Scope.PLAN)

_FEW = 2


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each deadline outside the period, or the period where it leaves out many."""
    outside = list(_outside(plan))
    if plan.plan and len(outside) > _FEW:
        yield Problem(
            plural(
                "The deadline of {count} measure lies outside the plan's period.",
                "The deadlines of {count} measures lie outside the plan's period.",
                count=len(outside),
            ),
            msg("Compare the period with the plan's title."),
            plan.plan.at("period"),
            tuple(outside),
        )
        return
    period = period_of(plan)
    for where in outside:
        yield Problem(
            msg("The deadline lies outside the plan's period."),
            msg("The plan's period: {start} – {end}", start=period[0], end=period[1])
            if period
            else None,
            where,
        )


def _outside(plan: PlanRecords) -> Iterator[Where]:
    period = period_of(plan)
    if period is None:
        return
    for measure in plan.measures.values():
        deadline = measure.record.deadline
        for name, day in (("due", deadline.due), ("start", deadline.start)):
            if day and not period[0] <= day.isoformat() <= period[1] and is_sound(measure):
                yield measure.at("deadline", name)
                break
