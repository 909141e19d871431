"""An update is on a month that is not one of the plan's.

What it checks
    The period of each update lies within the plan's period.

Why it matters
    Reports are expected for the plan's own months. An update on another month is most often one
    with a misspelt year: it is in no table, and the month that it was meant for looks missing.

Wrong
    period: "2062-10"

Right
    period: "2026-10"
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import path_ids, period_of

RULE = Rule("PLN312", "update-outside-plan", Severity.ERROR, Scope.PLAN)

_MONTH = len("2026-10")


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each update before the plan's first month or after its last."""
    period = period_of(plan)
    if period is None:
        return
    first, last = period[0][:_MONTH], period[1][:_MONTH]
    for update in plan.updates:
        month = update.record.period
        if month == path_ids(update)["period"] and not first <= month <= last:
            yield Problem(
                msg("The plan has no such month: {month}", month=month),
                msg("The plan's period: {start} – {end}", start=period[0], end=period[1]),
                update.at("period"),
            )
