"""The passport of a measure: what `show`, `status` and raw files give, in every form."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from planctl.errors import UserError
from planctl.i18n import translator
from planctl.reports.kinds import KINDS
from planctl.reports.measure.content import measure_paper
from planctl.reports.paper.paper import Paper
from tests.cli.conftest import Runner, planctl
from tests.reports.checks import assert_sound, docx, headings, sheet_rows, table_of, word_rows
from tests.reports.played import UNTIL, played, source_at
from tests.support.real import PLAN, REGISTRY, read_plain

__all__ = ["planctl", "played"]
NUMBER = "8.1.1"


@pytest.fixture(scope="module")
def paper(played: Path) -> Paper:
    return KINDS["measure"].paper(source_at(played, UNTIL), measure=NUMBER)


def raw_updates(registry: Path, number: str) -> dict[str, dict[str, Any]]:
    """Return the updates on a measure by period and body; a year comes after its months."""
    found = (read_plain(path) for path in registry.glob(f"plans/{PLAN}/updates/*/*/{number}.yaml"))
    return {f"{one['period']} {one['agency']}": one for one in found}


def test_figures_are_those_of_status_and_show(paper: Paper, played: Path, planctl: Runner) -> None:
    place = ("--registry", str(played), "--as-of", str(UNTIL), "--format", "json")
    status = next(
        one for one in json.loads(planctl("status", *place).out)["measures"] if one["id"] == NUMBER
    )
    about = {row.id: row.cells["value"] for row in table_of(paper, "about").rows}
    assert round(float(Fraction(str(about["progress"].value))), 4) == status["progress"]
    assert round(float(Fraction(str(about["coverage"].value))), 4) == status["coverage"]
    assert about["days"].value == status["days_left"]
    assert about["state"].state == status["state"]
    for row in table_of(paper, "tiers").rows:
        tier = status["tiers"][row.id]
        assert round(float(Fraction(str(row.cells["coverage"].value))), 4) == tier["coverage"]
        assert row.cells["count"].value == tier["indicators"]
    parts = table_of(paper, "parts").rows
    assert len(parts) == status["sub_measures"]["total"]
    done = sum(row.text("state").startswith(("icra olunub", "gecikmə")) for row in parts)
    assert done == status["sub_measures"]["done"]
    shown = json.loads(planctl("show", NUMBER, *place).out, parse_float=Decimal)
    targets = {row.id: row for row in table_of(paper, "targets").rows}
    assert set(targets) == {one["id"] for one in shown["indicators"]}


def test_the_last_month_is_the_state_of_the_day(paper: Paper) -> None:
    course = table_of(paper, "course").rows
    about = {row.id: row.cells["value"].value for row in table_of(paper, "about").rows}
    assert [row.id for row in course][::9] == ["2026-03", "2026-12"]
    assert course[-1].cells["progress"].value == about["progress"]
    assert course[-1].cells["coverage"].value == about["coverage"]


def test_earlier_months_are_what_was_seen_then(paper: Paper, played: Path) -> None:
    then = KINDS["measure"].paper(source_at(played, date(2026, 8, 31)), measure=NUMBER)
    course = table_of(paper, "course").rows
    assert [row.cells for row in course[:6]] == [row.cells for row in table_of(then, "course").rows]


def test_reports_are_those_of_the_raw_files(paper: Paper, played: Path) -> None:
    raw = raw_updates(played, NUMBER)
    rows = {row.id: row for row in table_of(paper, "reports").rows}
    assert set(rows) == set(raw)
    for key, one in raw.items():
        assert rows[key].text("text") == one.get("text", "–")
        assert rows[key].cells["documents"].value == len(one.get("evidence", ()))
    documents = {
        (one["agency"], tuple(sorted(document.items())))
        for one in raw.values()
        for document in one.get("evidence", ())
    }
    assert len(table_of(paper, "evidence").rows) == len(documents)


def test_values_by_period_cover_all_that_was_reported(paper: Paper, played: Path) -> None:
    lead = {key: one for key, one in raw_updates(played, NUMBER).items() if key.endswith(" rinn")}
    told: dict[str, list[tuple[str, str]]] = {}
    for key, one in sorted(lead.items()):
        for name, value in one.get("values", {}).items():
            told.setdefault(f"{NUMBER}/{name}", []).append((key.split()[0], value))
    runs: dict[str, list[str]] = {}
    for row in table_of(paper, "series").rows:
        name, _, period = row.id.rpartition(" ")
        runs.setdefault(name, []).append(period)
    for name, values in told.items():
        before = None
        begun = []
        for period, value in values:
            if value != before:
                begun.append(period)
            before = value
        assert runs[name] == begun


def test_money_is_that_of_the_command(played: Path, planctl: Runner) -> None:
    place = ("--registry", str(played), "--as-of", str(UNTIL), "--format", "json")
    found = json.loads(planctl("finance", *place, "--measure", NUMBER).out, parse_float=Decimal)
    (one,) = [one for one in found["measures"] if one["id"] == NUMBER]
    paper = KINDS["measure"].paper(source_at(played, UNTIL), measure=NUMBER)
    (row,) = table_of(paper, "sums").rows
    for column, name in (("cost", "initial_cost"), ("allocated", "allocated"), ("used", "used")):
        assert row.cells[column].value == one[name]


def test_decisions_and_requests_are_those_of_the_raw_files(played: Path) -> None:
    plan = played / f"plans/{PLAN}"
    decisions = {
        (one["measure"], f"{path.stem} {one['number']}")
        for path in plan.glob("meetings/*.yaml")
        for one in read_plain(path)["decisions"]
        if "measure" in one
    }
    requests = {
        (one["measure"], path.stem)
        for path in plan.glob("cost-approvals/*.yaml")
        for one in [read_plain(path)]
        if "measure" in one
    }
    for number in sorted({measure for measure, _key in decisions | requests})[:6]:
        paper = KINDS["measure"].paper(source_at(played, UNTIL), measure=number)
        for table, found in (("decisions", decisions), ("requests", requests)):
            own = {key for measure, key in found if measure == number}
            assert {row.id for row in table_of(paper, table).rows} == own
    assert decisions | requests


def test_the_text_is_that_of_the_record(paper: Paper) -> None:
    record = read_plain(REGISTRY / f"plans/{PLAN}/measures/{NUMBER}.yaml")
    rows = {row.id: row.text("words") for row in table_of(paper, "printed").rows}
    assert rows["title"] == record["title"]
    assert {tier: rows[tier] for tier in record["tiers"]} == record["tiers"]
    assert rows["deadline"] == record["deadline"]["text"]


def test_shared_cells_are_marked() -> None:
    paper = KINDS["measure"].paper(source_at(REGISTRY, date(2026, 11, 22)), measure="8.2.3")
    table = table_of(paper, "printed")
    rows = {row.id: row.text("words") for row in table.rows}
    assert rows["yekun"].endswith("*")
    assert not rows["title"].endswith("*")
    assert table.notes


def test_read_back(paper: Paper) -> None:
    table = table_of(paper, "parts")
    rows = [[row.text(column.key) for column in table.columns] for row in table.rows]
    assert word_rows(docx(paper), headings(table)) == rows
    assert [row[0] for row in sheet_rows(paper, table)] == [row[0] for row in rows]


def test_the_real_registry_has_no_data() -> None:
    paper = KINDS["measure"].paper(source_at(REGISTRY, date(2026, 11, 22)), measure=NUMBER)
    assert "məlumat yoxdur" in paper.sections[0].text[0]
    assert table_of(paper, "reports").rows == table_of(paper, "series").rows == ()
    assert dict(paper.pictures())["course"].drawing is None
    english = KINDS["measure"].paper(source_at(REGISTRY, paper.day, "en"), measure=NUMBER)
    assert_sound(paper, english)


def test_sound(paper: Paper, played: Path) -> None:
    english = KINDS["measure"].paper(source_at(played, UNTIL, "en"), measure=NUMBER)
    assert_sound(paper, english)


def test_a_sub_measure(played: Path) -> None:
    paper = KINDS["measure"].paper(source_at(played, UNTIL), measure="8.1.1.6")
    assert table_of(paper, "tiers").rows == ()
    about = {row.id: row.text("value") for row in table_of(paper, "about").rows}
    assert about["parent"].startswith("8.1.1. ")


def test_a_measure_that_is_not_there(played: Path) -> None:
    with pytest.raises(UserError) as raised:
        measure_paper(source_at(played, UNTIL), "8.9.9")
    assert "8.9.9" in translator("az")(raised.value.message)
    assert raised.value.hint is not None


def test_the_command(tmp_path: Path, played: Path, planctl: Runner) -> None:
    output = tmp_path / "pasport.docx"
    done = planctl(
        "report", "measure", f"{NUMBER}.", "--registry", str(played), "--as-of", str(UNTIL),
        "-o", str(output),
    )  # fmt: skip
    assert (done.code, done.out) == (0, "")
    assert output.is_file()


def test_the_annex_leaves_out_the_steps_which_name_their_records(paper: Paper) -> None:
    steps = table_of(paper, "why")
    assert steps.sourced
    assert all(row.text("record") for row in steps.rows if row.cells["record"].records)
    assert not [row for row in table_of(paper, "figures").rows if row.id.startswith("why/")]
