"""Who reports on time in the demo: planctl's figures against a count of its files and git's log."""

import json
from collections import Counter
from datetime import date
from typing import Any

import pytest

from planctl.cli.main import run
from tests.demo.conftest import Demo
from tests.support.real import PLAN, read_plain

AS_OF = date(2028, 2, 29)
GROUPS = {"aidiyyeti-dovlet-orqanlari", "kommunal-xidmet-operatorlari"}
#: Clause 4 names them beside the bodies that answer for measures.
FINANCE_BODIES = ("mn", "in")
QUARTER_ENDS = {"Q1": (0, 4), "Q2": (0, 7), "Q3": (0, 10), "Q4": (1, 1)}
KEYS = ("expected", "received", "on_time", "late", "missing")


def periods() -> dict[str, date]:
    """Return when the order wants the report on each period from March 2026 to January 2028."""
    due = {}
    for year in (2026, 2027, 2028):
        for month in range(1, 13):
            due[f"{year}-{month:02}"] = date(year + month // 12, month % 12 + 1, 15)
        for quarter, (later, month) in QUARTER_ENDS.items():
            due[f"{year}-{quarter}"] = date(year + later, month, 5)
        due[f"{year}-Y"] = date(year + 1, 1, 25)
    early = ("2026-01", "2026-02")
    return {period: day for period, day in due.items() if period not in early and day < AS_OF}


def landed(demo: Demo) -> dict[str, date]:
    """Return the day of the first landing of each file that is there, below the plan's folder."""
    days: dict[str, date] = {}
    home = f"registry/plans/{PLAN}/"
    for day, letter, path in demo.landed():
        if letter == "A":
            days[path.removeprefix(home)] = date.fromisoformat(day)
    return {path: day for path, day in days.items() if day <= AS_OF}


def leads(demo: Demo) -> dict[str, set[str]]:
    """Return the measures that each known body has to report on."""
    found: dict[str, set[str]] = {}
    for file in (demo.registry / "plans" / PLAN / "measures").iterdir():
        measure = read_plain(file)
        for lead in measure["lead"]:
            if lead["agency"] not in GROUPS and lead.get("recommended") != "true":
                found.setdefault(lead["agency"], set()).add(measure["id"])
    return found


def counted(demo: Demo) -> dict[str, Counter[str]]:
    """Count by body, by period, and in all what the bodies that are bound owe and have sent."""
    found: dict[str, Counter[str]] = {}
    came, owing = landed(demo), leads(demo)

    def add(agency: str, period: str, due: date, days: list[date]) -> None:
        what = ["expected", "missing"]
        if days:
            what = ["expected", "received", "late" if min(days) > due else "on_time"]
        for name in (agency, period, ""):
            found.setdefault(name, Counter()).update(what)

    for period, due in periods().items():
        kind = "finance" if "-Q" in period else "updates"
        for agency, measures in owing.items():
            for measure in measures:
                path = f"{kind}/{agency}/{period}/{measure}.yaml"
                add(agency, period, due, [came[path]] if path in came else [])
        for agency in FINANCE_BODIES if kind == "finance" else ():
            folder = f"finance/{agency}/{period}/"
            own = {f"{folder}{measure}.yaml" for measure in owing.get(agency, ())}
            others = [d for path, d in came.items() if path.startswith(folder) and path not in own]
            add(agency, period, due, others)
    return found


def asked(capsys: pytest.CaptureFixture[str], demo: Demo, *command: str) -> dict[str, Any]:
    capsys.readouterr()
    on = ("--registry", str(demo.registry), "--plan", PLAN, "--as-of", str(AS_OF))
    assert run((*command, *on, "--format", "json")) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def plain(row: dict[str, Any]) -> Counter[str]:
    return Counter({key: row[key] for key in KEYS if row[key]})


def test_figures_are_those_of_files_and_log(demo: Demo, capsys: pytest.CaptureFixture[str]) -> None:
    data = asked(capsys, demo, "discipline")
    count = counted(demo)
    assert data["history"] == "complete"
    assert plain(data["totals"]) == count.pop("")
    rows = {row["id"]: row for row in data["agencies"]}
    rows |= {row["period"]: row for row in data["periods"]}
    assert {name: plain(row) for name, row in rows.items()} == count
    assert data["totals"]["late"] > 100
    assert data["totals"]["missing"] > 100


def test_deadlines_agree(demo: Demo, capsys: pytest.CaptureFixture[str]) -> None:
    items = asked(capsys, demo, "deadlines", "--kind", "duty")["items"]
    for row in asked(capsys, demo, "discipline")["agencies"]:
        own = [i for i in items if i["obliged"] == [row["id"]] and i["days_left"] < 0]
        states = Counter(item["state"] for item in own)
        assert set(states) <= {"met", "met_late", "overdue"}
        assert bool(states["overdue"]) is bool(row["missing"])
        if not row["missing"]:
            assert bool(states["met_late"]) is bool(row["late"])
