"""Every figure of made-up plans against figures worked out again from the raw files."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from planctl.analysis.measure import MeasureResult
from planctl.analysis.progress import Score
from planctl.analysis.rollup import PlanStatus, States
from planctl.analysis.state import State
from tests.analysis.oracle import Oracle
from tests.analysis.worlds import DAYS, Calls, drafted, worlds
from tests.support.draft import PLAN

Totals = tuple[dict[str, int], Fraction, Fraction]


def figures(states: States, score: Score) -> Totals:
    counts = {state.value: count for state, count in states.items() if count}
    return counts, score.progress, score.coverage


def compare_measures(results: tuple[MeasureResult, ...], oracle: Oracle) -> None:
    assert [result.measure.id for result in results] == sorted(oracle.measures)
    for result in results:
        verdict = oracle.verdicts[result.measure.id]
        assert result.score == Score(verdict.progress, verdict.coverage)
        assert result.state.value == verdict.state
        month = result.achieved_on.strftime("%Y-%m") if result.achieved_on else None
        assert month == verdict.achieved
        due = oracle.measures[result.measure.id]["deadline"].get("due")
        late = verdict.state == "done" and bool(due and str(result.achieved_on) > due)
        assert result.late is late


def compare_totals(status: PlanStatus, oracle: Oracle) -> None:
    raws = oracle.measures
    top = [number for number, raw in raws.items() if "parent" not in raw]
    assert figures(status.states, status.score) == oracle.totals(top)
    for direction in status.directions:
        own = [number for number in top if raws[number]["direction"] == direction.entry.id]
        assert len(direction.measures) == len(own)
        assert figures(direction.states, direction.score) == oracle.totals(own)
    leads = {executor["agency"] for raw in raws.values() for executor in raw["lead"]}
    assert {agency.entry.id for agency in status.agencies} == leads
    for agency in status.agencies:
        led = [
            number
            for number, raw in raws.items()
            if agency.entry.id in {executor["agency"] for executor in raw["lead"]}
        ]
        assert figures(agency.states, agency.score) == oracle.totals(led)


def compare_bounds(status: PlanStatus) -> None:
    scores = [status.score]
    scores += [direction.score for direction in status.directions]
    scores += [agency.score for agency in status.agencies]
    for result in status.measures:
        scores += [result.score, *(tier.score for tier in result.tiers.values())]
    assert all(0 <= score.progress <= 1 and 0 <= score.coverage <= 1 for score in scores)
    assert set(status.states) == set(State)
    assert sum(status.states.values()) == len(status.top)
    assert sum(sum(d.states.values()) for d in status.directions) == len(status.top)


@settings(max_examples=120, deadline=None)
@given(worlds(), DAYS)
def test_figures_are_those_of_the_raw_files(calls: Calls, as_of: date) -> None:
    with TemporaryDirectory() as folder:
        draft = drafted(Path(folder), calls)
        status = draft.status(as_of)
        oracle = Oracle(draft.root, PLAN, as_of)
        compare_measures(status.measures, oracle)
        compare_totals(status, oracle)
        compare_bounds(status)
