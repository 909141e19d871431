"""What a person asks the history of: the records that belong to it, by their paths alone.

A record that is there no more has a history, too: its number is enough to find it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planctl.analysis.lookup import Sort, find
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.scalars import MEASURE_ID
from planctl.store.layout import Kind, Place, path_for, place_of

if TYPE_CHECKING:
    from planctl.analysis.compare.change import RecordChange
    from planctl.registry import PlanRecords, Registry

_INDICATOR = re.compile(r"(?P<measure>[1-9][0-9.]*)/(?P<tier>ilkin|araliq|yekun)/(?P<number>\d+)")
_NUMBER = re.compile(MEASURE_ID)
_REPORT = ("agency", "period", "measure")
_OF_PLAN = {Kind.MEETING: "date", Kind.RISK: "id", Kind.COST_APPROVAL: "id"}


@dataclass(frozen=True, slots=True)
class Subject:
    """A record by its kind and id; `path` is its own file. `parts` takes sub-measures along."""

    kind: Kind
    id: str
    path: str
    plan: str
    parts: bool = False

    def has(self, path: str) -> bool:
        """Tell whether the history of a file is part of the subject's."""
        place = place_of(path)
        if place is None or place.plan not in (None, self.plan):
            return False
        return path == self.path or self._concerns(place)

    def of_change(self, change: RecordChange) -> RecordChange | None:
        """Return the part of a change that is about the subject, None where nothing of it is."""
        if not (self.has(change.path) or (change.earlier and change.earlier == self.id)):
            return None
        if self.kind is not Kind.INDICATOR or change.kind is not Kind.UPDATE:
            return change
        _, key = self.id.split("/", 1)
        own = tuple(one for one in change.fields if one.path == ("values", key))
        return replace(change, fields=own) if own else None

    def _concerns(self, place: Place) -> bool:
        ids = place.ids
        match self.kind:
            case Kind.MEASURE:
                return self._is_measure(ids.get("measure") or _own(place, Kind.MEASURE))
            case Kind.INDICATOR:
                return place.kind is Kind.UPDATE and ids["measure"] == self.id.split("/")[0]
            case Kind.AGENCY:
                return ids.get("agency") == self.id
            case Kind.DIRECTION:
                return _own(place, Kind.MEASURE).startswith(f"{self.id}.")
            case _:
                return False

    def _is_measure(self, number: str) -> bool:
        return number == self.id or (self.parts and number.startswith(f"{self.id}."))


def _own(place: Place, kind: Kind) -> str:
    return place.ids["id"] if place.kind is kind else ""


def subject_of(registry: Registry, records: PlanRecords, text: str, *, parts: bool) -> Subject:
    """Return what `text` names: a record by its id, a body by its code, a file by its path.

    Raises UserError with near names where nothing is called so.
    """
    for name in _as_written(text):
        place = place_of(name)
        if place is not None:
            return Subject(place.kind, "/".join(place.ids.values()), name, place.plan or records.id)
    wanted = text.strip().removesuffix(".")
    found = _of_plan(records, wanted) or _report(records.id, wanted)
    if found:
        return found
    try:
        return replace(_found(registry, records, text), parts=parts)
    except UserError:
        gone = _by_number(records.id, wanted)
        if gone is None:
            raise
        return replace(gone, parts=parts)


def _as_written(text: str) -> Iterator[str]:
    """Yield a path as a person may have it from another command's output, from the longest on."""
    parts = text.strip().split("/")
    if len(parts) > 1 or text.endswith(".yaml"):
        yield from ("/".join(parts[n:]) for n in range(len(parts)))


def _report(plan: str, wanted: str) -> Subject | None:
    """Return a report by its body, period and measure: `rinn/2026-10/8.1.1`."""
    parts = wanted.split("/")
    if len(parts) != len(_REPORT):
        return None
    for kind in (Kind.UPDATE, Kind.FINANCE):
        path = path_for(kind, plan, **dict(zip(_REPORT, parts, strict=True)))
        place = place_of(path)
        if place is not None and place.kind is kind:
            return Subject(kind, wanted, path, plan)
    return None


def _of_plan(records: PlanRecords, wanted: str) -> Subject | None:
    shelves = {
        Kind.MEETING: records.meetings,
        Kind.RISK: records.risks,
        Kind.COST_APPROVAL: records.cost_approvals,
    }
    for kind, shelf in shelves.items():
        if wanted in shelf:
            path = path_for(kind, records.id, **{_OF_PLAN[kind]: wanted})
            return Subject(kind, wanted, path, records.id)
    return None


def _found(registry: Registry, records: PlanRecords, text: str) -> Subject:
    found = find(registry, records, text)
    plan = records.id
    match found.sort:
        case Sort.AGENCY:
            return Subject(Kind.AGENCY, found.id, path_for(Kind.AGENCY, id=found.id), plan)
        case Sort.ACT:
            return Subject(Kind.ACT, found.id, path_for(Kind.ACT, id=found.id), plan)
        case Sort.DUTY:
            act = next(
                entry.id
                for entry in registry.acts.values()
                if any(duty.id == found.id for duty in entry.record.duties)
            )
            return Subject(Kind.ACT, act, path_for(Kind.ACT, id=act), plan)
        case Sort.PLAN:
            return Subject(Kind.PLAN, found.id, path_for(Kind.PLAN, found.id), found.id)
        case Sort.DIRECTION:
            return Subject(
                Kind.DIRECTION, found.id, path_for(Kind.DIRECTION, plan, id=found.id), plan
            )
        case Sort.MEASURE | Sort.INDICATOR:
            known = _by_number(plan, found.id)
    if known is None:
        raise UserError(msg("Nothing in the registry is called “{name}”.", name=text))
    return known


def _by_number(plan: str, wanted: str) -> Subject | None:
    """Return a measure or an indicator by its number, whether the registry has it or not."""
    if match := _INDICATOR.fullmatch(wanted):
        path = path_for(Kind.INDICATOR, plan, **match.groupdict())
        return Subject(Kind.INDICATOR, wanted, path, plan)
    if _NUMBER.match(wanted):
        return Subject(Kind.MEASURE, wanted, path_for(Kind.MEASURE, plan, id=wanted), plan)
    return None
