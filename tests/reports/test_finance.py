"""The report on money: what `finance` says and raw files give, in words, tables and sheets."""

import json
from collections import defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from planctl.analysis.finance_totals import Sums
from planctl.analysis.money_result import Imbalance, imbalance
from planctl.analysis.progress import Score
from planctl.errors import UserError
from planctl.i18n import translator
from planctl.reports.finance.content import finance_paper
from planctl.reports.kinds import KINDS
from planctl.reports.paper.paper import Paper
from planctl.reports.paper.table import TOTAL
from planctl.reports.phrases import percentage
from tests.cli.conftest import Runner, planctl
from tests.reports.checks import (
    assert_sound,
    docx,
    headings,
    sheet_rows,
    table_of,
    word_rows,
)
from tests.reports.played import DAY, played, source_at
from tests.support.money import counted, total
from tests.support.real import PLAN, REGISTRY, read_plain

__all__ = ["planctl", "played"]
QUARTER = "2026-Q3"
AUTHORITIES = ("mn", "in")


@pytest.fixture(scope="module")
def paper(played: Path) -> Paper:
    return KINDS["finance"].paper(source_at(played), quarter=QUARTER)


def value(paper: Paper, table: str, row: str, column: str) -> Any:
    rows = {one.id: one for one in table_of(paper, table).rows}
    return rows[row].cells[column].value


def test_sums_are_those_of_the_command(paper: Paper, played: Path, planctl: Runner) -> None:
    done = planctl(
        "finance", "--registry", str(played), "--as-of", str(DAY), "--quarter", QUARTER,
        "--format", "json",
    )  # fmt: skip
    found = json.loads(done.out, parse_float=Decimal, parse_int=Decimal)
    names = {"cost": "initial_cost", "allocated": "allocated", "used": "used"}
    for column, name in names.items():
        assert value(paper, "by_direction", "total", column) == found["totals"][name]
        for table, parts in (("by_direction", "directions"), ("by_body", "agencies")):
            shown = {
                row.id: row.cells[column].value
                for row in table_of(paper, table).rows
                if row.kind != TOTAL
            }
            assert shown == {one["id"]: one[name] for one in found[parts]}
        measures = {one["id"]: one[name] for one in found["measures"]}
        rows = table_of(paper, "measures").rows
        assert {row.id: row.cells[column].value for row in rows} == measures


def test_sums_are_those_of_the_raw_files(paper: Paper, played: Path, tmp_path: Path) -> None:
    plan = played / f"plans/{PLAN}"
    copytree(plan / "measures", tmp_path / "measures")
    for folder in plan.glob(f"finance/*/{QUARTER}"):
        copytree(folder, tmp_path / folder.relative_to(plan))
    raw = counted(tmp_path, QUARTER, AUTHORITIES)
    for name in ("allocated", "used"):
        assert value(paper, "by_direction", "total", name) == total(raw[name], tmp_path) > 0


def test_sources_make_the_whole(paper: Paper) -> None:
    rows = table_of(paper, "sources").rows
    parts: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows[:-1]:
        for column in ("allocated", "used"):
            parts[column] += Decimal(str(row.cells[column].value))
    assert parts == {c: rows[-1].cells[c].value for c in ("allocated", "used")}


def test_progress_is_that_of_the_last_day_of_the_quarter(
    paper: Paper, played: Path, planctl: Runner
) -> None:
    done = planctl("status", "--registry", str(played), "--as-of", str(DAY), "--format", "json")
    status = json.loads(done.out)
    shown = {
        row.id: round(float(Fraction(str(row.cells["progress"].value))), 4)
        for row in table_of(paper, "by_direction").rows
        if row.kind != TOTAL
    }
    assert shown == {one["id"]: one["progress"] for one in status["directions"]}
    later = finance_paper(source_at(played, date(2026, 12, 31)), quarter=QUARTER)
    assert value(later, "by_direction", "8.1", "progress") == Fraction(
        str(value(paper, "by_direction", "8.1", "progress"))
    )


def test_contracts_are_those_of_the_raw_files(paper: Paper, played: Path) -> None:
    raw = {
        (report["measure"], one["number"], Decimal(one["amount"]))
        for path in played.glob(f"plans/*/finance/*/{QUARTER}/*.yaml")
        for report in [read_plain(path)]
        for one in report.get("contracts", ())
    }
    rows = table_of(paper, "contracts").rows
    shown = {(r.text("measure"), r.text("number"), r.cells["amount"].value) for r in rows[:-1]}
    assert shown == raw
    assert rows[-1].cells["amount"].value == sum(amount for _, _, amount in raw)


def test_differences_are_those_of_the_command(paper: Paper, played: Path, planctl: Runner) -> None:
    done = planctl(
        "finance", "--registry", str(played), "--as-of", str(DAY), "--quarter", QUARTER,
        "--differing", "--format", "json",
    )  # fmt: skip
    told = {
        (one["id"], said["agency"], Decimal(str(said["amount"])))
        for one in json.loads(done.out)["measures"]
        for line in one["lines"]
        if line["verdict"] == "differ"
        for said in line["said"]
    }
    rows = table_of(paper, "differences").rows
    assert told
    assert len(told) <= len(rows)
    assert {(r.text("number"), r.id.split()[-1], r.cells["says"].value) for r in rows} == told


def test_what_is_missing(paper: Paper, played: Path) -> None:
    gaps = {row.id: row for row in table_of(paper, "gaps").rows}
    reported = {path.stem for path in played.glob(f"plans/*/finance/*/{QUARTER}/*.yaml")}
    tops = {
        path.stem
        for path in played.glob(f"plans/{PLAN}/measures/*.yaml")
        if "parent" not in read_plain(path)
    }
    silent = set(filter(None, gaps["reports"].text("measures").split(", ")))
    assert silent - {"–"} == tops - reported


@pytest.mark.parametrize(
    ("allocated", "used", "progress", "expected"),
    [
        ("100", "70", "0.3", Imbalance.MONEY_AHEAD),
        ("100", "69.99", "0.3", None),
        ("100", "70", "0.31", None),
        ("100", "30", "0.7", Imbalance.RESULT_AHEAD),
        ("0", "0", "0.9", Imbalance.RESULT_AHEAD),
        ("0", None, "0.9", Imbalance.RESULT_AHEAD),
        (None, "50", "0", None),
        ("100", "50", "0.5", None),
    ],
)
def test_what_runs_ahead(
    allocated: str | None, used: str | None, progress: str, expected: Imbalance | None
) -> None:
    sums = Sums(
        allocated=None if allocated is None else Decimal(allocated),
        used=None if used is None else Decimal(used),
    )
    assert imbalance(sums, Score(Fraction(progress), Fraction(1))) is expected


def test_the_rule_is_stated(paper: Paper) -> None:
    (rule,) = next(section for section in paper.sections if section.id == "against").text
    assert "azı 70 faizi istifadə" in rule
    rows = table_of(paper, Imbalance.MONEY_AHEAD.value).rows
    for row in rows:
        assert Fraction(str(row.cells["used_of_allocated"].value)) >= Fraction(7, 10)


def test_read_back(paper: Paper) -> None:
    table = table_of(paper, "by_direction")
    rows = word_rows(docx(paper), headings(table))
    assert rows == [[row.text(column.key) for column in table.columns] for row in table.rows]
    sheet = sheet_rows(paper, table)
    for row, shown in zip(table.rows, sheet, strict=True):
        assert shown[2] == float(Decimal(str(row.cells["cost"].value)))
        progress = Fraction(str(row.cells["progress"].value))
        assert percentage(progress, translator("az")) == row.text("progress")
        assert shown[-1] == pytest.approx(float(progress * 100))


def test_the_real_registry_has_no_data() -> None:
    paper = KINDS["finance"].paper(source_at(REGISTRY, date(2026, 11, 22)))
    words = " ".join(text for section in paper.sections for text in section.text)
    assert "məlumat yoxdur" in words
    assert table_of(paper, "sources").rows == ()
    (gap,) = [row for row in table_of(paper, "gaps").rows if row.id == "reports"]
    assert gap.cells["count"].value == 56
    assert_sound(paper, KINDS["finance"].paper(source_at(REGISTRY, paper.day, "en")))


def test_sound(paper: Paper, played: Path) -> None:
    assert_sound(paper, KINDS["finance"].paper(source_at(played, lang="en"), quarter=QUARTER))


@pytest.mark.parametrize(
    ("quarter", "day", "said"),
    [
        ("2025-Q4", DAY, "2026-Q1 – 2028-Q4"),
        ("2026-Q4", DAY, "2026-Q3"),
        ("2026-09", DAY, "2026-Q3"),
        (None, date(2026, 3, 30), ""),
    ],
)
def test_a_quarter_that_is_not_there(quarter: str | None, day: date, said: str) -> None:
    with pytest.raises(UserError) as raised:
        finance_paper(source_at(REGISTRY, day, "en"), quarter)
    hint = raised.value.hint
    assert said in (translator("en")(hint) if hint else "")


def test_the_command(tmp_path: Path, played: Path, planctl: Runner) -> None:
    output, explain = tmp_path / "maliyye.xlsx", tmp_path / "why.json"
    done = planctl(
        "report", "finance", "--registry", str(played), "--as-of", str(DAY), "--quarter", QUARTER,
        "-o", str(output), "--explain", str(explain),
    )  # fmt: skip
    assert (done.code, done.out) == (0, "")
    assert output.is_file()
    figures = {one["id"]: one for one in json.loads(explain.read_text())["figures"]}
    records = figures["by_direction/8.5/used"]["records"]
    assert records
    assert all(f"/{QUARTER}/8.5." in record["path"] for record in records)
