"""A dataset of Parquet files: a folder for each table, in it one for each plan and year.

    measures/plan=rif-2026-2028/part-0.parquet
    updates/plan=rif-2026-2028/year=2026/part-0.parquet

Plan and year are told by the folders, as Hive, Spark, Trino, DuckDB and pyarrow read them. Every
table of a plan has a file, be it without rows: an engine finds its columns there.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from planctl.dataset.arrow import arrow_table
from planctl.dataset.tables import TABLES
from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planctl.dataset.table import Table
    from planctl.plan_at_day import PlanAtDay

FILE = "part-0.parquet"


def write_plan(folder: Path, plan: PlanAtDay) -> dict[str, int]:
    """Write all tables of a plan into the dataset at `folder`; return how many rows each has.

    What the dataset had of the plan is replaced, table by table; other plans in it stay. The same
    records at the same day give the same bytes. UserError where the folder cannot be written.
    """
    counts: dict[str, int] = {}
    for table in TABLES.values():
        rows = arrow_table(table, [plan]).drop_columns("plan")
        home = folder / table.name / f"plan={plan.records.id}"
        parts = dict(_parts(table, rows, plan.status.plan.period.start.year))
        try:
            _replace(home, parts)
        except OSError as error:
            why = error.strerror or str(error)
            raise UserError(msg("Cannot write {path}: {reason}", path=home, reason=why)) from None
        counts[table.name] = rows.num_rows
    return counts


def _parts(table: Table[Any], rows: pa.Table, first_year: int) -> Iterator[tuple[str, pa.Table]]:
    """Yield (folder within the plan's, rows without what the folders say)."""
    if table.year is None:
        yield "", rows
        return
    years = pc.unique(rows["year"]).to_pylist() or [first_year]
    for year in sorted(years):
        yield f"year={year}", rows.filter(pc.field("year") == year).drop_columns("year")


def _replace(home: Path, parts: dict[str, pa.Table]) -> None:
    """Put the files of one table of one plan in place of those that were there."""
    new = home.with_name(f".{home.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    for folder, rows in parts.items():
        place = new / folder
        place.mkdir(parents=True, exist_ok=True)
        pq.write_table(rows, place / FILE, compression="zstd")
    shutil.rmtree(home, ignore_errors=True)
    new.replace(home)
