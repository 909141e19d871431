"""`planctl status`: what is listed, how it fits the screen, what programs get."""

import csv
import io
import json

import pytest

from tests.cli.conftest import Runner
from tests.cli.plan_files import ESCAPE, WIDTHS, draft, widest
from tests.export.shape import STATUS, misfits
from tests.support.draft import HOME, Draft
from tests.support.real import REGISTRY
from tests.support.sample import AS_OF, break_file

__all__ = ["draft"]
ON = ("--as-of", AS_OF)
REAL = ("status", *ON, "--registry", str(REGISTRY))


def listed(out: str) -> list[str]:
    return [row["id"] for row in json.loads(out)["measures"]]


def test_totals_come_first(planctl: Runner) -> None:
    done = planctl(*REAL)
    assert (done.code, done.err) == (0, "")
    head, counts, _, states, *_ = done.out.splitlines()
    assert "2026-cı il 22 noyabr" in head
    assert counts == "56 tədbir, 18 alt tədbir"
    assert states == "müddəti ötüb: 2; məlumat yoxdur: 54"


@pytest.mark.parametrize("lang", ["az", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_fits_the_screen(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch, width: int, lang: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = planctl("--lang", lang, *REAL)
    assert widest(done.out) <= width
    assert ESCAPE not in done.out
    assert "%" not in done.out
    assert not [line for line in done.out.splitlines() if line != line.rstrip()]
    rows = planctl("--lang", lang, *REAL, "--format", "json")
    for number in listed(rows.out):
        assert f"{number} " in done.out


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize("width", WIDTHS)
def test_figures_are_whole(planctl: Runner, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = planctl("--lang", "en", "status", *ON, "8.1.1").out
    assert "▰▰▰▰▱" in out
    assert "95/100" in out
    assert "48/50" in out
    assert "404" in out
    # The sub-measure stands below its measure, moved in.
    lines = [line for line in out.splitlines() if line.lstrip().startswith("8.1.1")]
    assert lines[0].startswith("8.1.1 ")
    assert lines[1].startswith(" " * (1 if width == 80 else 2) + "8.1.1.1 ")


@pytest.mark.usefixtures("draft")
def test_states_are_said_in_words(planctl: Runner) -> None:
    out = planctl("--lang", "en", "status", *ON).out
    for word in ("done late", "overdue", "blocked", "ongoing", "cancelled", "no data"):
        assert word in out


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize(
    ("arguments", "numbers"),
    [
        (["8.1.1"], ["8.1.1", "8.1.1.1"]),
        (["SAN"], ["8.1.1", "8.1.3", "8.2.1", "8.2.2"]),
        (["--agency", "skm", "--co"], ["8.2.1"]),
        (["--direction", "8.1", "--state", "done"], ["8.1.1.1", "8.1.2"]),
        (["--state", "no-data"], ["8.2.10"]),
        (["--state", "Məlumat yoxdur"], ["8.2.10"]),
        (["--state", "MÜDDƏTİ ÖTÜB"], ["8.1.3"]),
    ],
)
def test_filters_narrow_the_list_alone(
    planctl: Runner, arguments: list[str], numbers: list[str]
) -> None:
    whole = json.loads(planctl("status", *ON, "--format", "json").out)
    narrowed = planctl("status", *ON, "--format", "json", *arguments)
    assert listed(narrowed.out) == numbers
    assert misfits(json.loads(narrowed.out), STATUS) == []
    assert json.loads(narrowed.out) | {"measures": []} == whole | {"measures": []}
    table = planctl("--lang", "en", "status", *ON, *arguments)
    assert f"Shown: {len(numbers)} measure" in table.out


@pytest.mark.usefixtures("draft")
def test_csv_has_a_row_for_each_measure(planctl: Runner) -> None:
    out = planctl("status", *ON, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    data = json.loads(planctl("status", *ON, "--format", "json").out)["measures"]
    assert [row["id"] for row in rows] == [measure["id"] for measure in data]
    for row, measure in zip(rows, data, strict=True):
        assert row["tiers_ilkin_progress"] == str(measure["tiers"]["ilkin"]["progress"])
        assert row["lead"].split() == measure["lead"]
        assert row["days_left"] == (
            "" if measure["days_left"] is None else str(measure["days_left"])
        )


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["8.1.19"], "8.1.1"),
        (["--agency", "sann"], "san"),
        (["--direction", "8.9"], "8.2"),
        (["--state", "blokced"], "blocked"),
    ],
)
def test_unknown_names_are_wrong_usage(planctl: Runner, arguments: list[str], near: str) -> None:
    done = planctl("status", *ON, *arguments)
    assert (done.code, done.out) == (2, "")
    assert near in done.err.splitlines()[-1]


@pytest.mark.usefixtures("draft")
def test_a_body_that_leads_nothing_is_told_of_what_it_joins(planctl: Runner) -> None:
    done = planctl("--lang", "en", "status", *ON, "--agency", "SKM")
    assert done.code == 0
    assert done.err == "As a co-executor: 1 measure; --co lists it.\n"


def test_broken_files_do_not_stop_it(planctl: Runner, draft: Draft) -> None:
    break_file(draft.root)
    break_file(draft.root, "agencies/sba.yaml")
    break_file(draft.root, f"{HOME}/directions/8.1.yaml")
    for form in ("table", "json", "csv"):
        done = planctl("--lang", "en", "status", *ON, "--format", form)
        assert done.code == 0
        assert done.err.startswith("3 files have errors")
        assert "planctl check" in done.err
        assert "8.2.2" in done.out
        assert "8.1.2" in done.out


def test_nothing_can_be_judged_without_the_plans_own_file(planctl: Runner, draft: Draft) -> None:
    break_file(draft.root, f"{HOME}/plan.yaml")
    assert planctl("status", *ON).code == 2


@pytest.mark.usefixtures("draft")
def test_colours_stay_on_the_terminal(planctl: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert ESCAPE not in planctl("status", *ON).out
