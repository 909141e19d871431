"""The money of a plan as a JSON document and as CSV; sums keep every digit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.analysis.finance_totals import added
from planctl.export.numbers import share
from planctl.export.rows import csv_text

if TYPE_CHECKING:
    from fractions import Fraction

    from planctl.analysis.finance import MeasureFinance, SumLine
    from planctl.analysis.finance_totals import PlanFinance, Sums
    from planctl.registry import PlanRecords

SCHEMA_VERSION = 1
COLUMNS = (
    "id",
    "parent",
    "direction",
    "title",
    "period",
    "reported_by",
    "counted",
    "initial_cost",
    "allocated",
    "used",
    "used_of_allocated",
    "allocated_of_cost",
    "differing",
    "part_of_its_measure",
)


def finance_data(found: PlanFinance, records: PlanRecords) -> dict[str, Any]:
    """Return the document; `quarter` is null where each measure has its latest one."""
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": records.id,
        "as_of": found.as_of,
        "quarter": found.quarter,
        "totals": _sums(found.totals),
        "directions": [{"id": name, **_sums(sums)} for name, sums in found.directions.items()],
        "agencies": [{"id": name, **_sums(sums)} for name, sums in found.agencies.items()],
        "measures": [{**_row(one, found), "lines": lines_data(one)} for one in found.measures],
    }


def finance_csv(found: PlanFinance, mark: str | None) -> str:
    """Return a row for each measure, with the `mark` in it."""
    return csv_text(COLUMNS, (_row(one, found) for one in found.measures), mark)


def lines_data(one: MeasureFinance) -> list[dict[str, Any]]:
    """Return what each body says of each sum of a measure, and what counts."""
    return [_line(line) for line in one.lines]


def _row(one: MeasureFinance, found: PlanFinance) -> dict[str, Any]:
    measure = one.measure.record
    sums = _sums(added((one,)))
    del sums["measures"]
    return {
        "id": one.measure.id,
        "parent": measure.parent,
        "direction": measure.direction,
        "title": measure.title,
        "period": one.period,
        "reported_by": [report.record.agency for report in one.reports],
        "counted": list(one.holders),
        **sums,
        "differing": len(one.differing),
        "part_of_its_measure": one.measure.id in found.parts,
    }


def _line(line: SumLine) -> dict[str, Any]:
    *_, source, name = (None, *line.field)  # the cost is of no source
    return {
        "sum": name,
        "source": source,
        "said": [
            {
                "agency": said.agency,
                "amount": said.amount,
                "aside": said.aside,
                "path": said.report.file.path,
            }
            for said in line.said
        ],
        "counted": line.counted,
        "verdict": line.verdict.value,
        "difference": line.difference,
    }


def _sums(sums: Sums) -> dict[str, Any]:
    return {
        "initial_cost": sums.cost,
        "allocated": sums.allocated,
        "used": sums.used,
        "used_of_allocated": _share(sums.used_of_allocated),
        "allocated_of_cost": _share(sums.allocated_of_cost),
        "measures": sums.measures,
    }


def _share(value: Fraction | None) -> float | None:
    return None if value is None else share(value)
