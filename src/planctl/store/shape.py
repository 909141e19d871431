"""What the schema says of how a record is written down: the order of keys, which values are ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from planctl.model.tier import TIERS

_TYPED = (Decimal, int, date)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a value is written.

    `typed`: a number, a date or a flag, which is never quoted. `prose`: people's own words, of
    which each stands on a line of its own even in a list. `item` is the shape of what a list or a
    mapping with free keys holds, `fields` are the keys of a record in the order of its schema.
    """

    typed: bool = False
    prose: bool = False
    item: Shape | None = None
    fields: Mapping[str, Shape] = field(default_factory=dict)

    def inside(self, step: str | int) -> Shape:
        """Return the shape of a value one step further in."""
        if isinstance(step, str) and step in self.fields:
            return self.fields[step]
        return self.item or PLAIN

    def at(self, path: Iterable[str | int]) -> Shape:
        """Return the shape of the value at a path."""
        shape = self
        for step in path:
            shape = shape.inside(step)
        return shape

    def ordered(self, keys: Iterable[str]) -> list[str]:
        """Return the keys in the order of the schema; results by tier, then by number."""
        keys = list(keys)
        if self.fields:
            places = {key: place for place, key in enumerate(self.fields)}
            return sorted(keys, key=lambda key: places.get(key, len(places)))
        results = [_result(key) for key in keys]
        if None in results:
            return keys
        return sorted(keys, key=lambda key: _result(key) or (0, 0))


PLAIN = Shape()


@cache
def shape_of(model: type[BaseModel]) -> Shape:
    """Return the shape of a record."""
    named = ((f.alias or name, _shape(f.annotation)) for name, f in model.model_fields.items())
    return Shape(fields=dict(named))


def _shape(annotation: Any) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner = _shape(arguments[0])
        is_id = any(getattr(extra, "pattern", None) for extra in arguments[1:])
        return PLAIN if inner.prose and is_id else inner
    if origin in (Union, UnionType):
        shapes = [_shape(argument) for argument in arguments if argument is not type(None)]
        return next((shape for shape in shapes if shape.typed), shapes[0])
    if origin in (tuple, dict):
        return Shape(item=_shape(arguments[0] if origin is tuple else arguments[1]))
    if isinstance(annotation, type):
        if issubclass(annotation, BaseModel):
            return shape_of(annotation)
        if annotation is str:
            return Shape(prose=True)
        if issubclass(annotation, _TYPED):
            return Shape(typed=True)
    return PLAIN


def _result(key: str) -> tuple[int, int] | None:
    """Return the place of a result by its name within a measure: `ilkin/1`."""
    tier, _, number = key.partition("/")
    if tier in TIERS and number.isdecimal():
        return [each.value for each in TIERS].index(tier), int(number)
    return None
