"""The repository's own registry, against counts taken from its files without planctl."""

from collections import Counter
from datetime import date, timedelta
from functools import cache

import pytest

from planctl.analysis.deadlines import deadlines
from planctl.analysis.progress import NOTHING
from planctl.analysis.rollup import PlanStatus, plan_status
from planctl.analysis.state import State
from planctl.model.deadline import DeadlineKind
from planctl.workspace import open_registry
from tests.analysis.one import measure_of
from tests.analysis.oracle import Oracle
from tests.support.real import PLAN, RAW_MEASURES, REGISTRY

AS_OF = date(2026, 11, 22)
TOP = [raw for raw in RAW_MEASURES if "parent" not in raw]
PARTS = [raw for raw in RAW_MEASURES if "parent" in raw]


@cache
def status_at(as_of: date) -> PlanStatus:
    registry = open_registry(REGISTRY).registry
    return plan_status(registry, registry.plans[PLAN], as_of)


def silent_state(raw: dict[str, dict[str, str]]) -> str:
    """Return the state of a measure that nobody has reported on, by its due day alone."""
    due = raw["deadline"].get("due", "9999-12-31")
    if due < str(AS_OF):
        return "overdue"
    return "at_risk" if due <= str(AS_OF + timedelta(days=30)) else "no_data"


def test_plan_has_the_measures_of_the_table() -> None:
    status = status_at(AS_OF)
    assert (len(status.top), len(status.measures) - len(status.top)) == (56, 18)
    assert (len(TOP), len(PARTS)) == (56, 18)
    assert [result.measure.id for result in status.measures] == sorted(
        (raw["id"] for raw in RAW_MEASURES), key=lambda number: [int(n) for n in number.split(".")]
    )


def test_directions_have_the_measures_of_the_table() -> None:
    counts = {d.entry.id: len(d.measures) for d in status_at(AS_OF).directions}
    assert counts == {"8.1": 18, "8.2": 16, "8.3": 8, "8.4": 9, "8.5": 5}
    assert counts == Counter(raw["direction"] for raw in TOP)


def test_each_body_leads_what_the_table_says() -> None:
    leads = {agency.entry.id: len(agency.lead) for agency in status_at(AS_OF).agencies}
    counted = Counter(lead["agency"] for raw in RAW_MEASURES for lead in raw["lead"])
    assert leads == counted
    assert leads["rinn"] == 45
    assert list(leads.values()) == sorted(leads.values(), reverse=True)


def test_nobody_has_reported_so_nothing_is_claimed() -> None:
    status = status_at(AS_OF)
    assert status.score == NOTHING
    assert {result.score for result in status.measures} == {NOTHING}
    assert {agency.score for agency in status.agencies} == {NOTHING}
    assert {direction.score for direction in status.directions} == {NOTHING}
    assert all(total.score == NOTHING for total in status.tiers.values())
    assert {total.achieved for total in status.tiers.values()} == {0}


def test_states_are_those_of_silence() -> None:
    status = status_at(AS_OF)
    assert {r.measure.id: r.state.value for r in status.measures} == {
        raw["id"]: silent_state(raw) for raw in RAW_MEASURES
    }
    expected = Counter(silent_state(raw) for raw in TOP)
    assert {state.value: n for state, n in status.states.items()} == {
        state.value: expected[state.value] for state in State
    }
    assert (status.states[State.OVERDUE], status.states[State.NO_DATA]) == (2, 54)
    parts = Counter(r.state for r in status.measures if r.measure.parent)
    assert parts == {State.OVERDUE: 4, State.NO_DATA: 14}


@pytest.mark.parametrize(
    "as_of",
    [
        date(2026, 1, 1),
        date(2026, 4, 15),
        date(2026, 4, 16),
        AS_OF,
        date(2028, 2, 29),
        date(2028, 3, 1),
        date(2029, 1, 1),
    ],
)
def test_figures_are_those_of_the_raw_files(as_of: date) -> None:
    status, oracle = status_at(as_of), Oracle(REGISTRY, PLAN, as_of)
    for result in status.measures:
        verdict = oracle.verdicts[result.measure.id]
        assert result.state.value == verdict.state
        assert result.score.progress == verdict.progress
        assert result.score.coverage == verdict.coverage


@pytest.mark.parametrize(
    ("number", "left"),
    [("8.1.1", 404), ("8.1.1.1", -83), ("8.2.1", 39), ("8.1.2", 617)],
)
def test_days_left(number: str, left: int) -> None:
    assert measure_of(status_at(AS_OF), number).days_left == left


def test_measures_without_a_due_day() -> None:
    without = [r for r in status_at(AS_OF).measures if r.days_left is None]
    assert {r.measure.deadline.kind for r in without} == {DeadlineKind.CONTINUOUS}
    assert {r.measure.id for r in without} == {
        raw["id"] for raw in RAW_MEASURES if raw["deadline"]["kind"] == "continuous"
    }
    assert len(without) == 11


def test_everything_with_a_due_day_is_listed_once() -> None:
    listed = [item.id for item in deadlines(status_at(AS_OF))]
    assert len(listed) == len(set(listed)) == 74 - 11


def test_tiers_are_counted_where_the_table_fills_them() -> None:
    totals = {tier.value: total.total for tier, total in status_at(AS_OF).tiers.items()}
    assert totals == {
        tier: sum(tier in raw["tiers"] for raw in TOP) for tier in ("ilkin", "araliq", "yekun")
    }
