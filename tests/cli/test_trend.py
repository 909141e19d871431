"""`planctl trend`: month ends against `status` in checkouts of their commits; moved deadlines."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Runner
from tests.cli.plan_files import ESCAPE, widest
from tests.cli.test_log import Story, document, here, told
from tests.support.draft import HOME

__all__ = ["here", "told"]
UNTIL = "2026-09-30"


@pytest.fixture
def tree(here: Story, tmp_path: Path) -> Path:
    """Give a second work tree of the story, to check out what main held."""
    folder = tmp_path / "tree"
    here.git("worktree", "add", "--quiet", "--detach", str(folder))
    return folder


def figures(status: dict[str, Any]) -> tuple[Any, ...]:
    totals = status["totals"]
    states = {state: count for state, count in totals["states"].items() if count}
    return totals["progress"], totals["coverage"], states


def sampled(sample: dict[str, Any]) -> tuple[Any, ...]:
    states = {state: count for state, count in sample["states"].items() if count}
    return sample["progress"], sample["coverage"], states


def test_as_it_was_known_each_time(planctl: Runner, here: Story, tree: Path) -> None:
    found = document(planctl, "trend", "--known", "then", "--as-of", UNTIL)
    days = [sample["day"] for sample in found["samples"]]
    assert days[0] == "2026-01-31"
    assert days[-1] == UNTIL
    for sample in found["samples"]:
        end = f"{sample['day']}T23:59:59+04:00"
        commit = here.git("rev-list", "-1", "--first-parent", f"--before={end}", "main")
        assert (sample["commit"] or "") == commit
        if not commit:
            assert (sample["progress"], sample["states"]) == (None, {})
            continue
        here.git("-C", str(tree), "checkout", "--quiet", commit)
        registry = str(tree / "registry")
        status = document(planctl, "status", "--as-of", sample["day"], "--registry", registry)
        assert sampled(sample) == figures(status), sample["day"]


@pytest.mark.usefixtures("here")
def test_as_it_is_known_now(planctl: Runner) -> None:
    found = document(planctl, "trend", "--as-of", UNTIL, "--since", "2026-03-01")
    assert found["samples"][0]["day"] == "2026-03-31"
    for sample in found["samples"]:
        status = document(planctl, "status", "--as-of", sample["day"])
        assert sampled(sample) == figures(status)


@pytest.mark.usefixtures("here")
def test_a_correction_changes_what_is_known_of_a_month_that_is_over(planctl: Runner) -> None:
    def may(*options: str) -> Any:
        found = document(planctl, "trend", "8.1.1", "--as-of", "2026-06-30", *options)
        return {sample["day"]: sample["state"] for sample in found["samples"]}["2026-06-30"]

    assert may("--known", "then") == "done"
    assert may() != "done"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["8.1.1", "8.1", "san", "8.1.1/yekun/1", "sinaq-2026-2028"])
def test_whatever_is_asked_of(planctl: Runner, name: str) -> None:
    found = document(planctl, "trend", name, "--as-of", UNTIL)
    assert found["samples"][-1]["coverage"] > 0
    rows = list(csv.DictReader(io.StringIO(planctl("trend", name, "--format", "csv").out)))
    assert rows[0]["day"] == "2026-01-31"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("width", [80, 100, 140])
@pytest.mark.parametrize("lang", ["az", "en"])
def test_it_fits_the_screen(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch, width: int, lang: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for command in (
        ("trend", "--as-of", UNTIL),
        ("trend", "--slips"),
        ("log", "8.1.1"),
        ("blame", "8.1.1"),
        ("diff", "2026-03-31..2026-08-31"),
    ):
        out = planctl("--lang", lang, *command).out
        assert out
        assert widest(out) <= width, command
        assert ESCAPE not in out


@pytest.mark.usefixtures("here")
def test_deadlines_that_moved(planctl: Runner) -> None:
    (slip,) = document(planctl, "trend", "--slips")["slips"]
    assert (slip["measure"], slip["times"]) == ("8.1.1", 2)
    april, february = date(2027, 4, 30), date(2027, 2, 28)
    assert [move["days"] for move in slip["moves"]] == [
        (april - date(2026, 12, 31)).days,
        (february - april).days,
    ]
    assert slip["days"] == (february - date(2026, 12, 31)).days
    out = planctl("trend", "--slips").out
    assert "2 dəfə dəyişdirilib; cəmi: 59 gün gec" in out
    assert "2027, aprel → 2027, fevral (61 gün tez)" in out
    assert document(planctl, "trend", "8.1.2", "--slips")["slips"] == []
    assert "Heç bir müddət" in planctl("trend", "8.1.2", "--slips").out
    rows = list(csv.DictReader(io.StringIO(planctl("trend", "--slips", "--format", "csv").out)))
    assert [row["after_due"] for row in rows] == ["2027-04-30", "2027-02-28"]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(("name", "begins"), [("a.svg", b"<?xml"), ("a.png", b"\x89PNG")])
def test_a_picture(planctl: Runner, tmp_path: Path, name: str, begins: bytes) -> None:
    chart = tmp_path / name
    for _ in range(2):
        done = planctl("trend", "--as-of", UNTIL, "--chart", str(chart))
        assert done.code == 0
        assert chart.read_bytes().startswith(begins)
    first = chart.read_bytes()
    planctl("trend", "--as-of", UNTIL, "--chart", str(chart))
    assert chart.read_bytes() == first
    if name == "a.svg":
        assert "NÜMUNƏ: süni məlumatlar" in first.decode()


@pytest.mark.usefixtures("here")
def test_what_cannot_be_drawn_or_known(planctl: Runner, tmp_path: Path) -> None:
    assert planctl("trend", "--chart", str(tmp_path / "a.jpg")).code == 2
    assert planctl("trend", "--as-of", "2025-12-31").code == 0
    assert planctl("trend", "8.9.9").code == 2


def test_what_was_known_then_needs_a_history(
    planctl: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.support.draft import Draft

    draft = Draft(tmp_path)
    draft.measure("8.1.1")
    draft.write()
    monkeypatch.chdir(tmp_path)
    assert planctl("trend", "--as-of", UNTIL).code == 0
    assert json.loads(planctl("trend", "--format", "json").out)["known"] == "now"
    for options in (("--known", "then"), ("--slips",)):
        done = planctl("trend", *options)
        assert (done.code, done.out) == (2, "")
        assert "git" in done.err


def test_a_damaged_history_is_no_empty_month(planctl: Runner, told: Story, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    told.git("clone", "--quiet", "--no-hardlinks", str(told.git.folder), str(copy))
    report = f"{told.commits['march']}:registry/{HOME}/updates/san/2026-03/8.1.1.yaml"
    blob = told.git("rev-parse", report)
    (copy / ".git/objects" / blob[:2] / blob[2:]).unlink()
    on = ("trend", "--known", "then", "--as-of", UNTIL, "--registry", str(copy / "registry"))
    done = planctl(*on, "--no-cache")
    assert (done.code, done.out) == (2, "")
    assert blob[:7] in done.err
