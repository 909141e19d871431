"""What a query gives, as JSON, as CSV and as a table in Markdown."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from planctl.export.numbers import document_text
from planctl.export.rows import csv_text

SCHEMA_VERSION = 1


def answer_json(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, simulation: bool) -> str:
    """Return the rows as a JSON document, an object each; `columns` says their order."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "columns": list(columns),
        "rows": list(_objects(columns, rows)),
    }
    return document_text(data, simulation=simulation)


def answer_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]], mark: str | None) -> str:
    """Return the rows as CSV, in each the `mark`."""
    return csv_text(columns, _objects(columns, rows), mark)


def answer_markdown(columns: Sequence[str], rows: Iterable[Sequence[Any]], mark: str | None) -> str:
    """Return the rows as a table in Markdown, after the `mark`."""
    lines = [f"**{mark}**", ""] if mark else []
    lines += [_line(map(str, columns)), "|---" * len(columns) + "|"]
    lines += [_line("" if value is None else str(plain(value)) for value in row) for row in rows]
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    """Return a row; what would end a cell or begin another is written as it is read."""
    safe = (html.escape(cell, quote=False).replace("|", "\\|") for cell in cells)
    return "| " + " | ".join("<br>".join(cell.splitlines()) for cell in safe) + " |"


def _objects(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterable[Mapping[str, Any]]:
    return (dict(zip(columns, map(plain, row), strict=True)) for row in rows)


def plain(value: Any) -> Any:
    """Return a value as documents can hold it; what they have no type for becomes text."""
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    known = value is None or isinstance(value, str | bool | int | float | Decimal | date)
    return value if known else str(value)
