"""What bodies have reported beside figures: their last words, obstacles, evidence, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from planctl.analysis.periods import period_end

if TYPE_CHECKING:
    from planctl.model.evidence import Correction, Evidence
    from planctl.model.finance import FinanceReport
    from planctl.model.update import Blocker, StatusUpdate
    from planctl.registry import Entry

    Report = Entry[StatusUpdate] | Entry[FinanceReport]


class Standing(StrEnum):
    """What became of an obstacle; `dropped`: later reports no longer name it, nor say why."""

    STANDS = "stands"
    RESOLVED = "resolved"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One blocker of one body, as `update`, the last to name it, has it."""

    update: Entry[StatusUpdate]
    number: int
    standing: Standing
    as_of: date

    @property
    def blocker(self) -> Blocker:
        """The record of it."""
        return self.update.record.blockers[self.number]

    @property
    def age(self) -> int:
        """For how many days it has stood, or stood until it was resolved."""
        resolved = self.blocker.resolved_on
        last = resolved if resolved and self.standing is Standing.RESOLVED else self.as_of
        return (last - self.blocker.since).days


def by_period(updates: Iterable[Entry[StatusUpdate]], as_of: date) -> list[Entry[StatusUpdate]]:
    """Return the updates on periods that are over, the latest last; a year after its December."""
    over = (update for update in updates if period_end(update.record.period) <= as_of)
    return sorted(over, key=lambda e: (period_end(e.record.period), e.record.period))


def latest_updates(
    updates: Iterable[Entry[StatusUpdate]], as_of: date
) -> tuple[Entry[StatusUpdate], ...]:
    """Return the last word of each body on each measure, the latest period first."""
    last: dict[tuple[str, str], Entry[StatusUpdate]] = {}
    for update in by_period(updates, as_of):
        key = (update.record.agency, update.record.measure)
        last.pop(key, None)
        last[key] = update
    return tuple(reversed(last.values()))


def obstacles(updates: Iterable[Entry[StatusUpdate]], as_of: date) -> tuple[Obstacle, ...]:
    """Return every blocker once, those that stand first, the oldest first.

    Blockers of one kind and day, in their order, are the same from report to report. A yearly
    report need not repeat what the months say.
    """
    found: dict[tuple[object, ...], tuple[Entry[StatusUpdate], int]] = {}
    months: dict[tuple[str, str], Entry[StatusUpdate]] = {}
    for update in by_period(updates, as_of):
        body = (update.record.agency, update.record.measure)
        if not update.record.period.endswith("Y"):
            months[body] = update
        seen: dict[tuple[object, ...], int] = {}
        for number, blocker in enumerate(update.record.blockers):
            alike = (*body, blocker.kind, blocker.since)
            seen[alike] = seen.get(alike, 0) + 1
            if blocker.since <= as_of:
                found[*alike, seen[alike]] = (update, number)
    made = []
    for update, number in found.values():
        last = months.get((update.record.agency, update.record.measure), update)
        made.append(Obstacle(update, number, _standing(update, number, last, as_of), as_of))
    order = list(Standing)
    return tuple(sorted(made, key=lambda o: (order.index(o.standing), o.blocker.since)))


def _standing(
    update: Entry[StatusUpdate], number: int, last: Entry[StatusUpdate], as_of: date
) -> Standing:
    resolved = update.record.blockers[number].resolved_on
    if resolved is not None and resolved <= as_of:
        return Standing.RESOLVED
    named = period_end(update.record.period) >= period_end(last.record.period)
    return Standing.STANDS if named else Standing.DROPPED


def evidence_of(
    updates: Iterable[Entry[StatusUpdate]], as_of: date
) -> tuple[tuple[Evidence, Entry[StatusUpdate], int], ...]:
    """Return each document once, with the report that was the first to name it, the latest first.

    Each comes as (document, report, its place among the report's documents).
    """
    found: dict[tuple[str, Evidence], tuple[Evidence, Entry[StatusUpdate], int]] = {}
    for update in by_period(updates, as_of):
        for number, one in enumerate(update.record.evidence):
            found.setdefault((update.record.agency, one), (one, update, number))
    return tuple(reversed(found.values()))


def corrections_of(
    reports: Iterable[Report], as_of: date
) -> tuple[tuple[Correction, Report, int], ...]:
    """Return the corrections of reports made by `as_of`, the latest first."""
    return tuple(sorted(_corrections(reports, as_of), key=lambda c: c[0].when, reverse=True))


def _corrections(
    reports: Iterable[Report], as_of: date
) -> Iterator[tuple[Correction, Report, int]]:
    for report in reports:
        for number, correction in enumerate(report.record.corrections):
            if correction.when <= as_of:
                yield correction, report, number
