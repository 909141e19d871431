"""Numbers and whole documents as JSON text; decimals keep the digits that the record has."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from planctl.export.sample import marked

PLACES = 4
_INDENT = "  "


def share(value: Fraction) -> float:
    """Return a share of 0…1 as a float of four decimal places, halves rounded up."""
    scale: int = 10**PLACES
    return math.floor(value * scale + Fraction(1, 2)) / scale


def plain(value: Decimal) -> int | Decimal:
    """Return a whole number as int, any other as it is."""
    return int(value) if value == value.to_integral_value() else value


def document_text(document: Mapping[str, Any], *, simulation: bool) -> str:
    """Return a document on a registry as JSON text that says whether the data is made up."""
    return json_text(marked(document, simulation=simulation))


def json_text(document: Any) -> str:
    """Return a document as indented JSON text, its keys in the order they have.

    Unlike `json.dumps` it knows dates, and writes a Decimal digit by digit: money and targets
    never pass through a float.
    """
    return "".join(_written(document, "\n")) + "\n"


def _written(value: Any, newline: str) -> Iterator[str]:
    if isinstance(value, dict):
        items = [(f"{_scalar(str(key))}: ", item) for key, item in value.items()]
        yield from _block(("{", "}"), items, newline)
    elif isinstance(value, list | tuple):
        yield from _block(("[", "]"), [("", item) for item in value], newline)
    else:
        yield _scalar(value)


def _block(brackets: tuple[str, str], items: list[tuple[str, Any]], newline: str) -> Iterator[str]:
    opening, closing = brackets
    inner = newline + _INDENT
    yield opening
    for number, (key, item) in enumerate(items):
        yield f",{inner}" if number else inner
        yield key
        yield from _written(item, inner)
    yield newline + closing if items else closing


def _scalar(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{plain(value):f}" if value % 1 else str(plain(value))
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
