"""The papers of a meeting: members, obstacles, decisions, what is overdue, as raw files say."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.reports.kinds import KINDS
from planctl.reports.meeting.asked import gathering, months_later
from planctl.reports.paper.paper import Paper
from planctl.reports.paper.table import TOTAL
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
from tests.reports.raw import open_decisions, standing_obstacles
from tests.support.real import PLAN, REGISTRY, read_plain

__all__ = ["planctl", "played"]
MEETING = "2026-10-05"


@pytest.fixture(scope="module")
def paper(played: Path) -> Paper:
    return KINDS["meeting"].paper(source_at(played), date=MEETING)


def test_obstacles_are_those_of_the_last_reports(paper: Paper, played: Path) -> None:
    raw = standing_obstacles(played, DAY)
    rows = table_of(paper, "obstacles").rows
    shown = sorted((str(row.cells["since"].value), row.text("measure")) for row in rows)
    assert shown == sorted((since, measure) for _body, measure, since in raw)
    assert raw
    for row in rows:
        since = row.cells["since"].value
        assert isinstance(since, date)
        assert row.cells["age"].value == (DAY - since).days


def test_obstacles_are_counted_once_in_each_band(paper: Paper) -> None:
    *kinds, total = table_of(paper, "ages").rows
    assert total.kind == TOTAL
    for row in (*kinds, total):
        bands = sum(int(row.text(f"b{at}")) for at in range(3))
        assert bands == row.cells["count"].value
    assert total.cells["count"].value == len(table_of(paper, "obstacles").rows)


def test_decisions_are_those_that_nobody_has_carried_out(paper: Paper, played: Path) -> None:
    rows = table_of(paper, "decisions").rows
    assert sorted(row.id for row in rows) == sorted(open_decisions(played, DAY))
    assert rows
    late = [row for row in rows if "gecikir" in row.text("days")]
    for row in late:
        due = row.cells["due"].value
        assert isinstance(due, date)
        assert row.text("days") == f"{(DAY - due).days} gün gecikir"


def test_what_is_overdue_is_what_the_command_says(
    paper: Paper, played: Path, planctl: Runner
) -> None:
    done = planctl("deadlines", "--registry", str(played), "--as-of", str(DAY), "--format", "json")
    items = json.loads(done.out)["items"]
    late = {i["id"] for i in items if i["state"] == "overdue" and i["kind"] == "measure"}
    rows = table_of(paper, "overdue").rows
    shown = {row.id.split(" ")[0] for row in rows if row.text("kind") == "Tədbir"}
    assert shown == late


def test_members_and_gaps_make_all_executors(paper: Paper, played: Path) -> None:
    bodies = {path.stem: read_plain(path) for path in (played / "agencies").iterdir()}
    executors = {
        name
        for path in (played / f"plans/{PLAN}/measures").iterdir()
        for part in ("lead", "co")
        for one in read_plain(path).get(part, ())
        for name in [one["agency"], *bodies[one["agency"]].get("members", ())]
        if bodies[name]["kind"] == "agency"
    }
    named = {
        name
        for name in executors
        for person in bodies[name].get("responsible", ())
        if person["from"] <= MEETING <= person.get("to", MEETING)
    }
    rows = table_of(paper, "persons").rows
    assert {row.id.split(" ")[0] for row in rows} == named
    words = " ".join(text for section in paper.sections for text in section.text)
    assert f"göstərilməmiş qurumların sayı: {len(executors - named)}" in words
    minutes = {row.text("body") for row in table_of(paper, "attendance").rows}
    assert {bodies[name]["code"] for name in executors} <= minutes


def test_duties_that_come_back_are_shown_once(paper: Paper) -> None:
    rows = [row for row in table_of(paper, "ahead").rows if row.text("kind") == "Öhdəlik"]
    names = [row.id.split(" ")[0] for row in rows]
    assert len(names) == len(set(names)) > 0


def test_the_form_has_room_for_a_hand(paper: Paper) -> None:
    rows = table_of(paper, "decided").rows
    assert len(rows) == 10
    assert all(row.text("text").strip() == "" != row.text("text") for row in rows)


def test_read_back(paper: Paper) -> None:
    table = table_of(paper, "decisions")
    rows = word_rows(docx(paper), headings(table))
    assert rows == [[row.text(column.key) for column in table.columns] for row in table.rows]
    for row, shown in zip(table.rows, sheet_rows(paper, table), strict=True):
        assert shown[4] is None or shown[4].date() == row.cells["due"].value or shown[4] == "–"


def test_the_real_registry_has_no_data() -> None:
    day = date(2026, 11, 18)
    paper = KINDS["meeting"].paper(source_at(REGISTRY, day), date="2026-11-20")
    for name in ("persons", "obstacles", "decisions"):
        assert table_of(paper, name).rows == ()
    assert "məlumat yoxdur" in table_of(paper, "persons").empty
    english = KINDS["meeting"].paper(source_at(REGISTRY, day, "en"), date="2026-11-20")
    assert_sound(paper, english)


def test_sound(paper: Paper, played: Path) -> None:
    assert_sound(paper, KINDS["meeting"].paper(source_at(played, lang="en"), date=MEETING))


def test_the_next_meeting(played: Path) -> None:
    source = source_at(REGISTRY, DAY)
    assert gathering(source, "2026-08-31", None).next == date(2027, 2, 28)
    assert gathering(source, "2026-10-05", "2026-12-01").next == date(2026, 12, 1)
    held = sorted(path.stem for path in played.glob("plans/*/meetings/*.yaml"))
    known = gathering(source_at(played, date(2026, 1, 2)), "2026-01-02", None)
    assert str(known.next) == held[0]
    assert months_later(date(2026, 12, 31), 6) == date(2027, 6, 30)
    for day, following in (("2026-02-30", None), ("2026-10-05", "2026-10-05")):
        with pytest.raises(UserError):
            gathering(source, day, following)


def test_the_command(tmp_path: Path, played: Path, planctl: Runner) -> None:
    output, explain = tmp_path / "iclas.html", tmp_path / "why.json"
    done = planctl(
        "report", "meeting", "--registry", str(played), "--date", MEETING, "--as-of", str(DAY),
        "-o", str(output), "--explain", str(explain),
    )  # fmt: skip
    assert (done.code, done.out) == (0, "")
    words = re.sub(r"<[^>]*>", "", output.read_text("utf-8"))
    assert "5 oktyabr 2026-cı il" in words
    figures = json.loads(explain.read_text())["figures"]
    assert any(figure["id"].startswith("obstacles/") for figure in figures)
