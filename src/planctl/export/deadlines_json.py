"""What is due when, as JSON and as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from planctl.export.rows import csv_text

if TYPE_CHECKING:
    from planctl.analysis.deadlines import DueItem

SCHEMA_VERSION = 1
COLUMNS = (
    "kind",
    "id",
    "clause",
    "title",
    "period",
    "due",
    "effective_due",
    "days_left",
    "state",
    "obliged",
)


def deadlines_data(items: Iterable[DueItem], as_of: date, *, several: bool) -> dict[str, Any]:
    """Return the whole document: the items in the order in which they come.

    Where they are of several plans, each says of which.
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "as_of": as_of,
        "items": [_row(item, several=several) for item in items],
    }


def _row(item: DueItem, *, several: bool) -> dict[str, Any]:
    return {"plan": item.plan, **item_data(item)} if several else item_data(item)


def item_data(item: DueItem) -> dict[str, Any]:
    """Return one thing that falls due."""
    return {
        "kind": item.kind.value,
        "id": item.id,
        "clause": item.clause,
        "title": item.title,
        "period": item.period,
        "due": item.due,
        "effective_due": item.effective_due,
        "days_left": item.days_left,
        "state": item.state.value,
        "obliged": list(item.obliged),
    }


def deadlines_csv(items: Iterable[DueItem], mark: str | None, *, several: bool) -> str:
    """Return the items as CSV, one row each, and in each the `mark`."""
    columns = ("plan", *COLUMNS) if several else COLUMNS
    return csv_text(columns, (_row(item, several=several) for item in items), mark)
