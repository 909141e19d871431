"""Several registries, or several plans of one, asked together and rolled up."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Runner
from tests.support.draft import Draft
from tests.support.other_plan import write_as

DAY = ("--as-of", "2026-11-22")
Ask = Callable[..., Any]


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, ...]:
    """Return what names two registries: one plan has two measures, the other three."""
    first = Draft(tmp_path / "a")
    first.measure("8.1.1", lead=["san"], deadline="2026, avqust")
    first.measure("8.1.2", lead=["dsk"])
    first.quantity("8.1.1/yekun/1", 50)
    first.quantity("8.1.2/yekun/1", 40)
    first.update("8.1.1", "2026-10", agency="san", values={"yekun/1": 25})
    second = Draft(tmp_path / "b")
    for number in ("8.1.1", "8.1.2", "8.2.1"):
        second.measure(number, lead=["san"])
        second.quantity(f"{number}/yekun/1", 10)
    second.direction("8.2")
    second.update("8.2.1", "2026-10", agency="san", values={"yekun/1": 10})
    roots = (write_as(first, "birinci-plan"), write_as(second, "ikinci-plan"))
    return tuple(word for root in roots for word in ("--registry", str(root)))


@pytest.fixture
def ask(planctl: Runner) -> Ask:
    """Return what runs a command line and reads its JSON."""

    def call(*words: str) -> Any:
        done = planctl(*words, "--format", "json")
        assert done.code == 0, done.err
        return json.loads(done.out)

    return call


def own(rows: list[dict[str, Any]], plan: str) -> list[dict[str, Any]]:
    """Return the rows of one plan, as they are where there is no other."""
    return [{k: v for k, v in row.items() if k != "plan"} for row in rows if row["plan"] == plan]


def test_every_measure_weighs_as_much(ask: Ask, two: tuple[str, ...]) -> None:
    both = ask("status", *two, *DAY)
    # Halfway, nothing; nothing, nothing, all of it.
    exact = (Fraction(25, 50) + 0 + 0 + 0 + 1) / 5
    assert both["totals"]["progress"] == float(exact)
    assert both["totals"]["measures"] == 5
    assert both["totals"]["states"]["done"] == 1
    assert both["totals"]["states"]["overdue"] == 1
    assert [plan["id"] for plan in both["plans"]] == ["birinci-plan", "ikinci-plan"]
    for plan, place in zip(both["plans"], (two[:2], two[2:]), strict=True):
        alone = ask("status", *place, *DAY)
        assert plan["totals"] == alone["totals"]
        assert plan["directions"] == alone["directions"]
        assert own(both["measures"], plan["id"]) == alone["measures"]
    leads = {agency["id"]: agency["lead"] for agency in both["agencies"]}
    assert leads == {"san": 4, "dsk": 1}


def test_what_is_chosen_is_chosen_in_each(ask: Ask, planctl: Runner, two: tuple[str, ...]) -> None:
    chosen = ask("status", "8.2.1", *two, *DAY)["measures"]
    assert [(one["plan"], one["id"]) for one in chosen] == [("ikinci-plan", "8.2.1")]
    assert len(ask("status", "--agency", "SAN", *two, *DAY)["measures"]) == 4
    assert planctl("status", "8.9.9", *two, *DAY).code == 2
    screen = planctl("--lang", "en", "status", "8.1.1", *two, *DAY).out
    assert "Shown: 2 measures" in screen
    assert screen.index("birinci-plan – ") < screen.index("ikinci-plan – ")
    rows = list(csv.DictReader(io.StringIO(planctl("status", *two, *DAY, "--format", "csv").out)))
    assert [row["plan"] for row in rows] == ["birinci-plan"] * 2 + ["ikinci-plan"] * 3


def test_one_of_them_is_as_if_alone(planctl: Runner, two: tuple[str, ...]) -> None:
    for command in ("status", "deadlines", "discipline"):
        for form in ("json", "csv", "table"):
            chosen = planctl(command, *two, "--plan", "ikinci-plan", *DAY, "--format", form)
            assert chosen.out == planctl(command, *two[2:], *DAY, "--format", form).out
    done = planctl("--lang", "en", "status", *two, "--plan", "yoxdur", *DAY)
    assert (done.code, done.out) == (2, "")
    assert "None of the registries has the plan “yoxdur”." in done.err


def test_deadlines_of_all_in_one_order(ask: Ask, planctl: Runner, two: tuple[str, ...]) -> None:
    items = ask("deadlines", *two, *DAY)["items"]
    assert [item["due"] for item in items] == sorted(item["due"] for item in items)
    for plan, place in (("birinci-plan", two[:2]), ("ikinci-plan", two[2:])):
        assert own(items, plan) == ask("deadlines", *place, *DAY)["items"]
    calendar = planctl("deadlines", *two, *DAY, "--format", "ics").out
    assert calendar.count("BEGIN:VEVENT") == len(items)
    ids = [line for line in calendar.splitlines() if line.startswith("UID:")]
    assert len(set(ids)) == len(items)
    screen = planctl("deadlines", *two, *DAY).out
    assert "birinci-plan" in screen
    assert "ikinci-plan" in screen


def test_discipline_of_all_adds_up(ask: Ask, planctl: Runner, two: tuple[str, ...]) -> None:
    both = ask("discipline", *two, *DAY)
    parts = [ask("discipline", *place, *DAY) for place in (two[:2], two[2:])]
    for key in ("expected", "received", "missing"):
        assert both["totals"][key] == sum(part["totals"][key] for part in parts)
        assert [plan[key] for plan in both["plans"]] == [part["totals"][key] for part in parts]
        for body in both["agencies"]:
            same = [b for part in parts for b in part["agencies"] if b["id"] == body["id"]]
            assert body[key] == sum(one[key] for one in same)
            assert body["missed_in_row"] == max(one["missed_in_row"] for one in same)
    assert len(both["runs"]) == sum(len(part["runs"]) for part in parts)
    table = planctl("discipline", *two, *DAY, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {row["plan"] for row in rows} == {"birinci-plan", "ikinci-plan"}
    assert "ikinci-plan – " in planctl("discipline", *two, *DAY).out
    done = planctl("discipline", *two, *DAY, "--direction", "8.1")
    assert (done.code, done.out) == (2, "")


def test_registries_that_contradict_each_other_are_not_added_up(
    planctl: Runner, two: tuple[str, ...], tmp_path: Path
) -> None:
    body = Path(two[3]) / "agencies/san.yaml"
    was = body.read_text(encoding="utf-8")
    body.write_text(was.replace("code: SAN", "code: BAŞQA"), encoding="utf-8")
    done = planctl("--lang", "en", "status", *two, *DAY)
    assert (done.code, done.out) == (2, "")
    assert "Registries call different bodies by one id: san is SAN and BAŞQA." in done.err
    body.write_text(was, encoding="utf-8")
    copy = Draft(tmp_path / "c")
    copy.measure("8.1.1")
    third = str(write_as(copy, "ikinci-plan"))
    done = planctl("--lang", "en", "status", *two, "--registry", third, *DAY)
    assert "Several of the registries have the plan “ikinci-plan”." in done.err
    again = planctl("status", *two, *two[:2], *DAY)
    assert again.out == planctl("status", *two, *DAY).out


def test_several_plans_of_one_registry(ask: Ask, two: tuple[str, ...]) -> None:
    expected = ask("status", *two, *DAY)
    first, second = Path(two[1]), Path(two[3])
    shutil.copytree(second / "plans/ikinci-plan", first / "plans/ikinci-plan")
    shutil.copytree(second / "agencies", first / "agencies", dirs_exist_ok=True)
    assert ask("status", "--registry", str(first), *DAY) == expected


def test_queries_and_datasets_of_all(
    ask: Ask, planctl: Runner, two: tuple[str, ...], tmp_path: Path
) -> None:
    sql = "SELECT plan, count(*) AS n FROM measures GROUP BY plan ORDER BY plan"
    expected = [{"plan": "birinci-plan", "n": 2}, {"plan": "ikinci-plan", "n": 3}]
    assert ask("query", *two, *DAY, sql)["rows"] == expected
    data = str(tmp_path / "data")
    done = planctl("export", "parquet", "-o", data, *two, *DAY)
    assert done.code == 0
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["birinci-plan", "ikinci-plan"]
    assert ask("query", "--dataset", data, sql)["rows"] == expected
    # One at a time gives what all at once gives.
    for place in (two[:2], two[2:]):
        planctl("export", "parquet", "-o", str(tmp_path / "other"), *place, *DAY)
    files = {p.relative_to(data): p.read_bytes() for p in Path(data).rglob("*.parquet")}
    others = tmp_path / "other"
    assert files == {p.relative_to(others): p.read_bytes() for p in others.rglob("*.parquet")}
