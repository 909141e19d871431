"""A sub-measure ends later than the measure that it is part of.

What it checks
    The last day of a sub-measure is not later than the last day of its measure. Several parts of
    one measure are told of once.

Why it matters
    A measure is done when all its parts are: a part that may end later makes the measure late by
    plan. If the plan prints it so, the reader should know.

Wrong
    id: "8.1.1.3"
    deadline:
      text: 2028, mart
      kind: month
      due: 2028-03-31

Right
    id: "8.1.1.3"
    deadline:
      text: 2026, mart
      kind: month
      due: 2026-03-31
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.measure import Measure
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.deadlines import is_sound
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import period_of

RULE = Rule("PLN303", "deadline-after-parent", Severity.WARNING, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each measure that has parts which end later than it does."""
    period = period_of(plan)
    for parent in plan.measures.values():
        due = parent.record.deadline.due
        if due is None or not is_sound(parent):
            continue
        later = [child for child in plan.children(parent.id) if _ends_after(child, parent)]
        # A day after the plan's own end is another rule's matter.
        later = [c for c in later if not period or str(c.record.deadline.due) <= period[1]]
        if later:
            first, *others = (child.at("deadline", "due") for child in later)
            yield Problem(
                msg(
                    "This part ends later than measure {measure}, which ends on {due}.",
                    measure=parent.id,
                    due=due,
                ),
                msg("Compare both deadlines with the printed words."),
                first,
                (*others, parent.at("deadline", "due")),
            )


def _ends_after(child: Entry[Measure], parent: Entry[Measure]) -> bool:
    due, limit = child.record.deadline.due, parent.record.deadline.due
    return bool(due and limit and due > limit and is_sound(child))
