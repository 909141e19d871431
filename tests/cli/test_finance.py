"""`planctl finance`: the money of measures on the screen and as data."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.cli.plan_files import ESCAPE, widest
from tests.rules.fixtures import registry_of
from tests.support.real import REGISTRY
from tests.support.sample import sample

ON = ("--as-of", "2026-11-22")
#: Three groups of digits held together.
SUM = "1 234 567.50"


@pytest.fixture(autouse=True)
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the made-up plan, with money that two bodies report, in the current folder."""
    draft = sample(tmp_path)
    draft.agency("mn")
    duties = draft.files["acts/sinaq-1s-2026.yaml"]["duties"]
    recurrence = "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=5"
    more = {"id": "1s/2", "obliged": ["mn"], "period": "quarter", "first_due": "2026-04-05"}
    duties.append({**duties[0], **more, "recurrence": recurrence})
    draft.finance("8.1.1", "2026-Q3", cost="1234567.50", state_budget=(900_000, 450_000))
    draft.finance("8.1.1", "2026-Q3", agency="mn", state_budget=(900_000, 400_000))
    draft.finance("8.2.1", "2026-Q2", cost=1000, own=(500, 125))
    draft.write()
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("width", [80, 100, 140])
def test_tables_fit_the_screen(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for lang in ("az", "en"):
        done = planctl("--lang", lang, "finance", *ON)
        assert (done.code, done.err) == (0, "")
        assert widest(done.out) <= width
        assert ESCAPE not in done.out
        plain = done.out.replace("\N{NO-BREAK SPACE}", " ")
        assert SUM in plain
        assert "50 000" in plain


def test_one_measure_shows_every_sum(planctl: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    out = planctl("--lang", "en", "finance", *ON, "--measure", "8.2.1").out
    assert "own means of self-financing bodies, used (one body alone)" in out
    assert "8.1.1" not in out


def test_csv_has_a_row_for_each_measure(planctl: Runner) -> None:
    rows = list(csv.DictReader(io.StringIO(planctl("finance", *ON, "--format", "csv").out)))
    assert [row["id"] for row in rows] == ["8.1.1", "8.2.1"]
    first = rows[0]
    assert (first["initial_cost"], first["used_of_allocated"]) == ("1234567.50", "0.5")
    assert (first["reported_by"], first["counted"], first["differing"]) == ("san mn", "san", "1")


def test_what_is_asked_for_is_shown_alone(planctl: Runner) -> None:
    def numbers(*arguments: str) -> list[str]:
        data = json.loads(planctl("finance", *ON, *arguments, "--format", "json").out)
        return [measure["id"] for measure in data["measures"]]

    assert numbers() == ["8.1.1", "8.2.1"]
    assert numbers("--quarter", "2026-Q2") == ["8.2.1"]
    assert numbers("--agency", "mn") == ["8.1.1"]
    assert numbers("--agency", "san") == ["8.1.1", "8.2.1"]
    assert numbers("--differing") == ["8.1.1"]
    assert numbers("--measure", "8.2.2") == []


def test_what_nobody_reported_is_said(planctl: Runner) -> None:
    done = planctl("--lang", "en", "finance", *ON, "--registry", str(REGISTRY))
    assert (done.code, done.out.splitlines()[1:]) == (0, ["Nobody has reported such sums."])


@pytest.mark.parametrize("wrong", ["2026-Q5", "2026-10", "2026", ""])
def test_what_is_no_quarter_is_wrong_usage(planctl: Runner, wrong: str) -> None:
    done = planctl("--lang", "en", "finance", *ON, "--quarter", wrong)
    assert (done.code, done.out) == (2, "")
    assert "2026-Q3" in done.err


def test_broken_neighbours_do_not_stop_it(planctl: Runner, tmp_path: Path) -> None:
    registry = registry_of(None, tmp_path / "other")
    next(registry.glob("plans/*/plan.yaml")).write_text("id: [", encoding="utf-8")
    assert planctl("finance", *ON, "--registry", str(registry)).code == 0


def test_no_sum_is_cut_at_the_end_of_a_line(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = set()
    for width in (80, 83, 87, 92, 96, 400):
        monkeypatch.setenv("COLUMNS", str(width))
        out = planctl("finance", *ON).out + planctl("show", "8.1.1", *ON).out
        sums = ("1 234 567.50", "1 235 567.50")  # of the measure, and of all
        counts.add(tuple(out.count(one.replace(" ", "\N{NO-BREAK SPACE}")) for one in sums))
    assert len(counts) == 1
    assert min(*counts.pop()) > 1
