"""Flat tables as Arrow tables: typed columns that bear their meaning."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from planctl.dataset.table import PLAN, Kind, Table
from planctl.errors import UserError
from planctl.i18n import msg, translator

if TYPE_CHECKING:
    from planctl.plan_at_day import PlanAtDay

#: Digits of a decimal in all, and those after its point.
DIGITS, PLACES = 38, 9
TYPES: dict[Kind, pa.DataType] = {
    Kind.TEXT: pa.string(),
    Kind.COUNT: pa.int64(),
    Kind.NUMBER: pa.decimal128(DIGITS, PLACES),
    Kind.SHARE: pa.float64(),
    Kind.DAY: pa.date32(),
    Kind.FLAG: pa.bool_(),
}


def schema_of(table: Table[Any]) -> pa.Schema:
    """Return the columns of a table; each bears its meaning, in English, as `description`."""
    english = translator("en")
    said = [("plan", pa.string(), PLAN)]
    if table.year:
        said.append(("year", pa.int32(), table.year_meaning))
    said += [(column.name, TYPES[column.kind], column.meaning) for column in table.columns]
    fields = (
        pa.field(name, sort, metadata={"description": english(meaning)})
        for name, sort, meaning in said
    )
    return pa.schema(fields, metadata={"description": english(table.meaning)})


def arrow_table(table: Table[Any], plans: Iterable[PlanAtDay]) -> pa.Table:
    """Return the rows of plans, one plan after the other.

    UserError where a number has more digits than a column of the table holds.
    """
    schema = schema_of(table)
    return pa.concat_tables([_of_one(table, plan, schema) for plan in plans])


def _of_one(table: Table[Any], plan: PlanAtDay, schema: pa.Schema) -> pa.Table:
    rows = tuple(table.rows(plan))
    columns: list[Any] = [pa.repeat(plan.records.id, len(rows))]
    if table.year:
        columns.append(pa.array(map(table.year, rows), pa.int32()))
    for column in table.columns:
        values = [column.value(row) for row in rows]
        columns.append(_array(values, column.kind, f"{table.name}.{column.name}"))
    return pa.Table.from_arrays(columns, schema=schema)


def _array(values: list[Any], kind: Kind, name: str) -> pa.Array:
    sort = TYPES[kind]
    try:
        return pa.array(values, sort)
    except pa.ArrowInvalid:
        for value in values:
            _tried(value, sort, name)
        raise


def _tried(value: Any, sort: pa.DataType, name: str) -> None:
    try:
        pa.array([value], sort)
    except pa.ArrowInvalid:
        raise UserError(
            msg("The column {name} has no room for the number {value}.", name=name, value=value),
            msg("A number has at most {places} digits after its point there.", places=PLACES),
        ) from None
