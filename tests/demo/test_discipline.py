"""Who reports on time in the demo: planctl's figures against a count of its files and git's log."""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from planctl.cli.main import run
from tests.demo.conftest import Demo
from tests.demo.ledger import ANNUAL, GROUPS, Row, ledger, runs
from tests.support.real import PLAN, read_plain

DAYS = ("2026-04-15", "2026-04-16", "2026-12-31", "2027-01-26", "2027-06-30", "2028-02-29")
LAST = date.fromisoformat(DAYS[-1])
SOON = 30

each_day = pytest.mark.parametrize("as_of", [date.fromisoformat(day) for day in DAYS], ids=DAYS)


def asked(
    capsys: pytest.CaptureFixture[str], demo: Demo, as_of: date, *command: str
) -> dict[str, Any]:
    capsys.readouterr()
    on = ("--registry", str(demo.registry), "--plan", PLAN, "--as-of", str(as_of))
    assert run((*command, *on, "--format", "json")) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def tally(rows: Iterable[Row]) -> dict[str, Any]:
    """Count rows as `discipline` words them; the rate to four places, halves up."""
    rows = list(rows)
    count = Counter(row.outcome for row in rows)
    on_time, late, expected = count["on_time"], count["late"], len(rows)
    rate = Fraction(on_time, expected) if expected else None
    return {
        "expected": expected,
        "received": on_time + late,
        "on_time": on_time,
        "late": late,
        "missing": count["missing"],
        "rate": None if rate is None else math.floor(rate * 10_000 + Fraction(1, 2)) / 10_000,
    }


def by(rows: Iterable[Row], name: str) -> dict[str | None, dict[str, Any]]:
    found: defaultdict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return {key: tally(own) for key, own in found.items()}


def shown(rows: list[dict[str, Any]], key: str) -> dict[str | None, dict[str, Any]]:
    """Return the counts of rows of JSON by their key."""
    kept = ("expected", "received", "on_time", "late", "missing", "rate")
    assert len({row[key] for row in rows}) == len(rows)
    return {row[key]: {name: row[name] for name in kept} for row in rows}


@each_day
def test_figures_are_those_of_files_and_log(
    demo: Demo, capsys: pytest.CaptureFixture[str], as_of: date
) -> None:
    data = asked(capsys, demo, as_of, "discipline")
    rows = ledger(demo, as_of)
    over = [row for row in rows if row.due < as_of]
    tracked = [row for row in over if row.duty != ANNUAL]
    bound = [row for row in tracked if row.known and not row.recommended]
    assert data["history"] == "complete"
    assert shown([{"id": "", **data["totals"]}], "id") == {"": tally(bound)}
    assert shown(data["agencies"], "id") == by(bound, "body")
    assert shown(data["periods"], "period") == by(bound, "period")
    assert shown(data["directions"], "id") == by(bound, "direction")
    recommended = [row for row in tracked if row.known and row.recommended]
    assert shown(data["recommended"], "id") == by(recommended, "body")
    unknown = [row for row in tracked if not row.known]
    assert shown(data["unknown"], "id") == by(unknown, "body")
    assert data["untracked"] == len(over) - len(tracked)
    ahead = [row for row in rows if row.due >= as_of and row.duty != ANNUAL]
    assert data["awaited"] == sum(row.came is None for row in ahead)
    said = {tuple(run.values()) for run in data["runs"]}
    assert said == runs(bound)
    for group, own in (("agencies", bound), ("recommended", recommended), ("unknown", unknown)):
        compare_rows(data[group], own)


def compare_rows(said: list[dict[str, Any]], own: list[Row]) -> None:
    """Hold the longest run of misses and the longest delay of each body against the rows."""
    for body in said:
        mine = [row for row in own if row.body == body["id"]]
        assert body["missed_in_row"] == max((run[3] for run in runs(mine)), default=0)
        late = [(row.came - row.due).days for row in mine if row.came and row.outcome == "late"]
        assert body["most_days_late"] == max(late, default=None)


def test_the_demo_gives_something_to_count(demo: Demo) -> None:
    outcomes = Counter(row.outcome for row in ledger(demo, LAST) if row.due < LAST)
    assert min(outcomes.values()) > 100
    assert {row.body for row in ledger(demo, LAST)} > GROUPS


def standing(days_left: int) -> str:
    if days_left < 0:
        return "overdue"
    return "due_soon" if days_left <= SOON else "upcoming"


@each_day
def test_duties_fall_due_as_they_are_owed(
    demo: Demo, capsys: pytest.CaptureFixture[str], as_of: date
) -> None:
    lines: defaultdict[tuple[str, str, str, str], list[Row]] = defaultdict(list)
    for row in ledger(demo, as_of):
        if not row.recommended:
            lines[row.duty, row.body, row.period, str(row.due)].append(row)
    count = {}
    for key, own in lines.items():
        outcomes = {row.outcome for row in own}
        left = (own[0].due - as_of).days
        met = "met_late" if "late" in outcomes else "met"
        count[key] = (left, standing(left) if "missing" in outcomes else met)
    items = asked(capsys, demo, as_of, "deadlines", "--kind", "duty")["items"]
    said = {
        (i["id"], *i["obliged"], i["period"], i["due"]): (i["days_left"], i["state"]) for i in items
    }
    assert len(said) == len(items)
    assert said == count
    assert all(item["effective_due"] == item["due"] for item in items)


@each_day
def test_decisions_fall_due_as_the_minutes_say(
    demo: Demo, capsys: pytest.CaptureFixture[str], as_of: date
) -> None:
    count = {}
    for meeting in (demo.registry / "plans" / PLAN / "meetings").iterdir():
        minutes = read_plain(meeting)
        for one in minutes["decisions"] if minutes["date"] <= str(as_of) else ():
            done, left = one.get("done_on"), (date.fromisoformat(one["due"]) - as_of).days
            state = standing(left)
            if done and done <= str(as_of):
                state = "met_late" if done > one["due"] else "met"
            count[f"{minutes['date']}/{one['number']}"] = (one["owner"], one["due"], left, state)
    items = asked(capsys, demo, as_of, "deadlines", "--kind", "decision")["items"]
    said = {i["id"]: (*i["obliged"], i["due"], i["days_left"], i["state"]) for i in items}
    assert said == count


@each_day
def test_deadlines_and_discipline_agree(
    demo: Demo, capsys: pytest.CaptureFixture[str], as_of: date
) -> None:
    items = asked(capsys, demo, as_of, "deadlines", "--kind", "duty")["items"]
    for row in asked(capsys, demo, as_of, "discipline")["agencies"]:
        own = [i for i in items if i["obliged"] == [row["id"]] and i["days_left"] < 0]
        states = Counter(item["state"] for item in own)
        assert set(states) <= {"met", "met_late", "overdue"}
        assert bool(states["overdue"]) is bool(row["missing"])
        if not row["missing"]:
            assert bool(states["met_late"]) is bool(row["late"])
