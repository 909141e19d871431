"""What the results of a measure come to when a share of its work is done."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from planctl.demo.chance import Chance
from planctl.model.indicator import Basis, Comparator, Indicator, Target, Trend
from planctl.model.tier import Tier

#: The part of the work in which each tier is reached; a tier never ends before the one below it.
WINDOWS: Mapping[Tier, tuple[float, float]] = {
    Tier.ILKIN: (0.02, 0.34),
    Tier.ARALIQ: (0.3, 0.68),
    Tier.YEKUN: (0.62, 1.0),
}
_PERCENT = "faiz"
_NEARLY = 1e-6


@dataclass(frozen=True, slots=True)
class Path:
    """The way of one result: nothing before `begin`, reached from `end` on (shares of the work).

    A quantity goes from `first` to `last`, counted in its last decimal place; a milestone, which
    has no `places`, only begins and ends.
    """

    key: str
    tier: Tier
    begin: float
    end: float
    first: int = 0
    last: int = 0
    places: int | None = None
    reporter: str | None = None

    def reached(self, share: float) -> bool:
        """Tell whether the result is there."""
        return share >= self.end

    def value(self, share: float) -> str:
        """Return what would be reported: a number, or how far the milestone has come."""
        done = min(1.0, max(0.0, (share - self.begin) / (self.end - self.begin)))
        if self.places is None:
            return "done" if done >= 1 else "in_progress" if done > 0 else "not_started"
        exact = self.first + (self.last - self.first) * done
        # Rounded away from the goal: it is not reported before it is reached.
        rising = self.last >= self.first
        units = math.floor(exact + _NEARLY) if rising else math.ceil(exact - _NEARLY)
        text = f"{Decimal(units).scaleb(-self.places):f}"
        return text.rstrip("0").rstrip(".") if "." in text else text


def path_of(chance: Chance, indicator: Indicator) -> Path:
    """Return the way that one result takes to its target."""
    low, high = WINDOWS[indicator.tier]
    begin = low + (high - low) * chance.between(0, 0.3)
    end = high - (high - low) * chance.between(0, 0.25)
    key, tier, target = indicator.key, indicator.tier, indicator.target
    if target is None:
        return Path(key, tier, begin, end, reporter=indicator.reporter)
    percent = target.unit == _PERCENT
    places = max(1 if percent else 0, _places(target.value), _places(indicator.baseline))
    goal = int(target.value.scaleb(places))
    first, last = 0, _last(chance, target, goal)
    if indicator.baseline is not None:
        first = int(indicator.baseline.scaleb(places))
    elif _falls(target):
        first = goal + chance.whole(5, 20) * 10**places
    most = 100 * 10**places
    if percent:
        first, last = min(first, most), min(last, most)
    return Path(key, tier, begin, end, first, last, places, indicator.reporter)


def _places(number: Decimal | None) -> int:
    """Return how many decimal places a number is written with."""
    exponent = number.as_tuple().exponent if number is not None else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _falls(target: Target) -> bool:
    return target.direction is Trend.DECREASE and target.basis is Basis.LEVEL


def _last(chance: Chance, target: Target, goal: int) -> int:
    """Return where a quantity ends: the target, or as far beyond it as its words allow."""
    match target.comparator:
        case Comparator.AT_LEAST | Comparator.AT_MOST:
            extra = int(goal * chance.between(0, 0.08))
        case Comparator.MORE_THAN:
            extra = 1 + int(goal * chance.between(0, 0.06))
        case Comparator.ABOUT:
            extra = int(goal * chance.between(-0.06, 0.06))
        case Comparator.REACH:
            extra = 0
    return max(0, goal - extra if _falls(target) else goal + extra)
