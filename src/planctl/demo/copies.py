"""Further copies of a plan and of the bodies that carry it out, for tests of load."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.registry import PlanRecords, Registry
from planctl.store.canonical import render
from planctl.store.document import StoredFile, Value
from planctl.store.layout import Kind, path_for

Data = dict[str, Value]

# What only the published plan and the real bodies have.
_OWN = frozenset(("source", "errata", "aliases", "reading", "responsible"))
_NOTE = "Süni surət: yük sınağı üçün."


def copies(registry: Registry, scale: int) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the second to `scale`-th copy of every plan that has measures."""
    for number in range(2, scale + 1):
        executors: set[str] = set()
        for records in registry.plans_with_measures:
            for entry in records.measures.values():
                both = (*entry.record.lead, *entry.record.co)
                executors |= {executor.agency for executor in both}
            yield from _plan(records, number)
        for agency in sorted(executors & registry.agencies.keys()):
            data = _data(registry.agencies[agency].file)
            data |= {"id": _named(agency, number), "note": _NOTE}
            data |= {key: f"{data[key]} {number}" for key in ("code", "name") if key in data}
            if members := data.get("members"):
                data["members"] = _all_named(members, number)
            yield path_for(Kind.AGENCY, id=_named(agency, number)), render(data, Kind.AGENCY)


def _plan(records: PlanRecords, number: int) -> Iterator[tuple[str, str]]:
    plan = _named(records.id, number)
    if records.plan:
        data = _data(records.plan.file)
        data |= {"id": plan, "note": _NOTE}
        data |= {key: f"{data[key]} ({number})" for key in ("title", "short_title")}
        yield path_for(Kind.PLAN, plan), render(data, Kind.PLAN)
    for direction in records.directions.values():
        path = path_for(Kind.DIRECTION, plan, id=direction.id)
        yield path, render(_data(direction.file), Kind.DIRECTION)
    for measure in records.measures.values():
        data = _data(measure.file)
        for column in ("lead", "co"):
            executors = data.get(column)
            for executor in executors if isinstance(executors, list) else ():
                if isinstance(executor, dict):
                    executor["agency"] = _named(str(executor["agency"]), number)
        yield path_for(Kind.MEASURE, plan, id=measure.id), render(data, Kind.MEASURE)
    for indicator in records.indicators.values():
        data, record = _data(indicator.file), indicator.record
        if record.reporter:
            data["reporter"] = _named(record.reporter, number)
        path = path_for(
            Kind.INDICATOR,
            plan,
            measure=record.measure,
            tier=record.tier.value,
            number=str(record.number),
        )
        yield path, render(data, Kind.INDICATOR)


def _data(file: StoredFile) -> Data:
    """Return what a file says that a copy of it may say, too."""
    data = file.document.data
    return {
        key: _copied(value)
        for key, value in (data.items() if isinstance(data, dict) else ())
        if key not in _OWN
    }


def _copied(value: Value) -> Value:
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def _named(name: str, number: int) -> str:
    return f"{name}-{number}"


def _all_named(names: Value, number: int) -> Value:
    return [_named(str(name), number) for name in names] if isinstance(names, list) else []
