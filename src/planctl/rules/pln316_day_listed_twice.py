"""A calendar lists the same holiday twice on one day.

What it checks
    No day of a calendar is listed twice under the same name. Two holidays that fall on one day
    have two names.

Why it matters
    Of two lines that say the same, people correct one, and the other goes on saying what was
    wrong.

Wrong
    days:
      - date: 2026-03-20
        name: Novruz bayramı
      - date: 2026-03-20
        name: Novruz bayramı

Right
    days:
      - date: 2026-03-20
        name: Novruz bayramı
      - date: 2026-03-21
        name: Novruz bayramı
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN316", "day-listed-twice", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each line of a calendar that repeats an earlier one."""
    for entry in registry.calendar.values():
        first: dict[tuple[date, str], int] = {}
        for number, day in enumerate(entry.record.days):
            before = first.setdefault((day.date, day.name), number)
            if before != number:
                yield Problem(
                    msg("Listed already: {day}, {name}", day=day.date, name=day.name),
                    msg("Take one of the two out."),
                    entry.at("days", number, "date"),
                    (entry.at("days", before, "date"),),
                )
