"""What a milestone is worth, and values of the wrong kind."""

from fractions import Fraction
from pathlib import Path

import pytest

from planctl.analysis.progress import IndicatorResult
from tests.analysis.one import AS_OF, day, measure_of, yekun_of
from tests.support.draft import HOME, Draft, Number


def milestone(draft: Draft, value: Number) -> IndicatorResult:
    draft.measure()
    draft.milestone("8.1.1/yekun/1")
    draft.update("8.1.1", "2026-10", values={"yekun/1": value})
    return yekun_of(draft.status(AS_OF))


@pytest.mark.parametrize(
    ("credit", "value", "progress", "achieved"),
    [
        ("0/100", "not_started", "0", False),
        ("0/100", "in_progress", "0", False),
        ("0/100", "done", "1", True),
        ("50/50", "not_started", "0", False),
        ("50/50", "in_progress", "1/2", False),
        ("50/50", "done", "1", True),
    ],
)
def test_milestone_is_worth_what_the_plan_credits(
    tmp_path: Path, credit: str, value: str, progress: str, achieved: bool
) -> None:
    draft = Draft(tmp_path)
    draft.plan(milestone_credit=credit)
    result = milestone(draft, value)
    assert (result.progress, result.achieved) == (Fraction(progress), achieved)
    assert result.achieved_on == (day("2026-10-31") if achieved else None)


def test_number_for_a_milestone_measures_nothing(tmp_path: Path) -> None:
    result = milestone(Draft(tmp_path), 1)
    assert (result.progress, result.achieved) == (None, False)


def test_state_for_a_quantity_measures_nothing(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure()
    draft.quantity("8.1.1/yekun/1", 50)
    draft.update("8.1.1", "2026-10", values={"yekun/1": "done"})
    status = draft.status(AS_OF)
    result = yekun_of(status)
    assert (result.progress, result.achieved) == (None, False)
    assert measure_of(status).score.coverage == 0


def test_quantity_without_a_target_measures_nothing(tmp_path: Path) -> None:
    """Its own file is faulty; a milestone's word for it must not make it done."""
    draft = Draft(tmp_path)
    draft.measure()
    draft.quantity("8.1.1/yekun/1", 50)
    del draft.files[f"{HOME}/indicators/8.1.1/yekun-1.yaml"]["target"]
    for value in ("done", 60):
        draft.update("8.1.1", "2026-10", values={"yekun/1": value})
        result = yekun_of(draft.status(AS_OF))
        assert (result.progress, result.achieved) == (None, False)
