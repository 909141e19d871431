"""Datasets as other programs read them: DuckDB from its own reader, pandas, pyarrow."""

from collections import Counter
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest

from planctl.dataset.arrow import arrow_table, schema_of
from planctl.dataset.parquet import write_plan
from planctl.dataset.stored import any_made_up, stored_table
from planctl.dataset.tables import TABLES
from planctl.errors import UserError
from planctl.plan_at_day import PlanAtDay
from planctl.workspace import open_registry
from tests.reports.played import DAY, played
from tests.support.draft import Draft
from tests.support.other_plan import write_as

__all__ = ["played"]


@pytest.fixture(scope="session")
def plan(played: Path) -> PlanAtDay:
    """Return the plan of ten months of made-up reports."""
    workspace = open_registry(played)
    return PlanAtDay(workspace, workspace.plan(None), DAY)


@pytest.fixture(scope="session")
def dataset(plan: PlanAtDay, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dataset of that plan alone, which tests only read."""
    folder = tmp_path_factory.mktemp("dataset")
    write_plan(folder, plan)
    return folder


def small(folder: Path, plan: str, day: date = DAY) -> PlanAtDay:
    """Return a plan of one measure that nobody reports on."""
    draft = Draft(folder)
    draft.measure("8.1.1", lead=["san"])
    workspace = open_registry(write_as(draft, plan))
    return PlanAtDay(workspace, workspace.plan(plan), day)


def content(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file of a dataset."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_every_engine_reads_the_same_rows(dataset: Path, plan: PlanAtDay) -> None:
    for name, table in TABLES.items():
        expected = arrow_table(table, [plan])
        files = f"{dataset}/{name}/**/*.parquet"
        names = ", ".join(expected.column_names)
        with duckdb.connect() as connection:
            asked = f"SELECT {names} FROM read_parquet('{files}', hive_partitioning = true)"  # noqa: S608
            rows = connection.execute(asked).fetchall()
        made = [tuple(row.values()) for row in expected.to_pylist()]
        assert Counter(rows) == Counter(made), name
        frame = pd.read_parquet(dataset / name)
        assert len(frame) == len(made)
        assert set(frame.columns) == set(expected.column_names)
        assert set(frame["plan"].astype(str)) == ({plan.records.id} if made else set())
        stored = stored_table(dataset, table).to_table().select(expected.column_names)
        assert stored.schema.types == expected.schema.types
        assert Counter(tuple(row.values()) for row in stored.to_pylist()) == Counter(made)


def test_years_and_plans_are_folders(dataset: Path) -> None:
    assert {path.name for path in (dataset / "updates/plan=rif-2026-2028").iterdir()} == {
        "year=2026"
    }
    for path, data in content(dataset).items():
        table, home, *year, file = path.split("/")
        assert (home, file) == ("plan=rif-2026-2028", "part-0.parquet")
        assert bool(year) is bool(TABLES[table].year)
        assert data[:4] == b"PAR1"


def test_columns_bear_their_meaning(dataset: Path) -> None:
    file = next((dataset / "measures").rglob("*.parquet"))
    schema = pq.read_schema(file)
    assert schema.metadata[b"description"].startswith(b"Measures and sub-measures as published")
    said = schema.field("state").metadata[b"description"]
    assert said == b"The state that it is judged to be in."
    assert "plan" not in schema.names
    assert schema.field("progress").type == schema_of(TABLES["measures"]).field("progress").type


def test_the_same_records_give_the_same_bytes(
    dataset: Path, plan: PlanAtDay, tmp_path: Path
) -> None:
    write_plan(tmp_path, plan)
    assert content(tmp_path) == content(dataset)


def test_a_plan_is_replaced_and_others_stay(tmp_path: Path) -> None:
    data = tmp_path / "data"
    write_plan(data, small(tmp_path / "a", "birinci-plan"))
    write_plan(data, small(tmp_path / "b", "ikinci-plan"))
    before = content(data)
    # A year that the plan no longer has rows of goes with what it had.
    stale = data / "updates/plan=birinci-plan/year=1999/part-0.parquet"
    stale.parent.mkdir()
    stale.write_bytes(b"old")
    write_plan(data, small(tmp_path / "c", "birinci-plan", date(2026, 10, 31)))
    after = content(data)
    assert after.keys() == before.keys()
    changed = {path for path in before if before[path] != after[path]}
    assert changed
    assert all("plan=birinci-plan" in path for path in changed)
    plans = stored_table(data, TABLES["plans"]).to_table().to_pylist()
    assert {row["plan"]: row["as_of"] for row in plans} == {
        "birinci-plan": date(2026, 10, 31),
        "ikinci-plan": DAY,
    }


def test_a_table_without_rows_has_its_columns(tmp_path: Path) -> None:
    write_plan(tmp_path / "data", small(tmp_path / "a", "birinci-plan"))
    for name in TABLES:
        assert list((tmp_path / "data" / name).rglob("*.parquet"))
    assert stored_table(tmp_path / "data", TABLES["updates"]).to_table().num_rows == 0
    assert len(pd.read_parquet(tmp_path / "data/updates").columns) > 5


def test_made_up_data_is_known_as_such(dataset: Path) -> None:
    assert any_made_up(dataset)
    with pytest.raises(UserError):
        any_made_up(dataset / "updates")


def test_what_is_no_dataset_is_said(dataset: Path, tmp_path: Path) -> None:
    file = tmp_path / "data/plans/plan=birinci-plan/part-0.parquet"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"no table")
    with pytest.raises(UserError):
        any_made_up(tmp_path / "data")
    assert any_made_up(dataset)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "plans").write_bytes(b"in the way")
    with pytest.raises(UserError) as refused:
        write_plan(tmp_path, small(tmp_path / "a", "birinci-plan"))
    assert "plan=birinci-plan" in str(dict(refused.value.message.args)["path"])
