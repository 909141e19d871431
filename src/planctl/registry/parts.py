"""What of a registry can be judged apart: all but the reports, and the reports family by family.

A family is a measure with its sub-measures. Reports on two families have nothing to do with each
other. So a registry of any size can be judged part by part, and what has changed in one part
leaves the others as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from planctl.registry.build import path_id
from planctl.registry.records import Entry, PlanRecords, Registry
from planctl.store.document import StoredFile
from planctl.store.layout import Kind, Place

#: The reports of a family: the id of its plan, the number of the measure.
Family = tuple[str, str]

_REPORTS = (Kind.UPDATE, Kind.FINANCE)
#: Kinds of records of which the reports on a measure are judged, wherever they are from.
_SHARED = (Kind.SETTINGS, Kind.AGENCY, Kind.ACT, Kind.CALENDAR)


@dataclass(frozen=True, slots=True)
class Division:
    """The paths of a registry, each where it is judged.

    `reports` are by plan and measure, `evidence` is by plan, all the rest is the `base`. Reports
    on measures that have no file are `strays`: the base is judged in their sight.
    """

    base: tuple[str, ...]
    strays: tuple[str, ...]
    evidence: Mapping[str, tuple[str, ...]]
    reports: Mapping[Family, tuple[str, ...]]


def divide(places: Mapping[str, Place | None]) -> Division:
    """Divide the paths of a registry, given in their order with what each path says."""
    known = {(p.plan, p.ids["id"]) for p in places.values() if p and p.kind is Kind.MEASURE}
    planned = {place.plan for place in places.values() if place and place.kind is Kind.PLAN}
    base: list[str] = []
    first: list[str] = []
    evidence: dict[str, list[str]] = {}
    reports: dict[Family, list[str]] = {}
    for path, place in places.items():
        plan = place.plan if place else None
        if place and plan not in planned and plan is not None:
            planned.add(plan)
            first.append(path)  # of a plan without a file of its own, where that is told of
        if place and plan is not None and place.kind in _REPORTS:
            reports.setdefault((plan, place.ids["measure"]), []).append(path)
        elif place and plan is not None and place.kind is Kind.EVIDENCE and path not in first:
            evidence.setdefault(plan, []).append(path)
        else:
            base.append(path)
    strays = {path for key in reports.keys() - known for path in reports[key]}
    strays.update(path for path in first if (place := places[path]) and place.kind in _REPORTS)
    return Division(tuple(base), tuple(sorted(strays)), _frozen(evidence), _frozen(reports))


def families(division: Division, registry: Registry) -> Mapping[Family, tuple[str, ...]]:
    """Return the paths of the reports by family, in order; `registry` has the base and strays."""
    found: dict[Family, list[str]] = {}
    for (plan, measure), paths in division.reports.items():
        found.setdefault((plan, root_of(registry.plans[plan], measure)), []).extend(paths)
    return {family: tuple(sorted(found[family])) for family in sorted(found)}


def root_of(plan: PlanRecords, measure: str) -> str:
    """Return the number of the measure that a measure is a part of in the end, or its own."""
    seen = {measure}
    while True:
        entry = plan.measures.get(measure)
        parent = entry.record.parent if entry else None
        if parent is None or parent in seen or parent not in plan.measures:
            return measure
        seen.add(parent)
        measure = parent


def with_reports(
    base: Registry, plan: str, reports: Iterable[StoredFile], beside: Iterable[StoredFile] = ()
) -> Registry:
    """Return the registry in which one plan's reports are judged: that plan, with these alone.

    `beside` are the files of documents that the reports put forward.
    """
    reports = tuple(reports)
    entries: dict[Kind, list[Entry[Any]]] = {kind: [] for kind in _REPORTS}
    for file in reports:
        if file.place is not None and file.record is not None:
            entries[file.place.kind].append(Entry(path_id(file.place), file.record, file))
    lost = {file.path for file in reports if file.record is None and file.faults}
    updates, finance = (tuple(entries[kind]) for kind in _REPORTS)
    return replace(
        base,
        files=(*reports, *beside),
        seals={},
        plans={plan: base.plans[plan].with_reports(updates, finance)},
        unreadable=base.unreadable | lost if lost else base.unreadable,
    )


def bears_on(place: Place | None, plan: str) -> bool:
    """Tell whether the reports of a plan are judged by a file of the base, too."""
    if place is None:
        return False
    return place.kind in _SHARED if place.plan is None else place.plan == plan


def _frozen(found: Mapping[Any, list[str]]) -> dict[Any, tuple[str, ...]]:
    return {key: tuple(paths) for key, paths in found.items()}
