"""`planctl discipline`: its figures against a count of the test's own, on real git histories."""

import csv
import io
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Runner
from tests.cli.landed import World, counted, world
from tests.cli.plan_files import ESCAPE, WIDTHS, widest
from tests.export.shape import misfits
from tests.support.real import REGISTRY

KEYS = ("expected", "received", "on_time", "late", "missing")
TALLY: dict[str, Any] = {
    "expected": int,
    "received": int,
    "on_time": (int, None),
    "late": (int, None),
    "missing": int,
    "rate": (float, None),
}
BODY: dict[str, Any] = {
    "id": str,
    "code": str,
    **TALLY,
    "most_days_late": (int, None),
    "missed_in_row": int,
}
SHAPE: dict[str, Any] = {
    "schema_version": int,
    "simulation": bool,
    "plan": str,
    "as_of": str,
    "history": str,
    "totals": TALLY,
    "agencies": [BODY],
    "periods": [{"period": (str, None), **TALLY}],
    "directions": [{"id": (str, None), "title": (str, None), **TALLY}],
    "runs": [
        {"agency": str, "duty": str, "measure": (str, None), "missed": int, "since": (str, None)}
    ],
    "recommended": [BODY],
    "unknown": [BODY],
    "awaited": int,
    "untracked": int,
}
REAL = ("discipline", "--as-of", "2026-11-22", "--registry", str(REGISTRY))


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Make the repository once: it has many merges."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("AUTHOR", "COMMITTER"):
            patch.setenv(f"GIT_{name}_NAME", "Test")
            patch.setenv(f"GIT_{name}_EMAIL", "test@example.invalid")
        return world(tmp_path_factory.mktemp("landed"))


def plain(row: dict[str, Any]) -> Counter[str]:
    return Counter({key: row[key] for key in KEYS if row[key]})


@pytest.mark.parametrize("as_of", ["2026-02-15", "2026-02-16", "2026-05-03", "2026-12-31"])
def test_figures_are_those_of_raw_files_and_git(
    planctl: Runner, made_up: World, as_of: str
) -> None:
    done = planctl(
        "discipline", "--as-of", as_of, "--registry", str(made_up.root), "--format", "json"
    )
    assert (done.code, done.err) == (0, "")
    data = json.loads(done.out)
    assert misfits(data, SHAPE) == []
    assert (data["history"], data["as_of"]) == ("complete", as_of)
    count = counted(made_up, date.fromisoformat(as_of))
    assert plain(data["totals"]) == count.totals
    rows = {row["id"]: row for row in (*data["agencies"], *data["directions"])}
    rows |= {row["period"]: row for row in data["periods"]}
    assert {name: plain(row) for name, row in rows.items()} == count.rows
    for row in (data["totals"], *rows.values()):
        if row["expected"]:
            assert row["rate"] == pytest.approx(row["on_time"] / row["expected"], abs=5e-5)
        else:
            assert row["rate"] is None


def test_deadlines_agree(planctl: Runner, made_up: World) -> None:
    on = ("--as-of", "2026-05-03", "--registry", str(made_up.root))
    items = json.loads(planctl("deadlines", *on, "--kind", "duty", "--format", "json").out)["items"]
    expected: dict[tuple[str, str], set[str]] = {}
    for row in csv.DictReader(io.StringIO(planctl("discipline", *on, "--format", "csv").out)):
        expected.setdefault((row["agency"], row["period"]), set()).add(row["outcome"])
    states = {(i["obliged"][0], i["period"]): i["state"] for i in items if i["days_left"] < 0}
    assert states == {
        key: "overdue" if "missing" in found else "met_late" if "late" in found else "met"
        for key, found in expected.items()
    }
    assert set(states.values()) == {"overdue", "met_late", "met"}


def test_rows_of_reports(planctl: Runner, made_up: World) -> None:
    on = ("discipline", "--as-of", "2026-12-31", "--registry", str(made_up.root))
    rows = list(csv.DictReader(io.StringIO(planctl(*on, "--format", "csv").out)))
    count = counted(made_up, date(2026, 12, 31))
    outcomes = Counter(row["outcome"] for row in rows)
    assert outcomes == Counter({k: count.totals[k] for k in ("on_time", "late", "missing")})
    late = [row for row in rows if row["outcome"] == "late"]
    for row in late:
        days = date.fromisoformat(row["landed"]) - date.fromisoformat(row["effective_due"])
        assert int(row["days_late"]) == days.days > 0
    listed = list(csv.DictReader(io.StringIO(planctl(*on, "--late", "--format", "csv").out)))
    assert sorted(map(str, listed)) == sorted(map(str, late))
    days_late = [int(row["days_late"]) for row in listed]
    assert days_late == sorted(days_late, reverse=True)
    data = json.loads(planctl(*on, "--late", "--format", "json").out)
    assert [row["days_late"] for row in data["late"]] == days_late
    table = planctl("--lang", "en", *on, "--late").out
    assert f"Came late as of 2026-12-31: {len(late)}" in table


def test_choices(planctl: Runner, made_up: World) -> None:
    def totals(*options: str) -> Counter[str]:
        on = ("--as-of", "2026-12-31", "--registry", str(made_up.root), "--format", "json")
        return plain(json.loads(planctl("discipline", *on, *options).out)["totals"])

    count = counted(made_up, date(2026, 12, 31))
    assert totals("--agency", "SAN") == count.rows["san"]
    assert totals("--period", "2026-03") == count.rows["2026-03"]
    assert totals("--direction", "8.2") == count.rows["8.2"]
    assert totals("--agency", "icraci-qrup") == count.totals


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--period", "2026-13"), "2026-Q3"),
        (("--agency", "nobody"), "nobody"),
        (("--direction", "9.9"), "9.9"),
    ],
)
def test_wrong_choices_are_wrong_usage(
    planctl: Runner, options: tuple[str, str], said: str
) -> None:
    done = planctl("--lang", "en", *REAL, *options)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_what_git_does_not_tell_is_not_guessed(
    planctl: Runner, made_up: World, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    made_up.repository("clone", "--quiet", f"file://{made_up.root.parent}", str(clone))
    (clone / ".git").rename(clone / "no-git")
    on = ("discipline", "--as-of", "2026-12-31", "--registry", str(clone / "registry"))
    done = planctl(*on, "--format", "json")
    assert done.code == 0
    data = json.loads(done.out)
    assert misfits(data, SHAPE) == []
    assert data["history"] == "none"
    count = counted(made_up, date(2026, 12, 31))
    for key, value in (("on_time", None), ("late", None), ("rate", None)):
        assert data["totals"][key] is value
    for key in ("expected", "received", "missing"):
        assert data["totals"][key] == count.totals[key]
    az = planctl(*on)
    assert "Tarixçə yoxdur" in az.err
    assert "gecikməni müəyyən etmək mümkün deyil" in az.err
    assert "bilinmir" in az.out
    asked = planctl(*on, "--late")
    assert (asked.code, asked.out) == (2, "")
    assert "gecikməni müəyyən etmək mümkün deyil" in asked.err


def test_a_history_that_is_cut_off_is_refused(
    planctl: Runner, made_up: World, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    made_up.repository("clone", "--quiet", "--depth=1", f"file://{made_up.root.parent}", str(clone))
    for asked in ((), ("--late",), ("--format", "json")):
        done = planctl("discipline", *asked, "--registry", str(clone / "registry"))
        assert (done.code, done.out) == (2, "")
        assert "Tarixçə natamamdır: gecikməni müəyyən etmək mümkün deyil" in done.err


@pytest.mark.parametrize("lang", ["az", "en"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("late", [False, True])
def test_fits_the_screen(
    planctl: Runner,
    monkeypatch: pytest.MonkeyPatch,
    made_up: World,
    width: int,
    lang: str,
    late: bool,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    on = ("--as-of", "2026-12-31", "--registry", str(made_up.root))
    assert planctl("discipline", *on).err == ""
    for arguments in (REAL, ("discipline", *on)):
        done = planctl("--lang", lang, *arguments, *(["--late"] if late else []))
        assert widest(done.out) <= width
        assert ESCAPE not in done.out


def test_real_plan_counts_groups_and_the_recommended_apart(planctl: Runner) -> None:
    data = json.loads(planctl(*REAL, "--format", "json").out)
    assert misfits(data, SHAPE) == []
    assert {row["id"] for row in data["recommended"]} == {"mb", "amea"}
    assert {row["id"] for row in data["unknown"]} == {
        "aidiyyeti-dovlet-orqanlari",
        "kommunal-xidmet-operatorlari",
    }
    for rows in (data["agencies"], data["periods"], data["directions"]):
        for key in ("expected", "received", "missing"):
            assert sum(row[key] for row in rows) == data["totals"][key]
