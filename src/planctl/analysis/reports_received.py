"""What the responsible bodies have reported of one measure, as known at a date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from planctl.analysis.periods import period_end
from planctl.model.update import MilestoneState, ReportedState
from planctl.registry.reporters import obliged, reporters

if TYPE_CHECKING:
    from planctl.model.measure import Measure
    from planctl.model.update import StatusUpdate
    from planctl.registry import Entry, Registry

Value = Decimal | MilestoneState


@dataclass(frozen=True, slots=True)
class Reading:
    """One reported value of one indicator for one period."""

    value: Value
    period: str
    update: Entry[StatusUpdate]

    @property
    def day(self) -> date:
        """The last day of the period: the day the value stands for."""
        return period_end(self.period)


@dataclass(frozen=True, slots=True)
class Received:
    """The updates that count for one measure: by its reporters, for periods that have ended."""

    reporters: frozenset[str]
    awaited: frozenset[str]
    """Those of the reporters whose word each counts: the obliged, and who else has spoken."""
    by_agency: Mapping[str, tuple[Entry[StatusUpdate], ...]]

    @property
    def latest(self) -> Mapping[str, Entry[StatusUpdate]]:
        """The latest update of each reporter of the measure that has reported."""
        return {
            agency: updates[-1]
            for agency, updates in self.by_agency.items()
            if agency in self.reporters
        }

    @property
    def states(self) -> tuple[ReportedState, ...]:
        """The latest reported states, one for each body that has reported."""
        return tuple(entry.record.state for entry in self.latest.values())

    def readings(self, key: str, reporter: str | None = None) -> tuple[tuple[Reading, ...], ...]:
        """Return the values of the indicator `key`, by period; several where bodies differ.

        They come from the measure's reporters, or from the one body that `reporter` names.
        """
        periods: dict[str, list[Reading]] = {}
        for agency, updates in self.by_agency.items():
            if agency not in ({reporter} if reporter else self.reporters):
                continue
            for entry in updates:
                value = entry.record.values.get(key)
                if value is not None:
                    period = entry.record.period
                    periods.setdefault(period, []).append(Reading(value, period, entry))
        return tuple(tuple(periods[period]) for period in sorted(periods))


def received(
    registry: Registry,
    measure: Measure,
    updates: Iterable[Entry[StatusUpdate]],
    as_of: date,
    also: frozenset[str] = frozenset(),
) -> Received:
    """Return what counts of the `updates` on a measure at the end of the day `as_of`.

    `also` names bodies that indicators of the measure appoint as their reporters.
    """
    who = reporters(registry, measure)
    by_agency: dict[str, list[Entry[StatusUpdate]]] = {}
    for entry in updates:
        update = entry.record
        if update.agency in who | also and period_end(update.period) <= as_of:
            by_agency.setdefault(update.agency, []).append(entry)
    ordered = {
        agency: tuple(sorted(entries, key=lambda entry: entry.record.period))
        for agency, entries in sorted(by_agency.items())
    }
    awaited = obliged(registry, measure) | (who & ordered.keys())
    return Received(who, awaited, ordered)
