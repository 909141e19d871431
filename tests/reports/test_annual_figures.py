"""Figures of the annual report on a demo: those of the commands, and of the raw files."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from planctl.i18n import translator
from planctl.reports.annual.money import counted_money
from planctl.reports.annual.year import year_of
from planctl.reports.kinds import KINDS
from planctl.reports.paper.paper import Paper
from planctl.reports.paper.table import TOTAL, Row
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
from tests.support.real import PLAN, read_plain

__all__ = ["planctl", "played"]
TIERS = ("ilkin", "araliq", "yekun")


@pytest.fixture(scope="module")
def paper(played: Path) -> Paper:
    return KINDS["annual"].paper(source_at(played), year="2026")


@pytest.fixture(scope="module")
def english(played: Path) -> Paper:
    return KINDS["annual"].paper(source_at(played, lang="en"), year="2026")


@pytest.fixture
def status(played: Path, planctl: Runner) -> Any:
    """What `planctl status` says on the day."""
    done = planctl("status", "--registry", str(played), "--as-of", str(DAY), "--format", "json")
    return json.loads(done.out)


def by_id(paper: Paper, table: str) -> dict[str, Row]:
    return {row.id: row for row in table_of(paper, table).rows}


def rounded(value: Any) -> float:
    return round(float(value), 4)


def said(share: float) -> str:
    """Say a share as the report does, of four places."""
    return percentage(Fraction(str(share)), translator("az"))


def test_totals_are_those_of_the_command(paper: Paper, status: Any) -> None:
    rows, totals = by_id(paper, "movement"), status["totals"]
    assert rows["measures"].cells["after"].value == totals["measures"]
    assert rows["sub_measures"].cells["after"].value == totals["sub_measures"]
    for state, count in totals["states"].items():
        row = rows.get(f"state_{state}")
        assert (row.cells["after"].value if row else 0) == count
    for name in ("progress", "coverage"):
        hundred: Any = rows[name].cells["after"].value
        assert rounded(hundred / 100) == totals[name] > 0


def test_directions_in_word_are_those_of_the_command(paper: Paper, status: Any) -> None:
    document = docx(paper)
    numbers = dict(paper.tables())["by_tier"]
    shown = {row[0]: row for row in word_rows(document, headings(numbers))}
    assert list(shown) == [one["id"] for one in status["directions"]]
    for one in status["directions"]:
        tiers = [one["tiers"][tier] for tier in TIERS]
        measured = [said(tier["progress"]) if tier["coverage"] else "–" for tier in tiers]
        assert shown[one["id"]][2:] == [*measured, said(one["progress"]), said(one["coverage"])]


def test_directions_in_the_workbook_are_those_of_the_command(paper: Paper, status: Any) -> None:
    rows = sheet_rows(paper, dict(paper.tables())["by_tier"])
    assert len(rows) == len(status["directions"])
    for row, one in zip(rows, status["directions"], strict=True):
        assert row[0] == one["id"]
        assert [rounded(share / 100) for share in row[5:]] == [one["progress"], one["coverage"]]


def test_tables_of_directions_are_one_sheet(paper: Paper, status: Any) -> None:
    tiers = dict(paper.tables())["tiers 8.1"]
    rows = sheet_rows(paper, tiers)
    assert len(rows) == len(status["directions"]) * len(TIERS)
    achieved = [one["tiers"][tier]["achieved"] for one in status["directions"] for tier in TIERS]
    # The first column says whose row it is.
    assert [row[3] for row in rows] == achieved
    assert rows[0][0].startswith("8.1. ")


def test_measures_are_those_of_the_command(paper: Paper, status: Any) -> None:
    tables = dict(paper.tables())
    for one in status["measures"]:
        row = {r.id: r for r in tables[f"measures {one['direction']}"].rows}[one["id"]]
        state = row.cells["state"].state
        assert state is not None
        assert state.value == one["state"]
        for tier, found in one["tiers"].items():
            if found["coverage"]:
                assert rounded(row.cells[tier].value) == found["progress"]


def test_what_slipped_is_what_is_behind(paper: Paper, status: Any) -> None:
    tables = dict(paper.tables())
    slipped = [r for name, t in tables.items() if name.startswith("slipped ") for r in t.rows]
    behind = {"overdue", "blocked", "at_risk"}
    assert {r.id for r in slipped} == {m["id"] for m in status["measures"] if m["state"] in behind}
    left = {m["id"]: m["days_left"] for m in status["measures"]}
    assert all(r.cells["days"].value == left[r.id] for r in slipped)
    assert all(r.text("why") for r in slipped)
    overdue = [m["id"] for m in status["measures"] if m["state"] == "overdue"]
    assert {row.id for row in tables["overdue"].rows} == set(overdue)


def test_the_last_month_is_now(paper: Paper, status: Any) -> None:
    months = table_of(paper, "course").rows
    assert [row.id[:7] for row in months] == [
        "2026-01", *(f"2026-{month:02}" for month in range(1, 10))
    ]  # fmt: skip
    assert rounded(months[-1].cells["progress"].value) == status["totals"]["progress"]
    shares: list[Any] = [row.cells["progress"].value or 0 for row in months]
    assert shares == sorted(shares)


def test_reporting_is_that_of_the_command(paper: Paper, played: Path, planctl: Runner) -> None:
    """By the day everything that ever fell due fell due in the year."""
    asked = ("--registry", str(played), "--as-of", str(DAY), "--format", "json")
    found = json.loads(planctl("discipline", *asked).out)
    rows = by_id(paper, "discipline")
    names = ("expected", "received", "on_time", "late", "missing")
    for one in (*found["agencies"], {"id": "total", **found["totals"]}):
        row = rows.pop(one["id"])
        assert {name: row.cells[name].value for name in names} == {n: one[n] for n in names}
    assert not rows


def test_money_is_that_of_the_command(paper: Paper, played: Path, planctl: Runner) -> None:
    """Before 2026 nobody had used anything: all that is used is used in the year."""
    asked = ("--registry", str(played), "--as-of", str(DAY), "--format", "json")
    found = json.loads(planctl("finance", *asked).out, parse_float=Decimal, parse_int=Decimal)
    rows = by_id(paper, "by_direction")
    names = {"cost": "initial_cost", "allocated": "allocated", "used": "used"}
    for one in (*found["directions"], {"id": "total", **found["totals"]}):
        row = rows.pop(one["id"])
        for column, name in names.items():
            assert row.cells[column].value == one[name]
        assert row.cells["in_year"].value == row.cells["used"].value
    assert not rows
    sources = table_of(paper, "by_source").rows
    whole = next(row for row in sources if row.kind == TOTAL)
    parts = [row.cells["used"].value for row in sources if row.kind != TOTAL]
    assert sum(Decimal(str(part)) for part in parts) == whole.cells["used"].value


def test_risks_are_those_of_the_raw_files(paper: Paper, played: Path) -> None:
    raw = {path.stem: read_plain(path) for path in played.glob(f"plans/{PLAN}/risks/*.yaml")}
    rows = by_id(paper, "risks")
    for name, risk in raw.items():
        known = [one for one in risk["assessments"] if one["date"] <= str(DAY)]
        last = max(known, key=lambda one: str(one["date"]), default=None)
        assert (name in rows) is (last is not None)
        if last:
            assert rows[name].cells["likelihood"].value == int(last["likelihood"])
            assert rows[name].cells["impact"].value == int(last["impact"])
    weights = [
        int(str(r.cells["likelihood"].value)) * int(str(r.cells["impact"].value))
        for r in rows.values()
    ]
    assert weights == sorted(weights, reverse=True)


def test_every_form_is_sound(paper: Paper, english: Paper) -> None:
    assert_sound(paper, english)


def test_recommendations_have_their_ground(paper: Paper) -> None:
    rows = [row for row in table_of(paper, "recommendations").rows if row.kind != "heading"]
    assert rows
    late = {row.text("subject") for row in rows if row.id.startswith("1 ")}
    weak = set()
    for row in table_of(paper, "discipline").rows:
        rate: Any = row.cells["rate"].value
        expected: Any = row.cells["expected"].value
        if row.kind != TOTAL and expected >= 3 and rate < Fraction(4, 5):
            weak.add(row.text("body"))
    assert late == weak


def test_money_says_when_not_all_of_it_is_of_one_quarter(english: Paper, played: Path) -> None:
    year = year_of(source_at(played, DAY), str(DAY.year))
    mixed = len({one.period for one in counted_money(year)}) > 1
    words = next(one.text for one in english.sections if one.id == "money")
    assert any(line.startswith("Of each measure the latest quarter") for line in words) == mixed
