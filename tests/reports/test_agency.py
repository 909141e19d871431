"""The card of a body: its figures are those of the commands and of raw files; it keeps a page."""

import json
import re
import shutil
import subprocess
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from planctl.analysis.state import State
from planctl.errors import UserError
from planctl.reports.agency.content import agency_paper
from planctl.reports.kinds import KINDS
from planctl.reports.making import Form, made
from planctl.reports.paper.paper import Paper
from tests.cli.conftest import Runner, planctl
from tests.reports.checks import (
    NOWHERE,
    assert_sound,
    docx,
    headings,
    sheet_rows,
    table_of,
    word_rows,
)
from tests.reports.conftest import grid
from tests.reports.played import DAY, played, source_at
from tests.reports.raw import standing_obstacles
from tests.support.real import PLAN, REGISTRY, read_plain

__all__ = ["planctl", "played"]
BODY = "rinn"


@pytest.fixture(scope="module")
def paper(played: Path) -> Paper:
    return KINDS["agency"].paper(source_at(played), agency="RİNN")


def fact(paper: Paper, name: str) -> Any:
    rows = {row.id: row for row in table_of(paper, "body_facts").rows}
    return rows[name].cells["value"].value


def test_what_is_led_is_what_status_says(paper: Paper, played: Path, planctl: Runner) -> None:
    done = planctl("status", "--registry", str(played), "--as-of", str(DAY), "--format", "json")
    status = json.loads(done.out)
    (body,) = (one for one in status["agencies"] if one["id"] == BODY)
    assert fact(paper, "led_measures") == body["lead"]
    progress = Fraction(fact(paper, "mean_progress")) / 100
    assert round(float(progress), 4) == body["progress"]
    measures = {one["id"]: one for one in status["measures"]}
    for row in table_of(paper, "measures").rows:
        assert row.cells["state"].state == measures[row.id]["state"]
        value = row.cells["progress"].value
        if value is not None:
            assert round(float(Fraction(str(value))), 4) == measures[row.id]["progress"]


def test_led_and_supported_are_those_of_the_raw_files(paper: Paper, played: Path) -> None:
    raw = [read_plain(path) for path in (played / f"plans/{PLAN}/measures").iterdir()]
    led = {one["id"] for one in raw if any(lead["agency"] == BODY for lead in one["lead"])}
    helped = {one["id"] for one in raw if any(co["agency"] == BODY for co in one.get("co", ()))}
    rows = table_of(paper, "measures").rows
    assert {row.id for row in rows if row.text("role") == "əsas icraçı"} == led
    assert {row.id for row in rows if row.text("role") == "birgə icraçı"} == helped - led
    assert fact(paper, "supported_measures") == len(helped - led)


def test_reports_in_time_are_what_discipline_says(
    paper: Paper, played: Path, planctl: Runner
) -> None:
    done = planctl(
        "discipline", "--registry", str(played), "--as-of", str(DAY), "--agency", BODY,
        "--format", "json",
    )  # fmt: skip
    found = json.loads(done.out)
    totals = found["totals"]
    rate = Fraction(totals["on_time"], totals["expected"])
    assert Fraction(fact(paper, "on_time_rate")) == rate * 100
    months = {one["period"]: one for one in found["periods"]}
    line = {row.id: row for row in table_of(paper, "trend").rows}["line_2"]
    for at, month in enumerate(range(4, 10)):
        tally = months.get(f"2026-{month:02}")
        expected = Fraction(tally["on_time"], tally["expected"]) if tally else None
        assert line.cells[f"m{at}"].value == expected


def test_obstacles_are_those_of_its_last_reports(paper: Paper, played: Path) -> None:
    raw = [one for one in standing_obstacles(played, DAY) if one[0] == BODY]
    rows = table_of(paper, "obstacles").rows
    assert len(rows) == len(raw) == fact(paper, "standing_obstacles")


def test_indicators_are_the_quantities_of_what_it_leads(paper: Paper, played: Path) -> None:
    led = {row.id for row in table_of(paper, "measures").rows if row.text("role") == "əsas icraçı"}
    raw = [read_plain(path) for path in played.glob(f"plans/{PLAN}/indicators/*/*.yaml")]
    own = {
        one["id"]
        for one in raw
        if one["kind"] == "quantity" and one["measure"] in led and one.get("reporter", BODY) == BODY
    }
    assert {row.id for row in table_of(paper, "indicators").rows} == own != set()


def test_without_history_nobody_knows_what_was_in_time(played: Path, tmp_path: Path) -> None:
    copied = tmp_path / "registry"
    shutil.copytree(played, copied)
    paper = agency_paper(source_at(copied), BODY)
    assert fact(paper, "on_time_rate") is None
    notes = {row.id: row.text("note") for row in table_of(paper, "body_facts").rows}
    assert "tarixçə göstərmir" in notes["on_time_rate"]


def test_read_back(paper: Paper) -> None:
    table = table_of(paper, "measures")
    short = table_of(paper, "urgent")
    assert headings(short) == headings(table)
    shown = docx(paper)
    assert word_rows(shown, headings(short)) == [
        [row.text(column.key) for column in short.columns] for row in short.rows
    ]
    (rows,) = (
        found[1:]
        for one in shown.tables
        if (found := grid(one))[0] == headings(table) and len(found) == len(table.rows) + 1
    )
    assert rows == [[row.text(column.key) for column in table.columns] for row in table.rows]
    for row, shown in zip(table.rows, sheet_rows(paper, table), strict=True):
        value = row.cells["progress"].value
        expected = row.text("progress") if value is None else float(Fraction(str(value)) * 100)
        assert shown[5] == pytest.approx(expected)


def test_the_real_registry_names_the_gaps() -> None:
    day = date(2026, 11, 22)
    paper = KINDS["agency"].paper(source_at(REGISTRY, day), agency="mb")
    words = " ".join(text for section in paper.sections for text in section.text)
    assert "Məsul şəxs: reyestrdə göstərilməyib" in words
    notes = [row.text("note") for row in table_of(paper, "body_facts").rows]
    assert "iştirakı yalnız tövsiyə olunur: gözlənilən – 11, daxil olmuş – 0" in notes
    assert paper.sections[0].pictures[0].drawing is None
    assert_sound(paper, KINDS["agency"].paper(source_at(REGISTRY, day, "en"), agency="mb"))


def test_sound(paper: Paper, played: Path) -> None:
    assert_sound(paper, KINDS["agency"].paper(source_at(played, lang="en"), agency=BODY))


def test_a_group_has_a_card_too(played: Path) -> None:
    paper = KINDS["agency"].paper(source_at(played), agency="aidiyyeti-dovlet-orqanlari")
    assert "qurumlar qrupudur" in " ".join(paper.sections[0].text)
    assert fact(paper, "led_measures") > 0


def test_the_card_has_room_for_so_much(paper: Paper, played: Path) -> None:
    first, work, lists, _provenance = paper.sections
    assert lists.annex
    assert not first.annex
    assert not work.annex
    urgent, behind, oldest = work.tables
    assert (len(urgent.rows), len(behind.rows)) == (6, 4)
    assert len(oldest.rows) <= 3
    longest = max(len(row.text("title")) for row in urgent.rows)
    assert longest <= 60
    # What was left out is counted, and stands in the annex.
    whole = {table.id: table for table in lists.tables}
    assert f"sayı: {len(whole['measures'].rows) - 6}." in urgent.notes[-1]
    assert f"sayı: {len(whole['indicators'].rows) - 4}." in behind.notes[-1]
    assert {row.id for row in urgent.rows} <= {row.id for row in whole["measures"].rows}
    status = source_at(played).status
    late = {one.entry.id for one in status.measures if one.state is State.OVERDUE}
    mine = late & {row.id for row in whole["measures"].rows}
    assert {row.id for row in urgent.rows[: len(mine)]} <= mine


def test_counts_of_indicators_add_up(paper: Paper) -> None:
    behind = table_of(paper, "behind")
    numbers = [int(word) for word in re.findall(r"\d+", behind.notes[0])]
    assert numbers[0] == sum(numbers[1:]) == len(table_of(paper, "indicators").rows)


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice")
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler")
@pytest.mark.parametrize("body", ["rinn", "dgk", "sn"])
def test_a_card_keeps_one_page(played: Path, tmp_path: Path, body: str) -> None:
    card = tmp_path / "card.pdf"
    registry = tmp_path / "registry"
    shutil.copytree(played, registry)
    record = registry / f"agencies/{body}.yaml"
    words = record.read_text(encoding="utf-8")
    record.write_text(words.replace("post: ", "post: çox uzun adlı idarənin rəisi və "), "utf-8")
    for source in (source_at(registry), source_at(REGISTRY, date(2026, 11, 22))):
        paper = KINDS["agency"].paper(source, agency=body)
        card.write_bytes(made(paper, Form.PDF, NOWHERE))
        told = subprocess.run(
            ("pdftotext", "-layout", card, "-"), check=True, capture_output=True, text=True
        )
        pages = told.stdout.rstrip("\f").split("\f")
        assert "aradan qalxmamış" in pages[0].lower()
        assert "Əlavə 1" in pages[1]


def test_a_body_called_by_its_code_can_be_verified(
    tmp_path: Path, played: Path, planctl: Runner
) -> None:
    for kind in ("agency", "reminder"):
        output = tmp_path / f"{kind}.docx"
        named = ("--registry", str(played))
        made_it = planctl(
            "report", kind, *named, "--agency", "RİNN", "--as-of", str(DAY), "-o", str(output)
        )
        assert made_it.code == 0
        assert planctl("report", "verify", str(output), *named).code == 0


def test_nobody_of_that_name() -> None:
    with pytest.raises(UserError):
        agency_paper(source_at(REGISTRY), "nobody")


def test_the_command(tmp_path: Path, played: Path, planctl: Runner) -> None:
    output, explain = tmp_path / "kart.html", tmp_path / "why.json"
    done = planctl(
        "report", "agency", "--registry", str(played), "--agency", "DGK", "--as-of", str(DAY),
        "-o", str(output), "--explain", str(explain),
    )  # fmt: skip
    assert (done.code, done.out) == (0, "")
    figures = {one["id"]: one for one in json.loads(explain.read_text())["figures"]}
    assert figures["body_facts/on_time_rate/value"]["records"]
