"""Flat tables, held against the files that they come from and the documents on the same plan."""

import json
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from planctl.dataset.arrow import arrow_table, schema_of
from planctl.dataset.reference import SQL, columns_of
from planctl.dataset.tables import TABLES
from planctl.errors import UserError
from planctl.export.numbers import json_text
from planctl.export.status_json import status_data
from planctl.model.evidence import Evidence
from planctl.plan_at_day import PlanAtDay
from planctl.workspace import open_registry
from tests.reports.played import DAY, played
from tests.support.draft import Draft
from tests.support.real import read_plain

__all__ = ["played"]


@pytest.fixture(scope="session")
def plan(played: Path) -> PlanAtDay:
    """Return the plan of ten months of made-up reports, at the end of a quarter."""
    workspace = open_registry(played)
    return PlanAtDay(workspace, workspace.plan(None), DAY)


def rows(name: str, plan: PlanAtDay) -> list[dict[str, Any]]:
    """Return the rows of a table."""
    found: list[dict[str, Any]] = arrow_table(TABLES[name], [plan]).to_pylist()
    return found


def files(played: Path, pattern: str) -> dict[str, Any]:
    """Return files of the plan by their paths, read by another reader, as text."""
    home = next((played / "plans").glob("rif-*"))
    found = home.glob(pattern)
    return {path.relative_to(played).as_posix(): read_plain(path) for path in found}


def test_updates_are_those_of_the_files(plan: PlanAtDay, played: Path) -> None:
    written = files(played, "updates/*/*/*.yaml")
    found = {row["path"]: row for row in rows("updates", plan)}
    assert found.keys() == written.keys()
    for path, row in found.items():
        said = written[path]
        assert (row["measure"], row["agency"], row["period"], row["state"]) == (
            *(said["measure"], said["agency"], said["period"], said["state"]),
        )
        assert row["text"] == said.get("text")
        assert row["year"] == int(said["period"][:4])
        assert row["corrections"] == len(said.get("corrections", ()))
    values = {(row["path"], row["indicator"]): row for row in rows("reported_values", plan)}
    expected = {
        (path, f"{said['measure']}/{key}"): value
        for path, said in written.items()
        for key, value in said.get("values", {}).items()
    }
    assert values.keys() == expected.keys()
    for key, value in expected.items():
        told = values[key]["value"]
        assert values[key]["milestone"] == (value if value[0].isalpha() else None)
        assert told == (None if value[0].isalpha() else Decimal(value))
    blockers = [(row["path"], row["what"]) for row in rows("blockers", plan)]
    assert Counter(blockers) == Counter(
        (path, one["what"]) for path, said in written.items() for one in said.get("blockers", ())
    )
    documents = Counter(row["path"] for row in rows("evidence", plan) if row["field"] == "evidence")
    assert documents == Counter(
        path for path, said in written.items() for _ in said.get("evidence", ())
    )


def test_money_is_that_of_the_files(plan: PlanAtDay, played: Path) -> None:
    written = files(played, "finance/*/*/*.yaml")
    costs = {row["path"]: row["initial_cost"] for row in rows("finance", plan)}
    assert costs == {
        path: Decimal(said["initial_cost"]) if "initial_cost" in said else None
        for path, said in written.items()
    }
    for field in ("allocated", "used"):
        said = (sums for one in written.values() for sums in one["funding"].values())
        exact = sum((Decimal(sums[field]) for sums in said if field in sums), Decimal(0))
        assert sum((row[field] for row in rows("funding", plan) if row[field]), Decimal(0)) == exact
    contracts = Counter((row["path"], row["amount"]) for row in rows("contracts", plan))
    assert contracts == Counter(
        (path, Decimal(one["amount"]))
        for path, said in written.items()
        for one in said.get("contracts", ())
    )


def test_measures_stand_where_the_status_has_them(plan: PlanAtDay) -> None:
    said = json.loads(json_text(status_data(plan.status, plan.status.measures)))
    found = {row["measure"]: row for row in rows("measures", plan)}
    assert list(found) == [one["id"] for one in said["measures"]]
    for one in said["measures"]:
        row = found[one["id"]]
        for key in ("state", "progress", "coverage", "late", "days_left", "parent", "title"):
            assert row[key] == one[key]
        due = one["deadline"]["due"]
        assert row["deadline_due"] == (date.fromisoformat(due) if due else None)
        parts = [r for r in rows("executors", plan) if r["measure"] == one["id"]]
        assert [r["agency"] for r in parts if r["role"] == "lead"] == one["lead"]
        assert [r["agency"] for r in parts if r["role"] == "co"] == one["co"]
    for row in rows("tiers", plan):
        tier = next(m for m in said["measures"] if m["id"] == row["measure"])["tiers"][row["tier"]]
        assert row["indicators"] == tier["indicators"]
        if row["indicators"]:
            assert (row["progress"], row["coverage"]) == (tier["progress"], tier["coverage"])
            assert row["achieved"] is tier["achieved"]
    (total,) = rows("plans", plan)
    assert (total["progress"], total["measures"], total["simulation"]) == (
        *(said["totals"]["progress"], said["totals"]["measures"], True),
    )
    assert [(r["direction"], r["progress"]) for r in rows("directions", plan)] == [
        (one["id"], one["progress"]) for one in said["directions"]
    ]


def test_obligations_are_those_of_discipline(plan: PlanAtDay) -> None:
    from planctl.analysis.discipline import discipline
    from planctl.analysis.receipts import known

    found = discipline(
        plan.registry, (plan.records,), plan.receipts, known(plan.history), plan.as_of
    )
    bound = [
        row
        for row in rows("obligations", plan)
        if row["due_passed"]
        and row["outcome"] != "untracked"
        and row["agency"]
        and not row["recommended"]
    ]
    outcomes = Counter(row["outcome"] for row in bound)
    assert len(bound) == found.totals.expected
    assert outcomes["on_time"] == found.totals.on_time
    assert outcomes["late"] == found.totals.late
    assert outcomes["missing"] == found.totals.missing
    assert all(row["days_late"] > 0 for row in bound if row["outcome"] == "late")
    landed = {row["path"]: row["landed"] for row in rows("updates", plan)}
    for row in bound:
        if row["outcome"] in ("on_time", "late") and row["path"] in landed:
            assert row["landed"] >= landed[row["path"]]


def test_nobodys_own_data_is_in_a_table() -> None:
    names = {name for table in TABLES.values() for name, _, _ in columns_of(table)}
    assert not names & {"name_of", "contact", "phone", "email", "emails", "responsible", "accounts"}


def test_every_column_has_a_meaning_and_a_type_of_its_own() -> None:
    for table in TABLES.values():
        schema = schema_of(table)
        names = [name for name, _, _ in columns_of(table)]
        assert schema.names == names
        assert len(set(names)) == len(names)
        assert all(field.metadata[b"description"] for field in schema)
        assert all(sort in {*SQL.values(), "INTEGER"} for _, sort, _ in columns_of(table))
    kinds = {column.name: column.kind for column in TABLES["evidence"].columns}
    assert (kinds["date"], kinds["title"]) == ("day", "text")
    assert Evidence.model_fields["date"].description


def test_a_number_that_no_column_holds_is_refused(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1", lead=["san"])
    draft.quantity("8.1.1/yekun/1", 50)
    draft.update("8.1.1", "2026-10", agency="san", values={"yekun/1": "1.0123456789"})
    workspace = open_registry(draft.write())
    plan = PlanAtDay(workspace, workspace.plan(None), DAY)
    with pytest.raises(UserError) as refused:
        arrow_table(TABLES["reported_values"], [plan])
    assert dict(refused.value.message.args) == {
        "name": "reported_values.value",
        "value": Decimal("1.0123456789"),
    }
