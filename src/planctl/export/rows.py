"""Rows as CSV text that a spreadsheet opens as data, never as formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from planctl.export.sample import marked_rows

#: A cell that opens with one of these is a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(columns: Iterable[str], rows: Iterable[Mapping[str, Any]], mark: str | None) -> str:
    """Return a heading and the rows, one a line; `columns` are the keys in their order.

    `mark` is what every row says of itself where the data is made up.
    """
    columns, rows = marked_rows(columns, rows, mark)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return buffer.getvalue()


def flat(data: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Return nested data as one row: `{"deadline": {"due": …}}` gives `deadline_due`."""
    row: dict[str, Any] = {}
    for key, value in data.items():
        if isinstance(value, Mapping):
            row |= flat(value, f"{prefix}{key}_")
        else:
            row[f"{prefix}{key}"] = value
    return row


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return _text(" ".join(str(item) for item in value))
    return _text(value) if isinstance(value, str) else str(value)


def _text(value: str) -> str:
    """Return a text with a quote before what would be a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value
