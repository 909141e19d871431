"""The reported values of each indicator, and which of them cannot be what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from typing import Generic, TypeVar

from planctl.diagnostic import Where
from planctl.model.attainment import falls, is_met
from planctl.model.indicator import Basis, Indicator, IndicatorKind, Target
from planctl.model.plan import Plan
from planctl.model.update import MilestoneState, StatusUpdate
from planctl.registry import Entry, PlanRecords
from planctl.rules.reports import updates_by_measure
from planctl.rules.targets import over_whole

#: From how many times the target, and every earlier value, a value is past belief.
FAR = 10

V = TypeVar("V", Decimal, MilestoneState)
#: An indicator, and each value of it: its key, the update that gives it.
Series = tuple[Entry[Indicator], list[tuple[Decimal | MilestoneState, str, Entry[StatusUpdate]]]]


@dataclass(frozen=True, slots=True)
class Told(Generic[V]):
    """One value of one indicator, and the update that gives it."""

    value: V
    key: str
    update: Entry[StatusUpdate]

    @property
    def agency(self) -> str:
        """Who says it."""
        return self.update.record.agency

    @property
    def period(self) -> str:
        """The period that it is said of."""
        return self.update.record.period

    @property
    def where(self) -> Where:
        """The place of the value."""
        return self.update.at("values", self.key)


class Doubt(Enum):
    """Why a number cannot be what was measured; each is told of by a rule of its own."""

    OVER_WHOLE = auto()
    BELOW_NOTHING = auto()
    FAR_OFF = auto()


def quantities(
    plan: PlanRecords,
) -> Iterator[tuple[Entry[Indicator], Target, list[Told[Decimal]]]]:
    """Yield each indicator that is measured, its target, and the numbers given of it.

    The numbers follow one another by period, then body.
    """
    for entry, told in _all_series(plan):
        target = entry.record.target
        if entry.record.kind is IndicatorKind.QUANTITY and target is not None:
            yield (
                entry,
                target,
                [
                    Told(value, key, update)
                    for value, key, update in told
                    if isinstance(value, Decimal)
                ],
            )


def milestones(
    plan: PlanRecords,
) -> Iterator[tuple[Entry[Indicator], list[Told[MilestoneState]]]]:
    """Yield each milestone and the states given of it, by period, then body."""
    for entry, told in _all_series(plan):
        if entry.record.kind is IndicatorKind.MILESTONE and entry.record.target is None:
            yield (
                entry,
                [
                    Told(value, key, update)
                    for value, key, update in told
                    if isinstance(value, MilestoneState)
                ],
            )


def doubts(
    indicator: Indicator, target: Target, told: Iterable[Told[Decimal]]
) -> Iterator[tuple[Told[Decimal], Doubt | None]]:
    """Yield each number with what is to be doubted in it, in the order given."""
    highest = indicator.baseline if target.basis is Basis.LEVEL else None
    for one in told:
        doubt = _doubt(indicator, target, one.value, highest)
        if doubt is None:
            highest = one.value if highest is None else max(highest, one.value)
        yield one, doubt


def credible(
    indicator: Indicator, target: Target, told: Iterable[Told[Decimal]]
) -> list[Told[Decimal]]:
    """Return the numbers that there is no reason to doubt, in the order given."""
    return [one for one, doubt in doubts(indicator, target, told) if doubt is None]


def achieves(indicator: Indicator, value: Decimal | MilestoneState, plan: Plan) -> bool | None:
    """Tell whether a value reaches an indicator, None for a value of the wrong kind."""
    target = indicator.target
    if (indicator.kind is IndicatorKind.QUANTITY) != (target is not None):
        return None
    if target is None:
        return value is MilestoneState.DONE if isinstance(value, MilestoneState) else None
    if not isinstance(value, Decimal):
        return None
    return is_met(target, value, plan.thresholds.about_tolerance)


@lru_cache(maxsize=2)
def _all_series(plan: PlanRecords) -> tuple[Series, ...]:
    return tuple(_series(plan))


def _series(plan: PlanRecords) -> Iterator[Series]:
    indicators = plan.indicators_by_key
    for measure, updates in updates_by_measure(plan):
        found: dict[str, list[tuple[Decimal | MilestoneState, str, Entry[StatusUpdate]]]] = {}
        for update in updates:
            for key, value in update.record.values.items():
                found.setdefault(key, []).append((value, key, update))
        for key, told in found.items():
            entry = indicators.get((measure.id, key))
            if entry is not None:
                yield entry, told


def _doubt(
    indicator: Indicator, target: Target, value: Decimal, highest: Decimal | None
) -> Doubt | None:
    if over_whole(target, value):
        return Doubt.OVER_WHOLE
    if value < 0 and never_negative(indicator, target):
        return Doubt.BELOW_NOTHING
    if target.value <= 0 or value <= FAR * target.value:
        return None
    if highest is None:
        return None if falls(target) else Doubt.FAR_OFF  # what falls may begin anywhere
    return Doubt.FAR_OFF if value > FAR * highest else None


def is_doubtful(indicator: Indicator, value: Decimal | MilestoneState) -> bool:
    """Tell whether a value may be one that a rule doubts, whatever else was reported."""
    target = indicator.target
    if target is None or not isinstance(value, Decimal):
        return False
    return _doubt(indicator, target, value, Decimal(0)) is not None


def never_negative(indicator: Indicator, target: Target) -> bool:
    """Tell whether the measured thing has no values below nothing: a count, a share, a level.

    The size of a change may well turn out negative.
    """
    above = target.value >= 0 and (indicator.baseline is None or indicator.baseline >= 0)
    return above and target.basis is Basis.LEVEL
