"""The table of indicators: what raw files and `show` give, in words, tables and sheets."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from planctl.reports.kinds import KINDS
from planctl.reports.paper.paper import Paper
from planctl.reports.paper.table import Row
from tests.cli.conftest import Runner, planctl
from tests.reports.checks import assert_sound, docx, headings, sheet_rows, table_of, word_rows
from tests.reports.played import DAY, played, source_at
from tests.support.real import PLAN, REGISTRY, read_plain

__all__ = ["planctl", "played"]
NEW_YEAR = date(2026, 12, 31)


@pytest.fixture(scope="module")
def paper(played: Path) -> Paper:
    return KINDS["indicators"].paper(source_at(played, NEW_YEAR))


def rows_of(paper: Paper) -> dict[str, Row]:
    """Return the row of every indicator by its id."""
    tables = [table for name, table in paper.tables() if name.startswith("indicators ")]
    return {row.id: row for table in tables for row in table.rows if row.id}


def test_every_indicator_stands_once_as_its_file_says(paper: Paper, played: Path) -> None:
    raw = [read_plain(path) for path in played.glob(f"plans/{PLAN}/indicators/*/*.yaml")]
    rows = rows_of(paper)
    assert set(rows) == {one["id"] for one in raw}
    for one in raw:
        row = rows[one["id"]]
        assert row.text("quote") == one["quote"]
        yearly = [f"{year['year']}: {year['value']}" for year in one.get("yearly", ())]
        assert row.text("yearly") == ("\n".join(yearly) or "–")
        agreed = one.get("agreement")
        day = ".".join(reversed(agreed["date"].split("-"))) if agreed else ""
        said = f"{day}, versiya: {agreed['version']}" if agreed else "yoxdur"
        assert row.text("agreement") == said
    assert any(one.get("agreement") for one in raw)


@pytest.mark.parametrize("number", ["8.1.1", "8.1.3", "8.4.1"])
def test_values_are_those_of_show(paper: Paper, played: Path, planctl: Runner, number: str) -> None:
    done = planctl(
        "show", number, "--registry", str(played), "--as-of", str(NEW_YEAR), "--format", "json"
    )
    rows = rows_of(paper)
    for one in json.loads(done.out, parse_float=Decimal, parse_int=Decimal)["indicators"]:
        row, status = rows[one["id"]], one["status"]
        progress = row.cells["progress"].value
        if status["progress"] is None:
            assert progress is None
        else:
            assert round(Fraction(str(progress)), 4) == Fraction(status["progress"])
        said = "bəli" if status["achieved"] else "xeyr"
        assert row.text("achieved").split(";")[0] == (said if status["value"] is not None else "–")
        if isinstance(status["value"], Decimal):
            assert row.cells["latest"].value == status["value"]


def test_counts_are_those_of_the_raw_files(paper: Paper, played: Path) -> None:
    raw = [read_plain(path) for path in played.glob(f"plans/{PLAN}/indicators/*/*.yaml")]
    table = table_of(paper, "by_direction")
    total = table.rows[-1]
    assert total.cells["all"].value == len(raw)
    assert total.cells["yearly"].value == sum("yearly" in one for one in raw)
    assert total.cells["agreed"].value == sum("agreement" in one for one in raw)
    for name in ("all", "yearly", "agreed", "measured", "achieved"):
        parts = [int(str(row.cells[name].value)) for row in table.rows[:-1]]
        assert sum(parts) == total.cells[name].value
    achieved = [row for row in rows_of(paper).values() if row.text("achieved") == "bəli"]
    assert len(achieved) == total.cells["achieved"].value
    assert len(total.cells["agreed"].records) >= sum("agreement" in one for one in raw)


def test_a_year_is_judged_by_its_own_end(paper: Paper, played: Path) -> None:
    rows = {row.id: row for row in table_of(paper, "years").rows}
    raw = {
        f"{one['id']} {year['year']}": year["value"]
        for path in played.glob(f"plans/{PLAN}/indicators/*/*.yaml")
        for one in [read_plain(path)]
        for year in one.get("yearly", ())
    }
    assert {key: str(row.cells["target"].value) for key, row in rows.items()} == raw
    for key, row in rows.items():
        over = key.endswith(" 2026")
        assert row.text("met") in (
            {"çatılıb", "çatılmayıb"} if over else {"çatılıb", "il başa çatmayıb"}
        )
    earlier = KINDS["indicators"].paper(source_at(played, DAY))
    said = {row.text("met") for row in table_of(earlier, "years").rows}
    assert "çatılmayıb" not in said


def test_read_back(paper: Paper) -> None:
    table = table_of(paper, "by_direction")
    rows = [[row.text(column.key) for column in table.columns] for row in table.rows]
    assert word_rows(docx(paper), headings(table)) == rows
    sheet = sheet_rows(paper, table)
    assert [row[1:] for row in sheet] == [
        [row.cells[column.key].value for column in table.columns[1:]] for row in table.rows
    ]


def test_the_real_registry_has_no_data() -> None:
    paper = KINDS["indicators"].paper(source_at(REGISTRY, date(2026, 11, 22)))
    words = " ".join(text for section in paper.sections for text in section.text)
    assert "məlumat yoxdur" in words
    rows = rows_of(paper)
    assert {row.text("latest") for row in rows.values()} == {"məlumat yoxdur"}
    gaps = {row.id: row.cells["count"].value for row in table_of(paper, "gaps").rows}
    assert gaps["value"] == gaps["agreement"] == len(rows)
    assert gaps["cells"] == 0
    assert table_of(paper, "years").rows == ()
    assert_sound(paper, KINDS["indicators"].paper(source_at(REGISTRY, paper.day, "en")))


def test_sound(paper: Paper, played: Path) -> None:
    assert_sound(paper, KINDS["indicators"].paper(source_at(played, NEW_YEAR, "en")))


def test_the_command(tmp_path: Path, played: Path, planctl: Runner) -> None:
    output = tmp_path / "indikatorlar.html"
    done = planctl(
        "report", "indicators", "--registry", str(played), "--as-of", str(DAY), "-o", str(output)
    )
    assert (done.code, done.out) == (0, "")
    assert "İndikatorlar cədvəli" in output.read_text()
