"""The plan gives a measure no deadline.

What it checks
    Each measure has a deadline in the printed table.

Why it matters
    A blank cell stays blank, it is never filled by guess. Such a measure is never overdue, and
    those who answer for the plan should know that it has no date.

Wrong
    deadline:
      kind: none

Right
    deadline:
      text: 2026, avqust
      kind: month
      due: 2026-08-31
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.deadline import DeadlineKind
from planctl.registry import PlanRecords, Registry
from planctl.rules.deadlines import is_sound
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN306", "deadline-blank", Severity.INFO, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each measure without a deadline."""
    for measure in plan.measures.values():
        if measure.record.deadline.kind is DeadlineKind.NONE and is_sound(measure):
            yield Problem(
                msg("The plan gives measure {measure} no deadline.", measure=measure.id),
                None,
                measure.at("deadline"),
            )
