"""What a record says of itself, beside what its path says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from planctl.registry import Entry, PlanRecords, Registry
from planctl.store.layout import Kind

#: Fields of each kind of record that repeat a part of its path, in the order in which they are
#: held to it.
_FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.AGENCY: ("id",),
    Kind.ACT: ("id",),
    Kind.CALENDAR: ("year",),
    Kind.PLAN: ("id",),
    Kind.DIRECTION: ("id",),
    Kind.MEASURE: ("id",),
    Kind.INDICATOR: ("id", "measure", "tier", "number"),
    Kind.UPDATE: ("measure", "agency", "period"),
    Kind.FINANCE: ("measure", "agency", "period"),
    Kind.MEETING: ("date",),
    Kind.RISK: ("id",),
    Kind.COST_APPROVAL: ("id",),
    Kind.SEAL: ("number",),
}

#: A record that has an id: its kind, the plan it belongs to, the record.
Named = tuple[Kind, str | None, Entry[Any]]


@dataclass(frozen=True, slots=True)
class Claim:
    """One field of a record, what stands in it and what its path wants there."""

    field: str
    said: str
    wanted: str


def records(registry: Registry) -> Iterator[Named]:
    """Yield every record that has an id, but for the reports."""
    entries: list[Entry[Any]] = [
        *registry.agencies.values(),
        *registry.acts.values(),
        *registry.calendar.values(),
        *registry.seals.values(),
    ]
    for plan in registry.plans.values():
        entries += [plan.plan] if plan.plan else []
        entries += plan.directions.values()
        entries += plan.measures.values()
        entries += plan.indicators.values()
        entries += plan.meetings.values()
        entries += plan.risks.values()
        entries += plan.cost_approvals.values()
    return _named(entries)


def reports(plan: PlanRecords) -> Iterator[Named]:
    """Yield the reports of a plan."""
    return _named((*plan.updates, *plan.finance))


def _named(entries: Iterable[Entry[Any]]) -> Iterator[Named]:
    for entry in entries:
        place = entry.file.place
        if place:
            yield place.kind, None if place.kind is Kind.PLAN else place.plan, entry


def claims(kind: Kind, entry: Entry[Any]) -> Iterator[Claim]:
    """Yield what a record says of itself, field by field."""
    place = entry.file.place
    for field in _FIELDS[kind] if place else ():
        wanted = entry.id if field == "id" else place.ids[field] if place else ""
        yield Claim(field, str(getattr(entry.record, field)), wanted)


def first_untrue(kind: Kind, entry: Entry[Any]) -> Claim | None:
    """Return the first claim that the path does not bear out."""
    return next((claim for claim in claims(kind, entry) if claim.said != claim.wanted), None)


def own_id(kind: Kind, entry: Entry[Any]) -> str:
    """Return the id that a record gives itself, in the form in which paths give it."""
    record = entry.record
    match kind:
        case Kind.CALENDAR:
            return str(record.year)
        case Kind.MEETING:
            return str(record.date)
        case Kind.SEAL:
            return str(record.number)
    return str(record.id)


def namesakes(registry: Registry) -> dict[str, tuple[Kind, Entry[Any], Entry[Any]]]:
    """Return the records that call themselves what another one is called, by path.

    With each stands the record that the id belongs to: the one whose path says so, else the first.
    Of reports none is looked at: each is judged by its own path.
    """
    same: dict[tuple[Kind, str | None, str], list[Entry[Any]]] = {}
    for kind, plan, entry in records(registry):
        same.setdefault((kind, plan, own_id(kind, entry)), []).append(entry)
    found: dict[str, tuple[Kind, Entry[Any], Entry[Any]]] = {}
    for (kind, _plan, name), entries in same.items():
        holder = next((entry for entry in entries if entry.id == name), entries[0])
        found |= {e.file.path: (kind, e, holder) for e in entries if e is not holder}
    return found
