"""The reports of a plan that can be set beside each other: on its measures, for its periods.

Left out is what another rule complains of: reports on unknown measures or on times that the plan
does not have, and those whose path says something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import TypeAlias, TypeVar

from planctl.model.finance import FinanceReport
from planctl.model.measure import Measure
from planctl.model.period import parse_period
from planctl.model.update import StatusUpdate
from planctl.registry import Entry, PlanRecords
from planctl.rules.trouble import period_of

P = TypeVar("P", StatusUpdate, FinanceReport)
Sound: TypeAlias = tuple[tuple[Entry[Measure], tuple[Entry[P], ...]], ...]


def updates_by_measure(
    plan: PlanRecords,
) -> Iterator[tuple[Entry[Measure], tuple[Entry[StatusUpdate], ...]]]:
    """Yield each measure that has updates, with them: by period, then body."""
    return iter(_updates(plan))


def finance_by_measure(
    plan: PlanRecords,
) -> Iterator[tuple[Entry[Measure], tuple[Entry[FinanceReport], ...]]]:
    """Yield each measure that has finance reports, with them: by quarter, then body."""
    return iter(_finance(plan))


# Many rules ask the same of one plan, one after another.
@lru_cache(maxsize=2)
def _updates(plan: PlanRecords) -> Sound[StatusUpdate]:
    return tuple(_sound(plan, plan.updates_by_measure))


@lru_cache(maxsize=2)
def _finance(plan: PlanRecords) -> Sound[FinanceReport]:
    return tuple(_sound(plan, plan.finance_by_measure))


def by_body(reports: Iterable[Entry[P]]) -> dict[str, list[Entry[P]]]:
    """Return the reports of each body, in the order given."""
    bodies: dict[str, list[Entry[P]]] = {}
    for report in reports:
        bodies.setdefault(report.record.agency, []).append(report)
    return bodies


def _sound(
    plan: PlanRecords, by_measure: Mapping[str, tuple[Entry[P], ...]]
) -> Iterator[tuple[Entry[Measure], tuple[Entry[P], ...]]]:
    span = period_of(plan)
    for name, given in by_measure.items():
        measure = plan.measures.get(name)
        reports = tuple(report for report in given if is_sound(report, span))
        if measure and reports:
            yield measure, reports


def is_sound(report: Entry[P], span: tuple[str, str] | None) -> bool:
    """Tell whether a report is what its path says, and on a time within the plan's days."""
    record = report.record
    if report.id != f"{record.agency}/{record.period}/{record.measure}":
        return False
    return span is None or within(record.period, span)


@lru_cache(maxsize=1024)
def last_day(period: str) -> date:
    """Return the last day of a period, as many reports have the same."""
    return parse_period(period).last


@lru_cache(maxsize=1024)
def within(period: str, span: tuple[str, str]) -> bool:
    """Tell whether a period has a day in common with a plan's days, given as text."""
    time = parse_period(period)
    return str(time.last) >= span[0] and str(time.first) <= span[1]
