"""What one reported number is worth: five comparators, two directions, levels and changes.

The expected progress is worked out by hand from (value − baseline) / (target − baseline).
"""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from tests.analysis.one import judged

UP, DOWN = "increase", "decrease"


@pytest.mark.parametrize(
    ("comparator", "value", "progress", "achieved"),
    [
        # rising level of 50, counted from nothing
        ("at_least", "0", "0", False),
        ("at_least", "20", "2/5", False),
        ("at_least", "49.999999", "49.999999/50", False),
        ("at_least", "50", "1", True),
        ("at_least", "50.000001", "1", True),
        ("at_least", "-10", "0", False),
        ("more_than", "49.999999", "49.999999/50", False),
        ("more_than", "50", "1", False),
        ("more_than", "50.000001", "1", True),
        ("reach", "49.999999", "49.999999/50", False),
        ("reach", "50", "1", True),
        ("reach", "50.000001", "1", True),
        ("about", "44.999999", "44.999999/50", False),
        ("about", "45", "9/10", True),
        ("about", "50", "1", True),
        ("about", "55.000001", "1", True),
    ],
)
def test_rising_level(
    tmp_path: Path, comparator: str, value: str, progress: str, achieved: bool
) -> None:
    assert judged(tmp_path, value, 50, comparator=comparator) == (share(progress), achieved)


@pytest.mark.parametrize(
    ("comparator", "value", "progress", "achieved"),
    [
        # from 80 up to 120
        ("at_least", "80", "0", False),
        ("at_least", "79", "0", False),
        ("at_least", "90", "1/4", False),
        ("at_least", "120", "1", True),
        ("more_than", "120", "1", False),
        ("more_than", "121", "1", True),
        ("reach", "119.9", "39.9/40", False),
        ("reach", "120", "1", True),
        ("about", "107.9", "27.9/40", False),
        ("about", "108", "28/40", True),
    ],
)
def test_rising_level_from_a_baseline(
    tmp_path: Path, comparator: str, value: str, progress: str, achieved: bool
) -> None:
    found = judged(tmp_path, value, 120, comparator=comparator, baseline=80)
    assert found == (share(progress), achieved)


@pytest.mark.parametrize(
    ("comparator", "value", "progress", "achieved"),
    [
        # from 100 down to 40
        ("reach", "100", "0", False),
        ("reach", "130", "0", False),
        ("reach", "70", "1/2", False),
        ("reach", "40.001", "59.999/60", False),
        ("reach", "40", "1", True),
        ("reach", "39", "1", True),
        ("at_most", "40.001", "59.999/60", False),
        ("at_most", "40", "1", True),
        ("at_most", "39", "1", True),
        ("about", "44.001", "55.999/60", False),
        ("about", "44", "56/60", True),
        ("about", "40", "1", True),
        ("about", "30", "1", True),
    ],
)
def test_falling_level_from_a_baseline(
    tmp_path: Path, comparator: str, value: str, progress: str, achieved: bool
) -> None:
    found = judged(tmp_path, value, 40, comparator=comparator, direction=DOWN, baseline=100)
    assert found == (share(progress), achieved)


@pytest.mark.parametrize("comparator", ["reach", "at_most", "about"])
def test_falling_level_has_no_progress_until_a_baseline_is_given(
    tmp_path: Path, comparator: str
) -> None:
    found = judged(tmp_path, 70, 40, comparator=comparator, direction=DOWN)
    assert found == (None, False)


@pytest.mark.parametrize("comparator", ["reach", "at_most", "about"])
def test_falling_level_that_is_achieved_is_done_without_a_baseline(
    tmp_path: Path, comparator: str
) -> None:
    assert judged(tmp_path, 0, 0, comparator=comparator, direction=DOWN) == (share("1"), True)


def test_limit_falls_whatever_its_direction_says(tmp_path: Path) -> None:
    assert judged(tmp_path / "a", 7, 0, comparator="at_most", direction=UP) == (None, False)
    found = judged(tmp_path / "b", 7, 0, comparator="at_most", direction=UP, baseline=10)
    assert found == (share("3/10"), False)


@pytest.mark.parametrize("direction", [UP, DOWN])
@pytest.mark.parametrize("baseline", [None, 90])
@pytest.mark.parametrize(
    ("comparator", "value", "progress", "achieved"),
    [
        # a change whose size is 60: the baseline and the direction have no part in it
        ("more_than", "0", "0", False),
        ("more_than", "45", "3/4", False),
        ("more_than", "60", "1", False),
        ("more_than", "60.1", "1", True),
        ("reach", "59.9", "59.9/60", False),
        ("reach", "60", "1", True),
        ("at_least", "60", "1", True),
        ("about", "53.9", "53.9/60", False),
        ("about", "54", "54/60", True),
        ("reach", "-15", "0", False),
    ],
)
def test_size_of_a_change_looks_upwards(
    tmp_path: Path,
    *,
    comparator: str,
    value: str,
    progress: str,
    achieved: bool,
    baseline: int | None,
    direction: str,
) -> None:
    found = judged(
        tmp_path,
        value,
        60,
        comparator=comparator,
        direction=direction,
        basis="change",
        baseline=baseline,
    )
    assert found == (share(progress), achieved)


@pytest.mark.parametrize(
    ("comparator", "direction", "baseline", "value", "achieved"),
    [
        # nothing left to do from the start
        ("at_least", UP, 50, "50", True),
        ("at_least", UP, 50, "49", False),
        ("more_than", UP, 50, "50", False),
        ("more_than", UP, 50, "51", True),
        ("reach", DOWN, 50, "50", True),
        ("reach", DOWN, 50, "51", False),
        # beyond the target from the start: falling back to it must not look like progress
        ("at_least", UP, 60, "60", True),
        ("at_least", UP, 60, "49", False),
        ("reach", UP, 60, "55", True),
        ("at_most", DOWN, 5, "5", True),
        ("at_most", DOWN, 5, "50", True),
        ("at_most", DOWN, 5, "51", False),
        ("reach", DOWN, 5, "60", False),
    ],
)
def test_baseline_at_or_beyond_the_target_leaves_all_or_nothing(
    tmp_path: Path, comparator: str, direction: str, baseline: int, value: str, achieved: bool
) -> None:
    found = judged(
        tmp_path, value, 50, comparator=comparator, direction=direction, baseline=baseline
    )
    assert found == (share("1" if achieved else "0"), achieved)


@pytest.mark.parametrize(
    ("tolerance", "value", "achieved"),
    [
        ("0", "100", True),
        ("0", "99.99", False),
        ("0.05", "95", True),
        ("0.05", "94.99", False),
        ("1", "0", True),
    ],
)
def test_plan_says_how_far_about_is(
    tmp_path: Path, tolerance: str, value: str, achieved: bool
) -> None:
    found = judged(tmp_path, value, 100, comparator="about", tolerance=tolerance)
    assert found == (Fraction(Decimal(value)) / 100, achieved)


def test_about_forgives_below_nothing_too(tmp_path: Path) -> None:
    found = [
        judged(tmp_path / value, value, -100, comparator="about", baseline=-200)
        for value in ("-110", "-111")
    ]
    assert found == [(share("9/10"), True), (share("89/100"), False)]


def test_tolerance_is_for_about_alone(tmp_path: Path) -> None:
    for number, comparator in enumerate(("at_least", "more_than", "reach")):
        found = judged(tmp_path / str(number), 99, 100, comparator=comparator, tolerance="0.5")
        assert found == (share("99/100"), False)


def test_a_third_stays_a_third(tmp_path: Path) -> None:
    assert judged(tmp_path, 1, 3) == (share("1/3"), False)


def test_tenths_are_tenths(tmp_path: Path) -> None:
    """0.1 + 0.2 in binary floating point would be beyond 0.3."""
    found = judged(tmp_path, "0.3", "0.3", comparator="more_than", baseline="0.1")
    assert found == (share("1"), False)


def share(text: str) -> Fraction:
    """Return `49.9/50` as a fraction."""
    top, _, bottom = text.partition("/")
    return Fraction(Decimal(top)) / Fraction(Decimal(bottom or "1"))
