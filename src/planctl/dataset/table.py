"""What a flat table is: typed columns, each with its meaning, over the things of one plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args

from planctl.i18n import Message, msg
from planctl.model.base import Record

if TYPE_CHECKING:
    from planctl.plan_at_day import PlanAtDay

I = TypeVar("I")  # noqa: E741 – what one row is made of


PLAN = msg("The plan's id.")
OF_PERIOD = msg("The year of the period.")


class Kind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    COUNT = "count"
    """A whole number."""
    NUMBER = "number"
    """An exact decimal, of nine decimal places at most."""
    SHARE = "share"
    """A share of 0…1, of four decimal places, as every document of planctl writes it."""
    DAY = "day"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Column(Generic[I]):
    """One column: its name, what its values are and mean, and the value of a row, None for none."""

    name: str
    kind: Kind
    meaning: Message
    value: Callable[[I], Any]


@dataclass(frozen=True, slots=True)
class Table(Generic[I]):
    """One table of a plan: what its rows are made of, in order.

    Every table begins with the plan's id. One whose rows are of a `year` has that column next.
    """

    name: str
    meaning: Message
    rows: Callable[[PlanAtDay], Iterable[I]]
    columns: tuple[Column[I], ...]
    year: Callable[[I], int] | None = None
    year_meaning: Message = OF_PERIOD


_KINDS: dict[type, Kind] = {
    Decimal: Kind.NUMBER,
    date: Kind.DAY,
    bool: Kind.FLAG,
    int: Kind.COUNT,
}


def text(name: str, meaning: Message, value: Callable[[I], str | None]) -> Column[I]:
    """Return a column of texts; a word of a closed list is written as the records have it."""
    return Column(name, Kind.TEXT, meaning, value)


def count(name: str, meaning: Message, value: Callable[[I], int | None]) -> Column[I]:
    """Return a column of whole numbers."""
    return Column(name, Kind.COUNT, meaning, value)


def share(name: str, meaning: Message, value: Callable[[I], float | None]) -> Column[I]:
    """Return a column of shares."""
    return Column(name, Kind.SHARE, meaning, value)


def number(name: str, meaning: Message, value: Callable[[I], Decimal | None]) -> Column[I]:
    """Return a column of exact decimals."""
    return Column(name, Kind.NUMBER, meaning, value)


def day(name: str, meaning: Message, value: Callable[[I], date | None]) -> Column[I]:
    """Return a column of days."""
    return Column(name, Kind.DAY, meaning, value)


def flag(name: str, meaning: Message, value: Callable[[I], bool | None]) -> Column[I]:
    """Return a column of what is so or not."""
    return Column(name, Kind.FLAG, meaning, value)


def fields(
    model: type[Record], names: Iterable[str], of: Callable[[I], Record | None]
) -> tuple[Column[I], ...]:
    """Return columns of a record's own fields, with the meaning that its model gives them.

    `old:new` names the column of the field `old` otherwise. A row without the record has none of
    the values.
    """
    return tuple(_field(model, *name.split(":"), of=of) for name in names)


def _field(
    model: type[Record], field: str, name: str = "", *, of: Callable[[I], Record | None]
) -> Column[I]:
    info = model.model_fields[field]

    def value(row: I) -> Any:
        record = of(row)
        return None if record is None else getattr(record, field)

    return Column(name or field, _kind_of(info.annotation), msg(info.description or ""), value)


def _kind_of(annotation: Any) -> Kind:
    """Return what a field's values are: of `X | None`, what an X is."""
    if annotation in _KINDS:
        return _KINDS[annotation]
    found = (_kind_of(one) for one in get_args(annotation))
    return next((kind for kind in found if kind is not Kind.TEXT), Kind.TEXT)
