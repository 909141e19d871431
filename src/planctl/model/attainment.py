"""Whether a reported number meets its target: decided by the comparator, never by rounding."""

from __future__ import annotations

from decimal import Decimal

from planctl.model.indicator import Basis, Comparator, Target, Trend


def is_met(target: Target, value: Decimal, tolerance: Decimal) -> bool:
    """Say whether `value` meets the target by its comparator.

    `reach` and `about` look the way the measured thing is to move; `about` forgives a distance
    of `tolerance` (a share) of the target. A target on the size of a change looks upwards.
    """
    falling = target.direction is Trend.DECREASE and target.basis is Basis.LEVEL
    slack = abs(target.value) * tolerance if target.comparator is Comparator.ABOUT else Decimal(0)
    match target.comparator:
        case Comparator.AT_LEAST:
            return value >= target.value
        case Comparator.MORE_THAN:
            return value > target.value
        case Comparator.AT_MOST:
            return value <= target.value
        case Comparator.REACH | Comparator.ABOUT:
            return value <= target.value + slack if falling else value >= target.value - slack


def falls(target: Target) -> bool:
    """Say whether less is better; the size of a change only ever grows."""
    down = target.direction is Trend.DECREASE or target.comparator is Comparator.AT_MOST
    return down and target.basis is Basis.LEVEL
