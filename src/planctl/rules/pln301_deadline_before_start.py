"""A deadline ends before it starts.

What it checks
    The last day of a measure's deadline is not earlier than its first day.

Why it matters
    The share of time elapsed is counted from the first day to the last. Where they are the wrong
    way round there is no time at all, and the measure would be late from its first day.

Wrong
    deadline:
      text: 2026 – 2027
      kind: range
      start: 2027-01-01
      due: 2026-12-31

Right
    deadline:
      text: 2026 – 2027
      kind: range
      start: 2026-01-01
      due: 2027-12-31
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.deadlines import ends_before_start
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN301", "deadline-before-start", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each deadline whose days are the wrong way round."""
    for measure in plan.measures.values():
        deadline = measure.record.deadline
        if ends_before_start(deadline):
            yield Problem(
                msg(
                    "The last day is earlier than the first: {due}, {start}",
                    due=deadline.due,
                    start=deadline.start,
                ),
                msg("Correct the day that does not follow from the printed words."),
                measure.at("deadline", "due"),
            )
