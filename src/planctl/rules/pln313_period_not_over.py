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

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.period import parse_period
from planctl.registry import PlanRecords, Registry
from planctl.rules.reports import finance_by_measure, updates_by_measure
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN313", "period-not-over", Severity.ERROR, Scope.DATED)


def check(_registry: Registry, plan: PlanRecords, as_of: date) -> Iterator[Problem]:
    """Yield each report on a time that has not ended by the day."""
    for by_measure in (updates_by_measure(plan), finance_by_measure(plan)):
        for _measure, reports in by_measure:
            for report in reports:
                last = parse_period(report.record.period).last
                if last > as_of:
                    yield Problem(
                        msg(
                            "The period {period} is not over yet: its last day is {day}.",
                            period=report.record.period,
                            day=last,
                        ),
                        msg("Correct the period, or submit the report when it is over."),
                        report.at("period"),
                    )
