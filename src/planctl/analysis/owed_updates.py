"""What a body reports on for one period: its measures, the results it reports, its last word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.obligations import obligations
from planctl.analysis.periods import period_end
from planctl.analysis.reports_received import Reading
from planctl.model.period import Period, PeriodKind
from planctl.model.tier import TIERS
from planctl.registry.reporters import bodies, obliged, reporters
from planctl.store.layout import Kind, path_for

if TYPE_CHECKING:
    from planctl.model.indicator import Indicator
    from planctl.model.measure import Measure
    from planctl.model.update import StatusUpdate
    from planctl.registry import Entry, PlanRecords, Registry

_REPORTED_ON = (PeriodKind.MONTH, PeriodKind.YEAR)


@dataclass(frozen=True, slots=True)
class OwedUpdate:
    """One update to be written, and what helps to write it.

    `results` are those that the body reports of the measure, in order. `last` is its latest
    update before the period, `readings` the latest value that it gave for each result.
    """

    measure: Entry[Measure]
    path: str
    written: bool
    recommended: bool
    results: tuple[Entry[Indicator], ...]
    last: Entry[StatusUpdate] | None
    readings: dict[str, Reading]


@dataclass(frozen=True, slots=True)
class OpenPeriod:
    """A period that is over and on which a body has not reported in full."""

    period: Period
    due: date
    missing: int


def owed_measures(
    registry: Registry, records: PlanRecords, agency: str, period: Period
) -> tuple[str, ...]:
    """Return the measures that a body reports on for a period, in their order.

    They are those that it leads, by itself or as a member of a group, and those of which an
    indicator names it. What was cancelled by the period's end is no longer reported on.
    """
    return tuple(
        measure.id
        for measure in records.measures.values()
        if measure.record.cancelled is None or period.last < measure.record.cancelled.date
        if agency in reporters(registry, measure.record)
        or any(result.record.reporter == agency for result in _results(records, measure.id))
    )


def owed_updates(
    registry: Registry, records: PlanRecords, agency: str, period: Period
) -> tuple[OwedUpdate, ...]:
    """Return the updates that a body makes on a period, written or not."""
    measures = owed_measures(registry, records, agency, period)
    return tuple(owed_update(registry, records, one, agency, period) for one in measures)


def owed_update(
    registry: Registry, records: PlanRecords, measure: str, agency: str, period: Period
) -> OwedUpdate:
    """Return the update of a body on one measure, whether it has to be made or not."""
    entry = records.measures[measure]
    who = reporters(registry, entry.record)
    results = tuple(
        result
        for result in _results(records, measure)
        if result.record.reporter == agency or (result.record.reporter is None and agency in who)
    )
    path = _path(records, agency, period, measure)
    earlier = [
        update
        for update in records.updates_of(measure)
        if update.record.agency == agency and _before(update.record.period, period)
    ]
    readings = {
        key: Reading(value, update.record.period, update)
        for update in earlier
        for key, value in update.record.values.items()
    }
    return OwedUpdate(
        measure=entry,
        path=path,
        written=any(file.path == path for file in registry.files),
        recommended=agency in who - obliged(registry, entry.record),
        results=results,
        last=earlier[-1] if earlier else None,
        readings=readings,
    )


def reporting_bodies(registry: Registry, records: PlanRecords) -> frozenset[str]:
    """Return the bodies that report on a plan: those that lead, and those that indicators name."""
    leads = (reporters(registry, measure.record) for measure in records.measures.values())
    named = (result.record.reporter for result in records.indicators.values())
    return frozenset[str]().union(*leads, filter(None, named))


def may_report(registry: Registry, records: PlanRecords, measure: str, agency: str) -> bool:
    """Return whether a body is an executor of a measure, or the reporter of one of its results."""
    record = records.measures[measure].record
    named = {result.record.reporter for result in _results(records, measure)}
    return agency in bodies(registry, (*record.lead, *record.co)) | named


def open_periods(
    registry: Registry, records: PlanRecords, agency: str, as_of: date
) -> tuple[OpenPeriod, ...]:
    """Return the months and years over by `as_of` that a body has not reported on in full.

    They are those that the plan is reported on by the calendar of its acts, the latest first.
    """
    owed_by_all = [one for one in obligations(registry, records) if one.at_least is None]
    on_measures = [one for one in owed_by_all if one.measure is not None]
    dues: dict[Period, date] = {}
    for one in on_measures or owed_by_all:
        period = one.period
        if period is not None and period.kind in _REPORTED_ON and period.last <= as_of:
            dues.setdefault(period, one.effective_due)
    there = {file.path for file in registry.files}
    found = []
    for period, due in dues.items():
        owed = owed_measures(registry, records, agency, period)
        missing = sum(_path(records, agency, period, one) not in there for one in owed)
        if missing:
            found.append(OpenPeriod(period, due, missing))
    return tuple(sorted(found, key=lambda one: (one.period.last, str(one.period)), reverse=True))


def _path(records: PlanRecords, agency: str, period: Period, measure: str) -> str:
    return path_for(Kind.UPDATE, records.id, agency=agency, period=str(period), measure=measure)


def _results(records: PlanRecords, measure: str) -> Iterator[Entry[Indicator]]:
    for tier in TIERS:
        yield from records.results(measure, tier)


def _before(one: str, period: Period) -> bool:
    """Return whether a period ends before another; a year comes after its December."""
    return (period_end(one), one) < (period.last, str(period))
