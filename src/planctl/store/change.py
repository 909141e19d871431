"""One change of a record's plain data: a field set, or taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planctl.store.document import FieldPath, Value
from planctl.store.remarks import Remarks
from planctl.store.shape import Shape

Change = tuple[FieldPath, Value]
"""Where, and what is to stand there; None takes out what stands there."""
Make = Callable[[Value, Shape], Any]
"""Makes the value that is put in of plain data: for plain data, itself."""


def put(data: Any, shape: Shape, change: Change, make: Make) -> None:
    """Carry out a change in place; mappings and lists on the way are made where they are missing.

    A new key comes before those that the schema names after it. A list grows at its end alone.
    Raises LookupError where the path leads nowhere.
    """
    path, value = change
    step: Any
    step, *rest = path
    inner = shape.inside(step)
    if isinstance(data, list) != isinstance(step, int) or not isinstance(data, dict | list):
        raise LookupError(step)
    if not rest and value is None:
        _take_out(data, step)
    elif not rest:
        _set(data, shape, step, make(value, inner))
    else:
        if _missing(data, step):
            if value is None:
                raise LookupError(step)
            _set(data, shape, step, make([] if isinstance(rest[0], int) else {}, inner))
        put(data[step], inner, (tuple(rest), value), make)


def without(notes: Remarks, path: FieldPath) -> Remarks:
    """Return the remarks that are left when what is at `path` is taken out.

    What is said of later items of the same list goes on being said of them.
    """
    kept = Remarks(notes.header, notes.footer)
    pairs = (
        (notes.before, kept.before), (notes.beside, kept.beside), (notes.after, kept.after),
    )  # fmt: skip
    for old, new in pairs:
        for key, said in old.items():
            if key[: len(path)] != path:
                new[_moved(key, path)] = said  # type: ignore[assignment]  # of one kind each
    return kept


def _moved(key: FieldPath, gone: FieldPath) -> FieldPath:
    *parents, last = gone
    size = len(parents)
    step = key[size] if len(key) > size and key[:size] == tuple(parents) else None
    if isinstance(last, int) and isinstance(step, int) and step > last:
        return (*parents, step - 1, *key[size + 1 :])
    return key


def _missing(data: Any, step: Any) -> bool:
    there = step < len(data) if isinstance(data, list) else step in data
    return not there or data[step] is None


def _take_out(data: Any, step: Any) -> None:
    if isinstance(data, list) and not 0 <= step < len(data):
        raise LookupError(step)
    del data[step]


def _set(data: Any, shape: Shape, step: Any, value: Any) -> None:
    if isinstance(data, list):
        if not 0 <= step <= len(data):
            raise LookupError(step)
        data[step : step + 1] = [value]
    elif step in data or not hasattr(data, "insert"):
        data[step] = value
    else:
        keys = shape.ordered([*data, step])
        following = keys[keys.index(step) + 1 :]
        places = [place for place, key in enumerate(data) if key in following]
        data.insert(min(places, default=len(data)), step, value)
