"""`planctl deadlines`: groups in the order of their urgency, and the items for programs."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.cli.plan_files import ESCAPE, WIDTHS, draft, widest
from tests.export.shape import DEADLINES, misfits
from tests.support.draft import Draft
from tests.support.real import RAW_MEASURES, REGISTRY
from tests.support.sample import AS_OF, break_file

__all__ = ["draft"]
ON = ("--as-of", AS_OF)
REAL = ("deadlines", *ON, "--registry", str(REGISTRY))
TODAY = date.fromisoformat(AS_OF)


def test_shape_and_days_of_the_real_plan(planctl: Runner) -> None:
    data = json.loads(planctl(*REAL, "--format", "json").out)
    assert misfits(data, DEADLINES) == []
    measures = {item["id"]: item for item in data["items"] if item["kind"] == "measure"}
    due = {raw["id"]: raw["deadline"]["due"] for raw in RAW_MEASURES if "due" in raw["deadline"]}
    assert {number: item["due"] for number, item in measures.items()} == due
    for item in measures.values():
        left = (date.fromisoformat(item["due"]) - TODAY).days
        assert item["days_left"] == left
        state = "overdue" if left < 0 else "due_soon" if left <= 30 else "upcoming"
        assert item["state"] == state
    assert [i["due"] for i in data["items"]] == sorted(i["due"] for i in data["items"])


def test_duties_are_folded_by_body_and_period(planctl: Runner) -> None:
    items = json.loads(planctl(*REAL, "--kind", "duty", "--format", "json").out)["items"]
    keys = [(i["id"], *i["obliged"], i["period"], i["due"]) for i in items]
    assert len(set(keys)) == len(keys) > 900
    assert {len(i["obliged"]) for i in items} == {1}
    monthly = [i for i in items if i["id"] == "253s/3.3-ay" and i["obliged"] == ["rinn"]]
    months = [f"{y}-{m:02}" for y in (2026, 2027, 2028) for m in range(1, 13)][2:]
    assert [i["period"] for i in monthly] == months
    assert {i["due"][8:] for i in monthly} == {"15"}
    table = planctl("--lang", "en", *REAL, "--agency", "RİNN", "--kind", "duty").out
    assert "2026-03 – 2026-10; received: 0 of 360" in table
    assert "2026, quarter I – 2026, quarter III; received" in table


def test_what_is_submitted_elsewhere_is_not_called_received(planctl: Runner) -> None:
    on = ("deadlines", "--as-of", "2027-03-10", "--registry", str(REGISTRY))
    table = planctl("--lang", "en", *on, "--agency", "iitkm", "--kind", "duty").out
    assert "2026 (whole year); the registry does not record it" in table
    assert "received" not in table


def test_kinds_together_are_the_whole(planctl: Runner) -> None:
    whole = json.loads(planctl(*REAL, "--format", "json").out)["items"]
    parts = [
        json.loads(planctl(*REAL, "--kind", kind, "--format", "json").out)["items"]
        for kind in ("measure", "duty", "decision")
    ]
    assert sorted(map(str, whole)) == sorted(str(item) for part in parts for item in part)


def test_calendar_is_a_file_that_is_always_the_same(planctl: Runner, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    on = (*REAL, "--agency", "İN", "--format", "ics")
    done = planctl(*on, "-o", str(file))
    assert (done.code, done.out, done.err) == (0, "", "")
    content = file.read_bytes()
    assert planctl(*on, "-o", str(file)).code == 0
    assert file.read_bytes() == content
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert planctl(*on).out.splitlines() == content.decode().splitlines()
    items = json.loads(planctl(*REAL, "--agency", "İN", "--format", "json").out)["items"]
    assert content.count(b"BEGIN:VEVENT") == len(items)
    assert planctl(*on, "-o", str(tmp_path / "no" / "plan.ics")).code == 2
    assert planctl(*REAL, "-o", str(file)).code == 2


def test_within_leaves_what_is_overdue_or_due_by_then(planctl: Runner) -> None:
    whole = json.loads(planctl(*REAL, "--format", "json").out)["items"]
    some = json.loads(planctl(*REAL, "--within", "40", "--format", "json").out)["items"]
    assert some == [i for i in whole if i["state"] == "overdue" or 0 <= i["days_left"] <= 40]
    assert len(some) > len([i for i in whole if i["state"] == "overdue"])


@pytest.mark.parametrize("lang", ["az", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_fits_the_screen(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch, width: int, lang: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = planctl("--lang", lang, *REAL)
    assert (done.code, done.err) == (0, "")
    assert widest(done.out) <= width
    assert ESCAPE not in done.out


@pytest.mark.usefixtures("draft")
def test_groups_stand_in_the_order_of_their_urgency(planctl: Runner) -> None:
    on = ("deadlines", "--as-of", "2027-12-15", "--kind", "measure")
    out = planctl("--lang", "en", *on).out
    heads = [out.index(head) for head in ("Overdue: 1", "Due within 30 days: 1", "Next: 2")]
    assert heads == sorted(heads)
    assert "Met: 2" in out
    assert "1 measure is continuous" in out
    # 8.2.3 is cancelled: a blank deadline of its own is nobody's concern.
    assert "no deadline" not in out


@pytest.mark.usefixtures("draft")
def test_an_agency_sees_what_it_answers_for(planctl: Runner) -> None:
    out = planctl("deadlines", *ON, "--agency", "San", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["id"] for row in rows] == ["8.1.3", "8.1.1", "8.2.2"]
    assert planctl("deadlines", *ON, "--agency", "nobody").code == 2


def test_broken_files_do_not_stop_it(planctl: Runner, draft: Draft) -> None:
    break_file(draft.root)
    break_file(draft.root, "agencies/sba.yaml")
    for form in ("table", "json", "csv"):
        done = planctl("--lang", "en", "deadlines", *ON, "--format", form)
        assert done.code == 0
        assert done.err.startswith("2 files have errors")
        assert "8.1.3" in done.out


def test_days_that_are_no_number_are_said_in_the_users_language(planctl: Runner) -> None:
    assert "tam ədəd" in planctl("deadlines", "--within", "abc").err
    assert "whole number" in planctl("--lang", "en", "deadlines", "--within", "abc").err
