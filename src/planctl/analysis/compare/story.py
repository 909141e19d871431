"""The history of a subject: every change of its records, and the commit that landed it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from planctl.analysis.compare.compare import REPORTS, changes_of, last_word
from planctl.store.layout import Kind, place_of

if TYPE_CHECKING:
    from pydantic import BaseModel

    from planctl.analysis.compare.change import RecordChange
    from planctl.analysis.compare.names import Names
    from planctl.analysis.compare.origin import Origin
    from planctl.analysis.compare.subject import Subject
    from planctl.history.replay import Step
    from planctl.store.document import StoredFile


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one record, and where it came from."""

    origin: Origin
    change: RecordChange


@dataclass(frozen=True, slots=True)
class Bounds:
    """Landing days that are asked for, both included; None where there is no bound."""

    since: date | None = None
    until: date | None = None

    def hold(self, day: date) -> bool:
        """Tell whether a day lies within."""
        return (self.since is None or day >= self.since) and (
            self.until is None or day <= self.until
        )


class _Reports:
    """The reports that main has, step by step, to find what each body last said."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], dict[str, Any]] = {}

    def take(self, file: StoredFile | None, gone: StoredFile | None) -> None:
        told = file or gone
        if told is None or told.place is None or told.place.kind not in REPORTS:
            return
        periods = self._of(told)
        if file is not None and file.record is not None:
            periods[told.place.ids["period"]] = file.record
        else:
            periods.pop(told.place.ids["period"], None)

    def before(self, file: StoredFile) -> BaseModel | None:
        """Return the last word of the same body on the measure before a report."""
        if file.place is None:
            return None
        own = file.place.ids["period"]
        periods = self._of(file)
        return last_word(periods[period] for period in sorted(periods) if period < own)

    def _of(self, file: StoredFile) -> dict[str, Any]:
        place = file.place
        if place is None:
            return {}
        key = (place.kind, place.plan, place.ids["measure"], place.ids["agency"])
        return self._known.setdefault(key, {})


def wanted_for(subject: Subject, path: str) -> bool:
    """Tell whether a file is needed for the story: the subject's own, and acts that amend."""
    if subject.has(path):
        return True
    place = place_of(path)
    return place is not None and place.kind is Kind.ACT


def story(
    steps: Iterable[Step],
    origins: Mapping[str, Origin],
    names: Names,
    subject: Subject,
    bounds: Bounds,
) -> tuple[Entry, ...]:
    """Return the changes of the subject that landed within the bounds, the newest first."""
    reports = _Reports()
    found: list[list[Entry]] = []
    for step in steps:
        for old, new in step.pairs:
            reports.take(new, old)
        origin = origins[step.commit]
        if not bounds.hold(origin.day):
            continue
        changes = (subject.of_change(c) for c in changes_of(step.pairs, names, reports.before))
        found.append([Entry(origin, change) for change in changes if change is not None])
    return tuple(entry for entries in reversed(found) for entry in entries)
