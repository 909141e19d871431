"""Plain data to a typed record: the schema decides what each text is.

What does not fit comes back as faults at the place of the value (a missing field: of its parent).
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from planctl.model.act import Act
from planctl.model.agency import Agency
from planctl.model.direction import Direction
from planctl.model.indicator import Indicator
from planctl.model.measure import Measure
from planctl.model.plan import Plan
from planctl.model.settings import Settings
from planctl.model.update import StatusUpdate
from planctl.store.document import Document, Fault, FieldPath, locate
from planctl.store.layout import Kind

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

MODELS: dict[Kind, type[BaseModel]] = {
    Kind.SETTINGS: Settings,
    Kind.AGENCY: Agency,
    Kind.ACT: Act,
    Kind.PLAN: Plan,
    Kind.DIRECTION: Direction,
    Kind.MEASURE: Measure,
    Kind.INDICATOR: Indicator,
    Kind.UPDATE: StatusUpdate,
}

_SALVAGE_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Typed:
    """The record of a document (None: none could be made) and the document it was made of."""

    record: BaseModel | None
    document: Document
    faults: tuple[Fault, ...] = ()


def type_record(kind: Kind, document: Document) -> Typed:
    """Return the record of a document, and the faults of what does not fit the schema.

    A record is made of what does fit, where that is enough for one, so that a wrong value does
    not hide what else is wrong in the file; its document is then the part that fits.
    """
    if not isinstance(document.data, dict):
        if document.data is None and document.faults:
            return Typed(None, document)
        line, column = locate(document.mark, ())
        return Typed(None, document, (Fault("not-a-mapping", line, column),))
    model = MODELS[kind]
    try:
        return Typed(model.model_validate(document.data), document)
    except ValidationError as error:
        details = _details(error)
    faults = tuple(_fault(detail, document, model) for detail in details)
    return replace(_salvage(model, document, details), faults=faults)


def _details(error: ValidationError) -> list[ErrorDetails]:
    return error.errors(include_url=False, include_input=True)


def _salvage(model: type[BaseModel], document: Document, details: list[ErrorDetails]) -> Typed:
    """Return the record that is left when every misfit is taken out, None where none is left."""
    data: Any = deepcopy(document.data)
    mark: Any = deepcopy(document.mark)
    for _ in range(_SALVAGE_ROUNDS):
        paths = {
            _field_path(d["loc"])[:-1] if d["type"] == "missing" else _field_path(d["loc"])
            for d in details
        }
        for path in sorted(paths, key=_last_first):
            if not path:
                return Typed(None, document)
            _take_out(data, mark, path)
        try:
            return Typed(model.model_validate(data), Document(data, mark, document.faults))
        except ValidationError as error:
            details = _details(error)
    return Typed(None, document)


def _last_first(path: FieldPath) -> tuple[Any, ...]:
    """Sort later list items before earlier ones, so that taking one out moves no other."""
    return tuple((0, -step, "") if isinstance(step, int) else (1, 0, step) for step in path)


def _take_out(data: Any, mark: Any, path: FieldPath) -> None:
    """Remove the value at `path`, where it still stands, from data and marks alike."""
    for step in path[:-1]:
        try:
            data = data[step]
        except (LookupError, TypeError):
            return
        mark = mark[1][step][1] if isinstance(step, str) else mark[1][step]
    last = path[-1]
    if isinstance(data, dict) and last in data:
        del data[last], mark[1][last]
    elif isinstance(data, list) and isinstance(last, int) and last < len(data):
        del data[last], mark[1][last]


def _fault(detail: ErrorDetails, document: Document, model: type[BaseModel]) -> Fault:
    kind = detail["type"]
    path = _field_path(detail["loc"])
    field = ".".join(str(step) for step in path)
    if kind == "extra_forbidden":
        line, column = locate(document.mark, path, key=True)
        known = known_keys(model, path)
        return Fault("unknown-key", line, column, {"key": str(path[-1]), "known": known}, field)
    line, column = locate(document.mark, path)
    if kind == "missing" or (detail["input"] is None and path):
        return Fault("missing-field", line, column, {"key": str(path[-1])}, field)
    args: dict[str, Any] = {"type": kind, "value": _shown(detail["input"])}
    args.update(detail.get("ctx", {}))
    return Fault("wrong-value", line, column, args, field)


def _field_path(loc: tuple[str | int, ...]) -> FieldPath:
    """Return pydantic's location without the marks it adds for keys and union members."""
    return tuple(step for step in loc if step not in ("[key]", "decimal", "MilestoneState"))


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


def _shown(value: Any, limit: int = 60) -> str:
    text = value if isinstance(value, str) else type(value).__name__
    return text if len(text) <= limit else text[: limit - 1] + "…"
