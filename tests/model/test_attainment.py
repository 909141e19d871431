"""When a number meets its target, and which way it is to move."""

from decimal import Decimal

import pytest

from planctl.model.attainment import falls, is_met
from planctl.model.indicator import Basis, Comparator, Target, Trend

TENTH = Decimal("0.1")


def target(comparator: str, direction: str = "increase", basis: str = "level") -> Target:
    return Target(
        value=Decimal(50),
        comparator=Comparator(comparator),
        direction=Trend(direction),
        basis=Basis(basis),
    )


@pytest.mark.parametrize(
    ("comparator", "direction", "basis", "met", "unmet"),
    [
        ("at_least", "increase", "level", "50", "49.9"),
        ("more_than", "increase", "level", "50.1", "50"),
        ("at_most", "decrease", "level", "50", "50.1"),
        ("at_most", "increase", "level", "50", "50.1"),
        ("reach", "increase", "level", "50", "49.9"),
        ("reach", "decrease", "level", "50", "50.1"),
        ("reach", "decrease", "change", "50", "49.9"),
        ("about", "increase", "level", "45", "44.9"),
        ("about", "decrease", "level", "55", "55.1"),
        ("about", "decrease", "change", "45", "44.9"),
    ],
)
def test_the_comparator_decides(
    comparator: str, direction: str, basis: str, met: str, unmet: str
) -> None:
    asked = target(comparator, direction, basis)
    assert is_met(asked, Decimal(met), TENTH)
    assert not is_met(asked, Decimal(unmet), TENTH)


@pytest.mark.parametrize(
    ("comparator", "direction", "basis", "less_is_better"),
    [
        ("reach", "increase", "level", False),
        ("reach", "decrease", "level", True),
        ("at_most", "increase", "level", True),
        ("reach", "decrease", "change", False),
    ],
)
def test_which_way_is_better(
    comparator: str, direction: str, basis: str, less_is_better: bool
) -> None:
    assert falls(target(comparator, direction, basis)) is less_is_better
