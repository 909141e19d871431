"""A calendar lists a day of another year.

What it checks
    Each day in calendar/2026.yaml is a day of 2026, and so on for every year.

Why it matters
    A holiday is looked up in the file of its year. One that stands in another file is not found,
    and a due date is not moved off it.

Wrong
    # calendar/2026.yaml
    days:
      - date: 2062-03-20

Right
    days:
      - date: 2026-03-20
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import path_ids

RULE = Rule("PLN315", "day-outside-year", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each listed day that the calendar's year does not have."""
    for entry in registry.calendar.values():
        year = path_ids(entry)["year"]
        for number, day in enumerate(entry.record.days):
            if f"{day.date.year:04}" != year:
                yield Problem(
                    msg("This is the calendar of {year}: {day}", year=year, day=day.date),
                    msg("Correct the day, or list it in the calendar of its year."),
                    entry.at("days", number, "date"),
                )
