"""A plan's period ends before it starts.

What it checks
    The last day of a plan's period is not earlier than its first day.

Why it matters
    Continuous measures are judged until the plan ends, and every deadline is held against the
    period: with its days the wrong way round no day belongs to the plan.

Wrong
    period:
      start: 2028-12-31
      end: 2026-01-01

Right
    period:
      start: 2026-01-01
      end: 2028-12-31
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN310", "plan-period-reversed", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield the plan's period where its days are the wrong way round."""
    entry = plan.plan
    if entry and entry.record.period.start > entry.record.period.end:
        yield Problem(
            msg(
                "The plan ends before it starts: {start} – {end}",
                start=entry.record.period.start,
                end=entry.record.period.end,
            ),
            msg("Compare the period with the plan's title."),
            entry.at("period", "end"),
        )
