"""A report is on a period that is not over.

What it checks
    The period of each update and of each finance report was over on the day that the registry is
    checked for (`--as-of`, today by default): its last day is that day or an earlier one. What is
    simulated is judged only where the day is given.

Why it matters
    What is reported of a month before it ends is what somebody expects, not what was done. Most
    often the month or the year is a slip, and the period that was meant looks missing.

Wrong
    # checked on 2026-11-22
    period: "2026-12"

Right
    period: "2026-10"
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.reports import is_sound, last_day
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import period_of

RULE = Rule("PLN313", "period-not-over", Severity.ERROR, Scope.DATED)


def check(_registry: Registry, plan: PlanRecords, as_of: date) -> Iterator[Problem]:
    """Yield each report on a time that has not ended by the day."""
    span = period_of(plan)
    reports: tuple[Entry[Any], ...] = (*plan.updates, *plan.finance)
    for report in reports:
        last = last_day(report.record.period)
        if last > as_of and is_sound(report, span):
            yield Problem(
                msg(
                    "The period {period} is not over yet: its last day is {day}.",
                    period=report.record.period,
                    day=last,
                ),
                msg("Correct the period, or submit the report when it is over."),
                report.at("period"),
            )
