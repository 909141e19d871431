"""Stored files to an indexed registry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planctl.az.order import id_key
from planctl.model.indicator import Indicator
from planctl.model.tier import TIERS
from planctl.registry.records import Entry, PlanRecords, Registry
from planctl.store.document import StoredFile
from planctl.store.layout import Kind, Place


class _Index:
    """Entries by (plan, kind), each under the id that its path gives it."""

    def __init__(self) -> None:
        self.shelves: dict[tuple[str | None, Kind], dict[str, Entry[Any]]] = {}

    def add(self, file: StoredFile) -> None:
        if file.place is not None and file.record is not None:
            entry = Entry(path_id(file.place), file.record, file)
            self.shelf(file.place.plan, file.place.kind)[entry.id] = entry

    def shelf(self, plan: str | None, kind: Kind) -> dict[str, Entry[Any]]:
        return self.shelves.setdefault((plan, kind), {})


def path_id(place: Place) -> str:
    """Return the id that a path gives its record: `8.1.1`, `8.1.1/ilkin/1`, `rinn/2026-10/8.1.1`.

    The path is what tells two records apart; a rule holds the id inside the file to it.
    """
    if place.kind is Kind.PLAN:
        return place.plan or ""
    return "/".join(place.ids.values()) or place.kind.value


def build(files: Iterable[StoredFile]) -> Registry:
    """Return the registry that the files make; files without a record are only listed."""
    files = tuple(files)
    index = _Index()
    for file in files:
        index.add(file)
    settings = next(iter(index.shelf(None, Kind.SETTINGS).values()), None)
    plans = sorted({file.place.plan for file in files if file.place and file.place.plan})
    unreadable = (f.path for f in files if f.record is None and f.place and f.faults)
    return Registry(
        files=files,
        settings=settings,
        agencies=dict(sorted(index.shelf(None, Kind.AGENCY).items())),
        acts=dict(sorted(index.shelf(None, Kind.ACT).items())),
        calendar=dict(sorted(index.shelf(None, Kind.CALENDAR).items())),
        seals=dict(sorted(index.shelf(None, Kind.SEAL).items(), key=lambda item: int(item[0]))),
        plans={plan: _plan(plan, index) for plan in plans},
        unreadable=frozenset(unreadable),
    )


def _plan(plan: str, index: _Index) -> PlanRecords:
    def by_number(kind: Kind) -> dict[str, Entry[Any]]:
        return dict(sorted(index.shelf(plan, kind).items(), key=lambda item: id_key(item[0])))

    indicators = index.shelf(plan, Kind.INDICATOR)
    return PlanRecords(
        id=plan,
        plan=next(iter(index.shelf(plan, Kind.PLAN).values()), None),
        directions=by_number(Kind.DIRECTION),
        measures=by_number(Kind.MEASURE),
        indicators=dict(sorted(indicators.items(), key=lambda item: _result_order(item[1].record))),
        updates=tuple(index.shelf(plan, Kind.UPDATE).values()),
        finance=tuple(index.shelf(plan, Kind.FINANCE).values()),
        meetings=dict(sorted(index.shelf(plan, Kind.MEETING).items())),
        risks=dict(sorted(index.shelf(plan, Kind.RISK).items())),
        cost_approvals=dict(sorted(index.shelf(plan, Kind.COST_APPROVAL).items())),
    )


def _result_order(indicator: Indicator) -> tuple[Any, ...]:
    """By measure, then by tier as they are reached, then by place in the text."""
    return (id_key(indicator.measure), TIERS.index(indicator.tier), indicator.number, indicator.id)
