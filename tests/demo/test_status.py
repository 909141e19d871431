"""How the demo's plan stands: status, why and deadlines against figures from its raw files."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from tests.analysis.oracle import TIERS, Oracle
from tests.demo.conftest import Demo
from tests.demo.test_discipline import asked, each_day, standing
from tests.support.real import PLAN


@dataclass(frozen=True)
class Cell:
    """One tier of a measure."""

    progress: Fraction
    coverage: Fraction
    achieved: bool
    results: int


STATES = (
    "cancelled", "done", "overdue", "blocked", "at_risk", "ongoing", "in_progress", "not_started",
    "no_data",
)  # fmt: skip
FIGURES = re.compile(r"progress (?P<progress>[0-9.]+)[,;] coverage (?P<coverage>[0-9.]+)")


@pytest.fixture(scope="module")
def oracles(demo: Demo) -> Any:
    """Return what works the plan out again for a day, once for each."""
    return cache(lambda as_of: Oracle(demo.registry, PLAN, as_of))


def share(value: Fraction) -> float:
    """Return a share to four places, halves up."""
    return math.floor(value * 10_000 + Fraction(1, 2)) / 10_000


def totals(oracle: Oracle, numbers: Iterable[str]) -> dict[str, Any]:
    states, progress, coverage = oracle.totals(numbers)
    return {
        "states": dict.fromkeys(STATES, 0) | states,
        "progress": share(progress),
        "coverage": share(coverage),
    }


def late(oracle: Oracle, number: str) -> bool:
    due = oracle.measures[number]["deadline"].get("due")
    month = oracle.verdicts[number].achieved
    return bool(due and month and month.replace("-Y", "-12") > due[:7])


def days_left(oracle: Oracle, number: str) -> int | None:
    due = oracle.measures[number]["deadline"].get("due")
    return (date.fromisoformat(due) - oracle.as_of).days if due else None


def figures(row: dict[str, Any], *more: str) -> dict[str, Any]:
    return {key: row[key] for key in ("progress", "coverage", *more)}


@each_day
def test_status_is_what_the_files_say(
    demo: Demo, capsys: pytest.CaptureFixture[str], oracles: Any, as_of: date
) -> None:
    oracle, status = oracles(as_of), asked(capsys, demo, as_of, "status")
    raws = oracle.measures
    assert [row["id"] for row in status["measures"]] == sorted(raws, key=place)
    for row in status["measures"]:
        number, verdict = row["id"], oracle.verdicts[row["id"]]
        parts = [key for key, raw in raws.items() if raw.get("parent") == number]
        assert figures(row, "state", "late", "days_left") == {
            "progress": share(verdict.progress),
            "coverage": share(verdict.coverage),
            "state": verdict.state,
            "late": late(oracle, number),
            "days_left": days_left(oracle, number),
        }
        done = sum(oracle.verdicts[part].state == "done" for part in parts)
        assert row["sub_measures"] == {"done": done, "total": len(parts)}
        assert row["tiers"] == {tier: tier_of(oracle, number, tier) for tier in TIERS}


@each_day
def test_sums_are_those_of_the_measures(
    demo: Demo, capsys: pytest.CaptureFixture[str], oracles: Any, as_of: date
) -> None:
    oracle, status = oracles(as_of), asked(capsys, demo, as_of, "status")
    top = [number for number, raw in oracle.measures.items() if "parent" not in raw]
    assert figures(status["totals"], "states") == totals(oracle, top)
    assert status["totals"]["measures"] == len(top)
    assert status["totals"]["sub_measures"] == len(oracle.measures) - len(top)
    for row in status["directions"]:
        own = [number for number in top if oracle.measures[number]["direction"] == row["id"]]
        assert figures(row, "states") == totals(oracle, own)
        for tier in TIERS:
            having = [cell for n in own if (cell := cell_of(oracle, n, tier))]
            assert row["tiers"][tier] == {
                "progress": share(mean(cell.progress for cell in having)),
                "coverage": share(mean(cell.coverage for cell in having)),
                "achieved": sum(cell.achieved for cell in having),
                "total": len(having),
            }
    leads = {e["agency"] for raw in oracle.measures.values() for e in raw["lead"]}
    assert {row["id"] for row in status["agencies"]} == leads
    for row in status["agencies"]:
        led = [
            n for n, r in oracle.measures.items() if row["id"] in {e["agency"] for e in r["lead"]}
        ]
        assert row["lead"] == len(led)
        assert figures(row, "states") == totals(oracle, led)


@each_day
def test_measures_fall_due_as_they_stand(
    demo: Demo, capsys: pytest.CaptureFixture[str], oracles: Any, as_of: date
) -> None:
    oracle, count = oracles(as_of), {}
    for number, raw in oracle.measures.items():
        left = days_left(oracle, number)
        if left is not None:
            met = "met_late" if late(oracle, number) else "met"
            state = met if oracle.verdicts[number].state == "done" else standing(left)
            obliged = [e["agency"] for e in raw["lead"] if e.get("recommended") != "true"]
            count[number] = (raw["deadline"]["due"], left, state, obliged)
    items = asked(capsys, demo, as_of, "deadlines", "--kind", "measure")["items"]
    said = {i["id"]: (i["due"], i["days_left"], i["state"], i["obliged"]) for i in items}
    assert said == count


def test_why_comes_to_the_figures_of_status(demo: Demo, capsys: pytest.CaptureFixture[str]) -> None:
    as_of = date(2027, 6, 30)
    status = asked(capsys, demo, as_of, "status")
    of_each_state = {(row["state"], row["late"]): row for row in status["measures"]}
    some = (*of_each_state.values(), *status["directions"], *status["agencies"][::6])
    rows = {row["id"]: row for row in some}
    rows[PLAN] = status["totals"]
    for name, row in rows.items():
        derivation = asked(capsys, demo, as_of, "--lang", "en", "why", name)["derivation"]
        said = FIGURES.search(derivation["text"])
        assert said
        assert {key: float(value) for key, value in said.groupdict().items()} == figures(row)
        if "late" in row:
            state = "done late" if row["late"] else row["state"].replace("_", " ")
            assert derivation["text"].startswith(f"{name}: {state}, ")
            assert any(step["text"] == f"State: {state}" for step in derivation["steps"])


def test_the_demo_stands_in_every_state_but_cancelled(oracles: Any) -> None:
    seen: Counter[str] = Counter()
    for day in (date(2026, 4, 15), date(2026, 12, 31), date(2027, 6, 30), date(2028, 2, 29)):
        seen.update(verdict.state for verdict in oracles(day).verdicts.values())
    assert set(seen) == set(STATES) - {"cancelled"}


def cell_of(oracle: Oracle, number: str, tier: str) -> Cell | None:
    """Work out one tier of a measure, None where it has no results."""
    speakers = oracle.speakers(oracle.measures[number])
    own = [update for update in oracle.updates if update["measure"] == number]
    cell = [i for i in oracle.indicators if i["measure"] == number and i["tier"] == tier]
    if not cell:
        return None
    weights = [Fraction(one.get("weight", "1")) for one in cell]
    stands = [oracle.standing(one, own, speakers) for one in cell]
    known = [(w, s[1]) for w, s in zip(weights, stands, strict=True) if s[1] is not None]
    total = sum(weights, Fraction(0))
    return Cell(
        progress=sum((weight * worth for weight, worth in known), Fraction(0)) / total,
        coverage=sum((weight for weight, _ in known), Fraction(0)) / total,
        achieved=all(month for _, _, month in stands),
        results=len(cell),
    )


def tier_of(oracle: Oracle, number: str, tier: str) -> dict[str, Any]:
    cell = cell_of(oracle, number, tier)
    if cell is None:
        return {"progress": 0, "coverage": 0, "achieved": False, "indicators": 0}
    return {
        "progress": share(cell.progress),
        "coverage": share(cell.coverage),
        "achieved": cell.achieved,
        "indicators": cell.results,
    }


def mean(values: Iterable[Fraction]) -> Fraction:
    values = list(values)
    return sum(values, Fraction(0)) / len(values) if values else Fraction(0)


def place(number: str) -> tuple[int, ...]:
    return tuple(map(int, number.split(".")))
