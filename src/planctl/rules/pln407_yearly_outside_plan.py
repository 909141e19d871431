"""A yearly target is for a year that is not one of the plan's.

What it checks
    Each year under `yearly` of an indicator lies within the plan's period and stands there once,
    and the years follow one another.

Why it matters
    Progress in a year is judged by that year's target. A year outside the plan, or given twice,
    leaves open which number counts.

Wrong
    yearly:
      - year: 2206
        value: 40

Right
    yearly:
      - year: 2026
        value: 40
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import period_of

RULE = Rule("PLN407", "yearly-outside-plan", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each year that the plan does not have, and each that is out of order."""
    period = period_of(plan)
    for entry in plan.indicators.values():
        last = 0
        for number, yearly in enumerate(entry.record.yearly):
            where = ("yearly", number, "year")
            if period and not period[0][:4] <= f"{yearly.year:04}" <= period[1][:4]:
                yield Problem(
                    msg("The plan has no such year: {year}", year=yearly.year),
                    msg("The plan's period: {start} – {end}", start=period[0], end=period[1]),
                    entry.at(*where),
                )
                continue
            if yearly.year <= last:
                yield Problem(
                    msg("The year {year} is out of order.", year=yearly.year),
                    msg("Give each year once, from the first to the last."),
                    entry.at(*where),
                )
            last = max(last, yearly.year)
