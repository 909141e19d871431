"""The tables of a dataset that was written before: Parquet files of any number of plans."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset as pads

from planctl.dataset.arrow import schema_of
from planctl.dataset.plans import PLANS
from planctl.dataset.table import Table
from planctl.errors import UserError
from planctl.i18n import msg


def stored_table(folder: Path, table: Table[Any]) -> Any:
    """Return a table of the dataset, read as it is asked for. UserError where there is none."""
    home = folder / table.name
    schema = schema_of(table)
    said = [schema.field("plan")] + ([schema.field("year")] if table.year else [])
    if not home.is_dir():
        raise UserError(
            msg("The dataset has no table “{name}”: {folder}", name=table.name, folder=str(folder)),
            msg("“planctl export parquet” writes a dataset."),
        )
    folders = pads.partitioning(pa.schema(said), flavor="hive")
    return pads.dataset(home, schema, format="parquet", partitioning=folders)


def any_made_up(folder: Path) -> bool:
    """Say whether the data of any plan in the dataset is made up. UserError as `stored_table`."""
    try:
        plans = stored_table(folder, PLANS).to_table(columns=["simulation"])
    except (pa.ArrowInvalid, OSError):
        raise UserError(
            msg("The dataset holds files that are no tables of it: {folder}", folder=str(folder)),
            msg("“planctl export parquet” writes a dataset."),
        ) from None
    return True in plans["simulation"].to_pylist()
