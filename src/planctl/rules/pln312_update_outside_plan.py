"""A report is on a period that is not one of the plan's.

What it checks
    The period of each update (a month or a year) and of each finance report (a quarter) lies
    within the plan's period, at least in part.

Why it matters
    Reports are expected for the plan's own time. One on another month, quarter or year is most
    often one with a misspelt year: it is in no table, and what it was meant for looks missing.

Wrong
    period: "2062-10"

Right
    period: "2026-10"
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.reports import within
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import path_ids, period_of

RULE = Rule("PLN312", "update-outside-plan", Severity.ERROR, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each report on a time before the plan begins or after it ends."""
    period = period_of(plan)
    if period is None:
        return
    reports: tuple[Entry[Any], ...] = (*plan.updates, *plan.finance)
    for report in reports:
        text = report.record.period
        if text != path_ids(report)["period"]:
            continue
        if not within(text, period):
            yield Problem(
                msg("The plan has no such period: {period}", period=text),
                msg("The plan's period: {start} – {end}", start=period[0], end=period[1]),
                report.at("period"),
            )
