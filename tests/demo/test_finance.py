"""The money of a demo as `finance` adds it up, and as its raw files give it."""

import json
from collections import defaultdict
from decimal import Decimal
from typing import Any

import pytest

from planctl.rules.pln429_sums_disagree import check
from planctl.workspace import open_registry
from tests.cli.conftest import Runner, planctl
from tests.demo.conftest import Demo
from tests.support.money import counted, total
from tests.support.real import PLAN, read_plain

__all__ = ["planctl"]
AUTHORITIES = ("mn", "in")  # as clause 4 of order 253s names them
DAYS = {"2027-06-30": "2027-Q2", "2027-06-29": "2027-Q1", "2028-01-31": "2027-Q4"}
SUMS = ("initial_cost", "allocated", "used")


def finance(planctl: Runner, demo: Demo, *arguments: str) -> Any:
    done = planctl("finance", "--registry", str(demo.registry), "--format", "json", *arguments)
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out, parse_float=Decimal, parse_int=Decimal)


@pytest.mark.parametrize("day", DAYS)
def test_sums_are_those_of_the_raw_files(planctl: Runner, demo: Demo, day: str) -> None:
    plan = demo.registry / f"plans/{PLAN}"
    found = finance(planctl, demo, "--as-of", day)
    raw = counted(plan, DAYS[day], AUTHORITIES)
    for name in SUMS:
        assert {m["id"]: m[name] for m in found["measures"] if m[name] is not None} == raw[name]
        assert found["totals"][name] == total(raw[name], plan) > 0
        for parts in ("directions", "agencies"):
            shares = [one[name] for one in found[parts] if one[name] is not None]
            assert sum(shares) == found["totals"][name]
    of_directions: dict[str, Decimal] = defaultdict(Decimal)
    for measure, amount in raw["used"].items():
        record = read_plain(plan / f"measures/{measure}.yaml")
        if record.get("parent") not in raw["used"]:
            of_directions[record["direction"]] += amount
    assert {one["id"]: one["used"] for one in found["directions"]} == of_directions
    rate = found["totals"]["used"] / found["totals"]["allocated"]
    assert found["totals"]["used_of_allocated"] == round(rate, 4)


def test_view_and_rule_name_the_same_differences(planctl: Runner, demo: Demo) -> None:
    registry = open_registry(demo.registry).registry
    told = {
        (where.path.split("/")[-2], where.path.split("/")[-1].removesuffix(".yaml"), where.field)
        for problem in check(registry, registry.plans[PLAN])
        for where in filter(None, (problem.where,))
    }
    shown = set()
    for year in (2026, 2027):
        for number in (1, 2, 3, 4):
            quarter = f"{year}-Q{number}"
            options = ("--as-of", "2028-02-29", "--quarter", quarter, "--differing")
            for measure in finance(planctl, demo, *options)["measures"]:
                for line in measure["lines"]:
                    if line["verdict"] == "differ":
                        place = ("funding", line["source"], line["sum"])
                        shown.add(
                            (
                                quarter,
                                measure["id"],
                                ".".join(filter(None, place[:2])) + f".{place[2]}"
                                if line["source"]
                                else line["sum"],
                            )
                        )
                        assert line["difference"] in {
                            line["counted"] - said["amount"] for said in line["said"]
                        }
    assert shown == told
    assert len(shown) > 5
