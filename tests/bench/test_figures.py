"""What bench/ makes of its runs, against figures worked out by hand."""

import pytest

from bench.contest import Run
from bench.figures import Contest, Results, exponent, spread
from bench.goals import GOALS, Goal


def runs(*seconds: float) -> list[Run]:
    return [Run(one, one * 10) for one in seconds]


RESULTS = Results(
    (
        Contest("1k", {"ours": runs(1, 2, 6), "theirs": runs(2, 2, 3)}),
        Contest("1k", {"ours": runs(9), "slow": runs(90)}),
        Contest("10k", {"ours": runs(20, 20)}),
    ),
    {"1k": 1000, "10k": 10_000},
)


def test_a_ratio_is_taken_round_by_round() -> None:
    ratio = RESULTS.ratio("1k", "ours", "theirs")
    assert ratio is not None
    assert (ratio.low, ratio.median, ratio.high) == (0.5, 1, 2)
    assert str(ratio) == "1.00 (0.500–2.00)"


def test_only_what_ran_together_is_compared() -> None:
    ratio = RESULTS.ratio("1k", "slow", "ours")
    assert ratio is not None
    assert ratio.median == 10
    assert RESULTS.ratio("1k", "slow", "theirs") is None
    assert RESULTS.ratio("10k", "ours", "theirs") is None


def test_what_is_not_counted_is_taken_off_each_side() -> None:
    ratio = RESULTS.ratio("1k", "ours", "theirs", (0.5, 1))
    assert ratio is not None
    assert (ratio.low, ratio.median, ratio.high) == (0.5, 1.5, 2.75)


def test_growth_is_an_exponent() -> None:
    assert exponent([(1, 3), (10, 30), (100, 300)]) == pytest.approx(1)
    assert exponent([(1, 3), (10, 300)]) == pytest.approx(2)
    assert exponent([(1, 3)]) is None
    assert RESULTS.growth("ours", ("1k", "10k")) == pytest.approx(1)
    assert RESULTS.growth("ours", ("1k", "10k"), memory=True) == pytest.approx(1)
    assert RESULTS.growth("theirs", ("1k", "10k")) is None


def test_figures_are_shown_with_three_digits() -> None:
    assert str(spread([0.01234, 12.345, 1234.5])) == "12.3 (0.012–1,234)"
    assert str(spread([2.5])) == "2.50"


def test_goals_say_what_is_better() -> None:
    quicker = Goal("", "1k", "ours", "slow", 9, 11, faster=True)
    measured = quicker.measured(RESULTS)
    assert measured is not None
    assert measured.median == 10
    assert quicker.met(10, 9)
    assert not quicker.met(10, 11)
    assert not quicker.met(10, None)
    assert Goal("", "1k", "ours", "theirs", 1, None).met(1, 1)
    assert not Goal("", "1k", "ours", "theirs", 1, None).met(1.01, 1)


def test_every_goal_has_a_limit_and_a_name_of_its_own() -> None:
    assert all(goal.reach is not None or goal.aim is not None for goal in GOALS)
    assert len({(goal.what, goal.size) for goal in GOALS}) == len(GOALS)
