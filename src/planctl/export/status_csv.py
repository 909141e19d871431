"""The measures of a plan as CSV: one row each, the columns named as in the JSON document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from planctl.export.rows import csv_text, flat
from planctl.export.status_json import measure_data
from planctl.model.tier import TIERS

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult

_TIER = ("progress", "coverage", "achieved", "indicators")
COLUMNS = (
    "id",
    "parent",
    "direction",
    "title",
    "lead",
    "co",
    *(f"deadline_{field}" for field in ("kind", "text", "start", "due", "confirmed")),
    "state",
    "late",
    "days_left",
    "progress",
    "coverage",
    *(f"tiers_{tier.value}_{field}" for tier in TIERS for field in _TIER),
    "sub_measures_done",
    "sub_measures_total",
)


def status_csv(measures: Iterable[MeasureResult], mark: str | None) -> str:
    """Return the measures as CSV, each row with the `mark`; agencies are separated by blanks."""
    return csv_text(COLUMNS, (flat(measure_data(result)) for result in measures), mark)


def plans_csv(listed: Mapping[str, Iterable[MeasureResult]], mark: str | None) -> str:
    """Return the measures of several plans as CSV, each row with its plan first."""
    rows = (
        {"plan": plan, **flat(measure_data(result))}
        for plan, results in listed.items()
        for result in results
    )
    return csv_text(("plan", *COLUMNS), rows, mark)
