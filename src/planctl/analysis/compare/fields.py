"""A record taken apart: each value under its path, list items under their own names.

An item of a list is known by what names it in the field (a clause, a number, a day), never by its
place, so that a line put in between changes nothing of its neighbours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from pydantic import BaseModel

from planctl.model.act import Duty
from planctl.model.agency import Appointment, Responsible
from planctl.model.calendar import CalendarDay
from planctl.model.common import Clause, Erratum, SourceFile, SourceLines
from planctl.model.deadline import Deadline
from planctl.model.direction import Risk
from planctl.model.evidence import Correction, Evidence
from planctl.model.finance import Contract
from planctl.model.indicator import Agreement, Target, YearlyTarget
from planctl.model.measure import Cancelled, Executor, Shared
from planctl.model.meeting import Decision, Member
from planctl.model.risk import Assessment
from planctl.model.update import Blocker, Contact

FieldName = tuple[str, ...]
#: Parts of a record that say one thing together: they change as one value.
WHOLE = (Deadline, Target, Agreement, SourceLines, SourceFile, Cancelled, Shared, Contact)
WHOLE_ITEMS = (Executor, Appointment)

_KEYS: Mapping[type[BaseModel], Callable[[Any], tuple[Any, ...]]] = {
    Clause: lambda item: (item.clause,),
    Risk: lambda item: (item.clause,),
    Duty: lambda item: (item.id,),
    Erratum: lambda item: (item.field, item.printed),
    YearlyTarget: lambda item: (item.year,),
    Blocker: lambda item: (item.kind, item.since),
    Evidence: lambda item: (item.number or item.title,),
    Correction: lambda item: (item.when, item.what),
    Contract: lambda item: (item.number,),
    Decision: lambda item: (item.number,),
    Member: lambda item: (item.agency, item.name),
    Assessment: lambda item: (item.date,),
    CalendarDay: lambda item: (item.date, item.name),
    Responsible: lambda item: (item.name, item.from_),
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value of a record; `steps` are the titles of its fields and the keys of items above it."""

    value: Any
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a field's name for people: the title of a field (a msgid), or an item's key."""

    title: str = ""
    key: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Fields:
    """What a record holds: `leaves` by path, and the list items that some of them belong to."""

    leaves: dict[FieldName, Leaf] = field(default_factory=dict)
    items: dict[FieldName, Leaf] = field(default_factory=dict)


def fields_of(record: BaseModel, leave_out: frozenset[str] = frozenset()) -> Fields:
    """Return the values of a record by path; what has no value is left out."""
    found = Fields()
    for name, value, title in _named(record):
        if name not in leave_out:
            _take(found, (name,), value, (Step(title),))
    return found


def _named(record: BaseModel) -> Iterator[tuple[str, Any, str]]:
    for name, info in type(record).model_fields.items():
        yield info.alias or name, getattr(record, name), info.title or name


def _take(found: Fields, path: FieldName, value: Any, steps: tuple[Step, ...]) -> None:
    if value is None or value == ():
        return
    if isinstance(value, BaseModel) and not isinstance(value, WHOLE):
        for name, inner, title in _named(value):
            _take(found, (*path, name), inner, (*steps, Step(title)))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            _take(found, (*path, str(key)), inner, (*steps, Step(key=(key,))))
    elif _is_list(value):
        for key, item in _keyed(value):
            inner_path = (*path, _written(key))
            inner_steps = (*steps, Step(key=key))
            found.items[inner_path] = Leaf(item, inner_steps)
            _take_item(found, inner_path, item, inner_steps)
    else:
        found.leaves[path] = Leaf(value, steps)


def _take_item(found: Fields, path: FieldName, item: BaseModel, steps: tuple[Step, ...]) -> None:
    """Take what an item holds beside its own name."""
    for name, inner, title in _named(item):
        _take(found, (*path, name), inner, (*steps, Step(title)))


def _is_list(value: Any) -> bool:
    items = isinstance(value, tuple) and value and isinstance(value[0], BaseModel)
    return bool(items) and not isinstance(value[0], WHOLE_ITEMS)


def _keyed(items: Iterable[BaseModel]) -> Iterator[tuple[tuple[Any, ...], BaseModel]]:
    """Yield each item with its key; those of one key are told apart by their order."""
    seen: Counter[tuple[Any, ...]] = Counter()
    for item in items:
        key = _key_of(item)
        seen[key] += 1
        yield (key if seen[key] == 1 else (*key, seen[key])), item


def _key_of(item: BaseModel) -> tuple[Any, ...]:
    for model in type(item).__mro__:
        if model in _KEYS:
            return _KEYS[model](item)
    raise TypeError(f"nothing names an item of {type(item).__name__}")


def _written(key: tuple[Any, ...]) -> str:
    return " ".join(str(part.value) if isinstance(part, Enum) else str(part) for part in key)
