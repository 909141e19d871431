"""The monthly report: movement by the history, obstacles, what is owed, what comes next."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from planctl.errors import UserError
from planctl.reports.kinds import KINDS
from planctl.reports.monthly.content import monthly_paper
from planctl.reports.monthly.month import month_of
from planctl.reports.paper.paper import Paper
from planctl.reports.paper.table import HEADING
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
from tests.reports.raw import standing_obstacles
from tests.support.real import REGISTRY

__all__ = ["planctl", "played"]
MONTH, BEFORE = "2026-09", "2026-09-15"


@pytest.fixture(scope="module")
def paper(played: Path) -> Paper:
    return KINDS["monthly"].paper(source_at(played), period=MONTH)


def said(paper: Paper) -> str:
    return " ".join(text for section in paper.sections for text in section.text)


def states(paper: Paper, column: str) -> Mapping[str, Any]:
    rows = table_of(paper, "movement").rows
    return {row.id.removeprefix("state_"): row.cells[column].value for row in rows[:-2]}


def status(planctl: Runner, registry: Path, *options: str) -> Any:
    done = planctl("status", "--registry", str(registry), "--format", "json", *options)
    return json.loads(done.out)


def test_movement_is_between_what_was_known_then_and_now(
    paper: Paper, played: Path, planctl: Runner
) -> None:
    before = status(planctl, played, "--as-of", BEFORE, "--known-at", BEFORE)
    now = status(planctl, played, "--as-of", str(DAY))
    assert states(paper, "before") == before["totals"]["states"]
    assert states(paper, "now") == now["totals"]["states"]
    then = {one["id"]: (one["state"], one["late"]) for one in before["measures"]}
    moved = {o["id"] for o in now["measures"] if then[o["id"]] != (o["state"], o["late"])}
    assert {row.id for row in table_of(paper, "moved").rows} == moved != set()
    assert f"Vəziyyəti dəyişmiş tədbir və alt tədbirlərin sayı: {len(moved)}." in said(paper)


def test_changes_add_up(paper: Paper) -> None:
    change, before, now = (states(paper, name) for name in ("change", "before", "now"))
    assert change == {name: now[name] - before[name] for name in now}
    assert sum(change.values()) == 0


def test_without_history_periods_are_compared(
    played: Path, tmp_path: Path, planctl: Runner
) -> None:
    copied = tmp_path / "registry"
    copytree(played, copied)
    paper = monthly_paper(source_at(copied), MONTH)
    assert "Git tarixçəsi reyestrin bu tarixə olan vəziyyətini göstərmir" in said(paper)
    before = status(planctl, copied, "--as-of", BEFORE)
    assert states(paper, "before") == before["totals"]["states"]
    assert table_of(paper, "values").rows == ()
    assert "Git tarixçəsi" in table_of(paper, "values").empty


def test_obstacles_are_new_or_over(paper: Paper, played: Path) -> None:
    now = standing_obstacles(played, DAY)
    new = table_of(paper, "new_obstacles").rows
    shown = {(row.text("measure"), str(row.cells["since"].value)) for row in new}
    assert shown <= {(measure, since) for _body, measure, since in now}
    # What began after the day could not have been known on it.
    assert {(m, since) for _body, m, since in now if since > BEFORE} <= shown
    past = table_of(paper, "past_obstacles").rows
    gone = {(row.text("measure"), str(row.cells["since"].value)) for row in past}
    assert gone.isdisjoint({(measure, since) for _body, measure, since in now})


def test_one_report_begins_where_the_one_before_left_off(played: Path) -> None:
    for due, month, following in (
        ("2026-07-15", "2026-06", "2026-07"),
        ("2026-08-15", "2026-07", "2026-08"),
        ("2026-09-15", "2026-08", "2026-09"),
    ):
        made = source_at(played, date.fromisoformat(due))
        assert month_of(made, month, None).since < made.as_of
        later = source_at(played, DAY if following == MONTH else date(2026, int(due[5:7]) + 1, 15))
        assert month_of(later, following, None).since == made.as_of


def test_missing_is_what_discipline_says(played: Path, planctl: Runner) -> None:
    paper = monthly_paper(source_at(played), MONTH, "2026-08-31")
    done = planctl(
        "discipline", "--registry", str(played), "--as-of", str(DAY), "--period", "2026-08",
        "--format", "json",
    )  # fmt: skip
    totals = json.loads(done.out)["totals"]
    rows = [row for row in table_of(paper, "owed").rows if "/2026-08/" in row.id]
    bound = [row for row in rows if "True" not in row.id and _is_body(played, row.id)]
    assert sum(int(row.text("missing")) for row in bound) == totals["missing"] > 0
    assert sum(int(row.text("late")) for row in bound) == totals["late"]


def _is_body(registry: Path, name: str) -> bool:
    path = registry / "agencies" / f"{name.rsplit('/', maxsplit=1)[-1]}.yaml"
    return "kind: group" not in path.read_text()


def test_what_comes_next_is_what_the_command_says(
    paper: Paper, played: Path, planctl: Runner
) -> None:
    done = planctl(
        "deadlines", "--registry", str(played), "--as-of", str(DAY), "--within", "30",
        "--format", "json",
    )  # fmt: skip
    items = json.loads(done.out)["items"]
    named = {
        (one["id"], one["effective_due"])
        for one in items
        if one["days_left"] >= 0 and one["state"] not in ("met", "met_late")
    }
    rows = table_of(paper, "ahead").rows
    shown = {(row.id.split(" ")[0], str(row.cells["due"].value)) for row in rows}
    assert shown == named != set()


def test_read_back(paper: Paper) -> None:
    table = table_of(paper, "movement")
    rows = word_rows(docx(paper), headings(table))
    assert rows == [[row.text(column.key) for column in table.columns] for row in table.rows]
    owed = table_of(paper, "owed")
    plain = [row for row in owed.rows if row.kind != HEADING]
    for row, shown in zip(plain, sheet_rows(paper, owed), strict=True):
        assert shown[1] == row.cells["expected"].value


def test_the_real_registry_has_no_data() -> None:
    day = date(2026, 11, 22)
    paper = KINDS["monthly"].paper(source_at(REGISTRY, day), period="2026-10")
    assert "54-ü barədə məlumat yoxdur" in said(paper)
    assert table_of(paper, "new_obstacles").rows == ()
    assert_sound(paper, KINDS["monthly"].paper(source_at(REGISTRY, day, "en"), period="2026-10"))


def test_sound(paper: Paper, played: Path) -> None:
    assert_sound(paper, KINDS["monthly"].paper(source_at(played, lang="en"), period=MONTH))


@pytest.mark.parametrize(
    ("period", "since"),
    [
        ("2026-10", None),
        ("2025-12", None),
        ("2026-Q3", None),
        ("2026-09", "2026-09-31"),
        ("2026-09", "2026-09-30"),
    ],
)
def test_a_month_or_day_that_is_not_there(period: str, since: str | None) -> None:
    with pytest.raises(UserError):
        monthly_paper(source_at(REGISTRY), period, since)


def test_the_command(tmp_path: Path, played: Path, planctl: Runner) -> None:
    output, explain = tmp_path / "ay.xlsx", tmp_path / "why.json"
    done = planctl(
        "report", "monthly", "--registry", str(played), "--period", MONTH, "--as-of", str(DAY),
        "--since", "2026-09-15", "-o", str(output), "--explain", str(explain),
    )  # fmt: skip
    assert (done.code, done.out) == (0, "")
    figures = {one["id"]: one for one in json.loads(explain.read_text())["figures"]}
    assert figures["movement/state_in_progress/now"]["records"]
    wrong = planctl("report", "monthly", "--registry", str(played), "--period", "oktyabr")
    assert wrong.code == 2
