"""Directions, bodies and the plan: means over measures, counts by state, tiers added up."""

from fractions import Fraction
from pathlib import Path

import pytest

from planctl.analysis.progress import NOTHING, ONE, Score, mean, weighted
from planctl.analysis.rollup import PlanStatus, States
from planctl.analysis.state import State
from planctl.errors import UserError
from planctl.model.tier import Tier
from tests.analysis.one import AS_OF
from tests.support.draft import PLAN, Draft


def nonzero(states: States) -> dict[str, int]:
    assert tuple(states) == tuple(State)
    return {state.value: count for state, count in states.items() if count}


@pytest.fixture
def status(tmp_path: Path) -> PlanStatus:
    """Return a plan of five measures, one of them cancelled, and a sub-measure."""
    draft = Draft(tmp_path)
    draft.direction("8.2")
    draft.plan(lag=1)
    later = "2028, dekabr"
    draft.measure("8.1.1", lead=("san", "sba"), deadline=later)
    draft.quantity("8.1.1/ilkin/1", 10)
    draft.quantity("8.1.1/yekun/1", 10)
    draft.update("8.1.1", "2026-10", values={"ilkin/1": 10, "yekun/1": 5})
    draft.measure("8.1.1.1", lead=("sba",), parent="8.1.1", deadline=later)
    draft.update("8.1.1.1", "2026-10", agency="sba", state="done")
    draft.measure("8.1.2", lead=("san",), deadline=later)
    draft.quantity("8.1.2/yekun/1", 10)
    draft.update("8.1.2", "2026-10", values={"yekun/1": 10})
    draft.measure("8.2.1", lead=("sba",), deadline=later)
    draft.milestone("8.2.1/ilkin/1")
    draft.measure("8.2.2", lead=("sba",), deadline="2026, avqust")
    draft.measure("8.2.3", lead=("sba",), deadline=later, cancelled="2026-06-01")
    draft.milestone("8.2.3/ilkin/1")
    draft.update("8.2.3", "2026-05", agency="sba", values={"ilkin/1": "done"})
    return draft.status(AS_OF)


def test_plan_is_the_mean_over_its_measures(status: PlanStatus) -> None:
    """8.1.1 stands at 3/4, 8.1.2 at 1, the other two at 0; the part and the cancelled weigh not."""
    assert status.score == Score(Fraction(7, 16), Fraction(1, 2))
    assert nonzero(status.states) == {
        "cancelled": 1,
        "done": 1,
        "overdue": 1,
        "in_progress": 1,
        "no_data": 1,
    }


def test_directions(status: PlanStatus) -> None:
    first, second = status.directions
    assert [d.entry.id for d in status.directions] == ["8.1", "8.2"]
    assert first.score == Score(Fraction(7, 8), Fraction(1))
    assert nonzero(first.states) == {"done": 1, "in_progress": 1}
    assert second.score == NOTHING
    assert nonzero(second.states) == {"cancelled": 1, "overdue": 1, "no_data": 1}


def test_bodies_stand_with_all_that_they_lead_and_the_busiest_first(status: PlanStatus) -> None:
    found = {
        agency.entry.id: [result.measure.id for result in agency.lead] for agency in status.agencies
    }
    assert list(found.items()) == [
        ("sba", ["8.1.1", "8.1.1.1", "8.2.1", "8.2.2", "8.2.3"]),
        ("san", ["8.1.1", "8.1.2"]),
    ]
    sba, san = status.agencies
    assert sba.score == Score(Fraction(7, 16), Fraction(1, 2))
    assert san.score == Score(Fraction(7, 8), Fraction(1))
    assert sum(sba.states.values()) == 5


def test_tiers_are_added_up_over_the_measures_that_have_them(status: PlanStatus) -> None:
    ilkin, araliq, yekun = (status.tiers[tier] for tier in Tier)
    assert (ilkin.score, ilkin.achieved, ilkin.total) == (
        Score(Fraction(1, 2), Fraction(1, 2)),
        1,
        2,
    )
    assert (araliq.score, araliq.achieved, araliq.total) == (NOTHING, 0, 0)
    assert (yekun.score, yekun.achieved, yekun.total) == (
        Score(Fraction(3, 4), Fraction(1)),
        1,
        2,
    )
    first, second = (direction.tiers[Tier.ILKIN] for direction in status.directions)
    assert (first.achieved, first.total) == (1, 1)
    assert (second.achieved, second.total) == (0, 1)


def test_plan_without_measures_has_done_nothing(tmp_path: Path) -> None:
    status = Draft(tmp_path).status(AS_OF)
    assert (status.measures, status.agencies, status.score) == ((), (), NOTHING)
    assert sum(status.states.values()) == 0


def test_plan_whose_measures_are_all_cancelled_has_done_nothing(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure(cancelled="2026-01-01")
    status = draft.status(AS_OF)
    assert (status.score, nonzero(status.states)) == (NOTHING, {"cancelled": 1})


@pytest.mark.parametrize("text", [None, "- bu bir siyahıdır\n", "id: [\n"])
def test_plan_without_a_readable_record_cannot_be_judged(tmp_path: Path, text: str | None) -> None:
    draft = Draft(tmp_path)
    draft.measure()
    path = f"plans/{PLAN}/plan.yaml"
    del draft.files[path]
    if text is not None:
        draft.raw[path] = text
    with pytest.raises(UserError) as error:
        draft.status(AS_OF)
    assert dict(error.value.message.args) == {"plan": path}


def test_means_of_nothing_are_nothing() -> None:
    assert mean(()) == NOTHING
    assert weighted([(Fraction(0), Score(ONE, ONE))]) == NOTHING
