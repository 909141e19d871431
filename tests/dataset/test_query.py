"""Questions in SQL: what they see, what they are refused, and how that is said."""

import csv
import io
import json
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from planctl.dataset.arrow import arrow_table
from planctl.dataset.engines import require
from planctl.dataset.query import answer
from planctl.dataset.reference import columns_of
from planctl.dataset.tables import TABLES
from planctl.errors import UserError
from planctl.export.answers import answer_csv, answer_json, answer_markdown
from planctl.i18n import translator
from planctl.plan_at_day import PlanAtDay
from planctl.workspace import open_registry
from tests.support.draft import Draft

DAY = date(2026, 11, 22)


@pytest.fixture
def plan(tmp_path: Path) -> PlanAtDay:
    """Return a plan of two measures, with a value reported on one."""
    draft = Draft(tmp_path)
    draft.measure("8.1.1", lead=["san"])
    draft.measure("8.1.2", lead=["dsk"], deadline="2026, avqust")
    draft.quantity("8.1.1/yekun/1", 50)
    draft.update("8.1.1", "2026-09", agency="san", values={"yekun/1": "12.81"})
    draft.update("8.1.1", "2026-10", agency="san", values={"yekun/1": "0.1"})
    workspace = open_registry(draft.write())
    return PlanAtDay(workspace, workspace.plan(None), DAY)


def ask(sql: str, plan: PlanAtDay) -> list[tuple[object, ...]]:
    """Return the rows of a query."""
    return list(answer(sql, lambda name: arrow_table(TABLES[name], [plan])).rows)


def refused(sql: str, plan: PlanAtDay) -> tuple[str, str]:
    """Return what an official reads of a query that is refused: what is wrong, what to do."""
    with pytest.raises(UserError) as error:
        ask(sql, plan)
    t = translator("en")
    assert error.value.hint
    return t(error.value.message), t(error.value.hint)


def test_it_sees_exact_numbers_and_days(plan: PlanAtDay) -> None:
    assert ask("SELECT sum(value) FROM reported_values", plan) == [(Decimal("12.91"),)]
    assert ask("SELECT measure FROM measures WHERE state = 'no_data' ORDER BY 1", plan) == [
        *((row.entry.id,) for row in plan.status.measures if row.state.value == "no_data"),
    ]
    assert ask("SELECT max(deadline_due) FROM measures", plan) == [(date(2026, 12, 31),)]
    joined = """
        SELECT m.measure, count(u.period) FROM measures m
        LEFT JOIN updates u USING (plan, measure) GROUP BY ALL ORDER BY ALL"""
    assert ask(joined, plan) == [("8.1.1", 2), ("8.1.2", 0)]
    assert ask("WITH a AS (SELECT 1 AS x) SELECT x FROM a UNION ALL SELECT 2", plan) == [(1,), (2,)]


def test_every_column_can_be_named_without_quotes(plan: PlanAtDay) -> None:
    for table in TABLES.values():
        for name, *_ in columns_of(table):
            ask(f"SELECT {name} FROM {table.name} WHERE {name} IS NULL GROUP BY {name}", plan)  # noqa: S608


def test_only_what_is_named_is_made(plan: PlanAtDay) -> None:
    made: list[str] = []

    def table(name: str) -> object:
        made.append(name)
        return arrow_table(TABLES[name], [plan])

    list(answer("SELECT 1 FROM measures JOIN updates USING (measure)", table).rows)
    assert sorted(made) == ["measures", "updates"]


@pytest.mark.parametrize(
    "sql",
    [
        *("DROP TABLE measures", "DELETE FROM measures", "UPDATE measures SET state = 'done'"),
        *("CREATE TABLE x AS SELECT 1", "INSERT INTO measures SELECT * FROM measures"),
        *("COPY measures TO 'x.csv'", "COPY (SELECT 1) TO 'x.csv'", "EXPORT DATABASE 'x'"),
        *("ATTACH 'x.db'", "INSTALL httpfs", "LOAD httpfs", "SET enable_external_access = true"),
        *("SELECT 1; DROP TABLE measures", "SELECT 1; SELECT 2"),
        *("CALL pragma_version()", "PREPARE x AS SELECT 1", "BEGIN", "USE memory", "-- nothing"),
    ],
)
def test_what_is_no_select_is_refused(
    sql: str, plan: PlanAtDay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    said, _ = refused(sql, plan)
    assert said == "A query is one SELECT: tables are read, and nothing else is done."
    assert not list(empty.iterdir())


@pytest.mark.parametrize(
    "source",
    [
        *("read_csv('{file}')", "read_text('{file}')", "read_blob('{file}')", "'{file}'"),
        *("read_json('{file}')", "read_parquet('{file}')", "glob('{folder}/*')"),
        *("sniff_csv('{file}')", "'https://example.org/x.parquet'", "parquet_schema('{file}')"),
        "read_csv('https://example.org/x.csv')",
    ],
)
def test_no_file_and_no_address_is_read(source: str, plan: PlanAtDay, tmp_path: Path) -> None:
    file = tmp_path / "secret.csv"
    file.write_text("parol\nsirr\n", encoding="utf-8")
    said, _ = refused(f"SELECT * FROM {source.format(file=file, folder=tmp_path)}", plan)  # noqa: S608
    assert "sirr" not in said
    assert "no file or address" in said or "There is no table" in said


def test_variables_of_the_program_are_no_tables(plan: PlanAtDay) -> None:
    named = named_here = arrow_table(TABLES["plans"], [plan])
    assert named is named_here
    for name in ("named", "sql", "connection", "plan"):
        assert refused(f"SELECT * FROM {name}", plan)[0].endswith(f"There is no table “{name}”.")  # noqa: S608


@pytest.mark.parametrize(
    ("sql", "line", "column", "said"),
    [
        ("SELECT vəziyyət\nFROM measures", 1, 8, "There is no column “vəziyyət” here."),
        ("SELECT 'ə',\n  stat\nFROM measures", 2, 3, "There is no column “stat” here."),
        ("SELECT *\nFROM\n  mesures", 3, 3, "There is no table “mesures”."),
        ("SELECT foo(1)", 1, 8, "There is no function or type “foo”."),
        ("SELEC 1", 1, 1, 'The engine refuses it: syntax error at or near "SELEC"'),
    ],
)
def test_a_mistake_is_named_with_its_place(
    sql: str, line: int, column: int, said: str, plan: PlanAtDay
) -> None:
    assert refused(sql, plan)[0] == f"Query, line {line}, column {column}: {said}"


def test_near_names_are_offered(plan: PlanAtDay) -> None:
    assert refused("SELECT * FROM mesures", plan)[1].startswith("Was it meant to be: measures")
    assert "state" in refused("SELECT stat FROM measures", plan)[1]


def test_columns_of_one_name_are_told_apart() -> None:
    found = answer("SELECT 1 AS a, 2 AS a, 3 AS a_1", lambda _: None)
    assert found.columns == ("a", "a_1", "a_1_1")
    (row,) = json.loads(answer_json(found.columns, found.rows, simulation=False))["rows"]
    assert row == {"a": 1, "a_1": 2, "a_1_1": 3}


def test_every_type_of_value_is_written() -> None:
    sql = """SELECT NULL AS n, true AS b, 'NaN'::DOUBLE AS f, [1, NULL] AS l, {'k': 0.50} AS s,
        TIMESTAMPTZ '2026-11-22 10:00:00+00' AS t, TIME '10:00' AS c, 'x'::BLOB AS d,
        INTERVAL 1 DAY AS i, sum(1) AS h, '=1+1' AS e"""
    found = answer(sql, lambda _: None)
    rows = list(found.rows)
    (row,) = json.loads(answer_json(found.columns, rows, simulation=True))["rows"]
    assert [row[key] for key in "nbfl"] == [None, True, "nan", [1, None]]
    assert row["s"] == {"k": 0.5}
    assert (row["c"], row["h"], row["e"]) == ("10:00:00", 1, "=1+1")
    table = list(csv.reader(io.StringIO(answer_csv(found.columns, rows, None))))
    assert table[1][-1] == "'=1+1"
    assert len(table[0]) == len(table[1]) == 11


def test_markdown_holds_what_would_break_its_cells() -> None:
    text = answer_markdown(("a|b", "c"), [("x|y", "<b>\nsecond"), (None, Decimal("1.50"))], None)
    assert text.splitlines() == [
        "| a\\|b | c |",
        "|---|---|",
        "| x\\|y | &lt;b&gt;<br>second |",
        "|  | 1.50 |",
    ]


@pytest.mark.parametrize(
    "endless",
    [
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT 1 FROM r) SELECT count(*) FROM r",
        "SELECT count(*) FROM range(1000000) a, range(1000000) b",
    ],
)
def test_a_query_without_end_can_be_interrupted(endless: str, plan: PlanAtDay) -> None:
    words = ("--lang", "en", "query", "--registry", str(plan.workspace.root), endless)
    process = subprocess.Popen(
        [sys.executable, "-m", "planctl", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Whatever runs the tests may have it ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(4)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert (process.returncode, out) == (130, "")
    assert "Traceback" not in err


DEEP = "SELECT " + "(" * 3000 + "1" + ")" * 3000
LONG = "SELECT " + "+".join("1" * 5000)


ODD = ("PRAGMA table_info(1)", "SELECT \udcff", "SELECT '\x00'", "SELECT ?", "SELECT $a")
QUERIES = (DEEP, LONG, *ODD)


@pytest.mark.parametrize("sql", QUERIES)
def test_whatever_is_asked_is_answered_or_refused(sql: str, plan: PlanAtDay) -> None:
    with suppress(UserError):
        assert len(ask(sql, plan)) == 1


def test_a_library_that_is_missing_is_named() -> None:
    with pytest.raises(UserError) as missing:
        require("duckdb", "no_such_library")
    assert "no_such_library" in translator("az")(missing.value.message)
    assert missing.value.hint
    assert "pip install duckdb" in translator("az")(missing.value.hint)
