"""What of a document does not fit the schema, as faults at the place of each value.

A missing field is told of at the place of its parent. One slip is one misfit: a misspelt key is
not also a missing one, and a value that fits no member of a union is not told of once for each.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from planctl.store.document import Fault, FieldPath, Readable, Value, locate, one_line

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails


# What pydantic adds to an error and a message may want to say.
_CONTEXT = frozenset(("expected", "pattern", "min_length", "gt", "ge", "lt", "le"))
_NOWHERE: Any = object()


@dataclass(frozen=True, slots=True)
class Misfit:
    """A fault, and the path of what has to go so that the rest may stay.

    `meant` is the key that a misspelt one was meant to be.
    """

    fault: Fault
    path: FieldPath
    missing: bool = False
    meant: str | None = None


def misfits(
    error: ValidationError, document: Readable, model: type[BaseModel]
) -> tuple[Misfit, ...]:
    """Return the misfits that a validation error tells of, each path once."""
    details = error.errors(include_url=False, include_input=True)
    found: dict[FieldPath, Misfit] = {}
    for detail in sorted(details, key=lambda d: d["type"] != "extra_forbidden"):
        misfit = _misfit(detail, document, model)
        found.setdefault(misfit.path, misfit)
    taken = {(*misfit.path[:-1], misfit.meant) for misfit in found.values() if misfit.meant}
    return tuple(
        sorted(
            (m for m in found.values() if not (m.missing and m.path in taken)),
            key=lambda m: (m.fault.line, m.fault.column),
        )
    )


def _misfit(detail: ErrorDetails, document: Readable, model: type[BaseModel]) -> Misfit:
    path = _there(detail["loc"], document.data)
    if detail["type"] == "extra_forbidden":
        return _unknown_key(path, document, model)
    if detail["type"] == "missing":
        path = (*path, detail["loc"][-1])
        args: dict[str, Any] = {"key": str(path[-1]), "left_out": True, "item": None}
        return Misfit(_fault("missing-field", path, document, args), path, missing=True)
    named = next((step for step in reversed(path) if isinstance(step, str)), "")
    item = path[-1] + 1 if path and isinstance(path[-1], int) else None
    args = {"key": one_line(named), "item": item}
    if detail["input"] is None and path:
        args["left_out"] = False
        return Misfit(_fault("missing-field", path, document, args), path)
    of_key = detail["loc"][-1:] == ("[key]",) and path != detail["loc"]
    args |= {"type": detail["type"], "value": _shown(detail["input"]), "of_key": of_key}
    args |= {name: value for name, value in detail.get("ctx", {}).items() if name in _CONTEXT}
    return Misfit(_fault("wrong-value", path, document, args, key=of_key), path)


def _unknown_key(path: FieldPath, document: Readable, model: type[BaseModel]) -> Misfit:
    known = known_keys(model, path)
    key = str(path[-1])
    meant = _meant(key, known, _at(document.data, path[:-1]))
    args = {"key": one_line(key), "known": known, "meant": meant}
    return Misfit(_fault("unknown-key", path, document, args, key=True), path, meant=meant)


def _fault(
    kind: str, path: FieldPath, document: Readable, args: dict[str, Any], *, key: bool = False
) -> Fault:
    line, column = locate(document.mark, path, key=key)
    return Fault(kind, line, column, args, ".".join(str(step) for step in path))


def _there(loc: FieldPath, data: Value) -> FieldPath:
    """Return the part of pydantic's location that leads somewhere in the data.

    It adds steps for keys and for the members of unions, and one for a field that is not there.
    """
    for count, step in enumerate(loc):
        inner = _at(data, (step,))
        if inner is _NOWHERE:
            return loc[:count]
        data = inner
    return loc


def _at(data: Value, path: FieldPath) -> Any:
    inner: Any = data
    for step in path:
        if not has(inner, step):
            return _NOWHERE
        inner = inner[step]
    return inner


def has(data: Value, step: str | int) -> bool:
    """Return whether a mapping holds this key, or a list an item of this number."""
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data


def known_keys(model: type[BaseModel], path: FieldPath) -> tuple[str, ...]:
    """Return the keys that the schema knows where the last step of `path` stands."""
    for step in path[:-1]:
        if isinstance(step, int):
            continue
        field = next((f for n, f in model.model_fields.items() if (f.alias or n) == step), None)
        inner = _model_in(field.annotation) if field else None
        if inner is None:
            return ()
        model = inner
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in found if model), None)


def _meant(key: str, known: tuple[str, ...], beside: Any) -> str | None:
    """Return the known key that a misspelt one is nearest to, if it is still free."""
    free = [name for name in known if name not in beside]
    close = get_close_matches(key.strip().replace("-", "_").lower(), free, n=1)
    return close[0] if close else None


def _shown(value: Any) -> str:
    """Return a value as a message can show it; a list or a mapping is not shown."""
    return "" if isinstance(value, list | dict) else one_line(str(value))
