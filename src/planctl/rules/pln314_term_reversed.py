"""A term ends before it begins.

What it checks
    The term of each contract in a finance report, of each obstacle in an update and of each
    responsible person begins on or before the day on which it ends.

Why it matters
    One of the two days is wrong, most often in its year. How long a contract runs, how long an
    obstacle stood and who answered on a given day all come out wrong.

Wrong
    start: 2026-12-20
    end: 2026-02-20

Right
    start: 2026-02-20
    end: 2026-12-20
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN314", "term-reversed", Severity.ERROR, Scope.REGISTRY)

Field = tuple[str | int, ...]
Term = tuple[Entry[Any], Field, date | None, Field, date | None]


def check(registry: Registry) -> Iterator[Problem]:
    """Yield the terms of persons whose last day comes before their first."""
    yield from _reversed(_of_persons(registry))


def check_reports(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield the terms of obstacles and contracts whose last day comes before their first."""
    yield from _reversed(_reported(plan))


def _reversed(terms: Iterable[Term]) -> Iterator[Problem]:
    for entry, first, start, last, end in terms:
        if start is not None and end is not None and end < start:
            yield Problem(
                msg("The term ends before it begins: {start} – {end}", start=start, end=end),
                msg("Correct the day that is wrong."),
                entry.at(*last),
                (entry.at(*first),),
            )


def _of_persons(registry: Registry) -> Iterator[Term]:
    for agency in registry.agencies.values():
        for n, person in enumerate(agency.record.responsible):
            place = ("responsible", n)
            yield agency, (*place, "from"), person.from_, (*place, "to"), person.to


def _reported(plan: PlanRecords) -> Iterator[Term]:
    for update in plan.updates:
        for n, blocker in enumerate(update.record.blockers):
            place = ("blockers", n)
            start, end = blocker.since, blocker.resolved_on
            yield update, (*place, "since"), start, (*place, "resolved_on"), end
    for report in plan.finance:
        for n, contract in enumerate(report.record.contracts):
            place = ("contracts", n)
            yield report, (*place, "start"), contract.start, (*place, "end"), contract.end
