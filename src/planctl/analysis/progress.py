"""How far one indicator and one tier have come: exact fractions, every figure with its coverage.

Progress is held to 0…1. What nobody has measured counts as nothing done, and coverage says so.
Whether a target is achieved is decided by its comparator on the exact value, never by rounding.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.model.attainment import falls, is_met
from planctl.model.indicator import Basis, Indicator, IndicatorKind
from planctl.model.plan import MilestoneCredit
from planctl.model.update import MilestoneState

if TYPE_CHECKING:
    from planctl.analysis.reports_received import Reading, Received, Value
    from planctl.model.plan import Plan
    from planctl.model.tier import Tier
    from planctl.registry import Entry

ZERO, HALF, ONE = Fraction(0), Fraction(1, 2), Fraction(1)


@dataclass(frozen=True, slots=True)
class Score:
    """Progress and coverage, both 0…1; coverage is the share of the weight that is measured."""

    progress: Fraction
    coverage: Fraction


NOTHING = Score(ZERO, ZERO)


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """One indicator at a date. `progress` is None where it is not measured, or cannot be told."""

    entry: Entry[Indicator]
    reading: Reading | None
    progress: Fraction | None
    achieved_on: date | None
    disputed: bool = False

    @property
    def achieved(self) -> bool:
        """Whether the latest value meets the target."""
        return self.achieved_on is not None

    @property
    def weight(self) -> Fraction:
        """The indicator's weight in its tier."""
        return Fraction(self.entry.record.weight)


@dataclass(frozen=True, slots=True)
class TierResult:
    """One tier of one measure at a date; a tier without indicators has no result."""

    tier: Tier
    indicators: tuple[IndicatorResult, ...]
    score: Score

    @property
    def achieved(self) -> bool:
        """Whether every indicator of the tier is achieved."""
        return all(result.achieved for result in self.indicators)

    @property
    def achieved_on(self) -> date | None:
        """The day from which every indicator is achieved, None while one is not."""
        days = [result.achieved_on for result in self.indicators]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None


def weighted(parts: Iterable[tuple[Fraction, Score]]) -> Score:
    """Return the weighted mean of scores; nothing at all where the weights sum to nothing."""
    parts = tuple(parts)
    total = sum((weight for weight, _ in parts), ZERO)
    if not total:
        return NOTHING
    progress = sum((weight * score.progress for weight, score in parts if score.progress), ZERO)
    coverage = sum((weight * score.coverage for weight, score in parts if score.coverage), ZERO)
    return Score(progress / total, coverage / total)


def mean(scores: Iterable[Score]) -> Score:
    """Return the plain mean of scores."""
    scores = tuple(scores)
    if not scores:
        return NOTHING
    progress = sum((score.progress for score in scores if score.progress), ZERO)
    coverage = sum((score.coverage for score in scores if score.coverage), ZERO)
    return Score(progress / len(scores), coverage / len(scores))


def quantity_progress(indicator: Indicator, value: Decimal, *, met: bool) -> Fraction | None:
    """Return (value − baseline) / (target − baseline) held to 0…1, None where it cannot be told.

    A rising target, and one on the size of a change, counts from nothing where no baseline is
    given; a falling level has no progress until one is, unless it is already achieved. Where the
    baseline is at the target or beyond it there is no way to go: the target is met or it is not.
    """
    target = indicator.target
    if target is None:
        return None
    less_is_better = falls(target)
    baseline = indicator.baseline if target.basis is Basis.LEVEL else Decimal(0)
    if baseline is None:
        if less_is_better:
            return ONE if met else None
        baseline = Decimal(0)
    way = Fraction(target.value) - Fraction(baseline)
    if way >= 0 if less_is_better else way <= 0:
        return ONE if met else ZERO
    return min(ONE, max(ZERO, (Fraction(value) - Fraction(baseline)) / way))


def milestone_progress(state: MilestoneState, credit: MilestoneCredit) -> Fraction:
    """Return 0 or 1 by the 0/100 rule, or a half for one under way where the plan gives it."""
    if state is MilestoneState.DONE:
        return ONE
    under_way = state is MilestoneState.IN_PROGRESS
    return HALF if under_way and credit is MilestoneCredit.HALF else ZERO


def judge(indicator: Indicator, value: Value, plan: Plan) -> tuple[Fraction | None, bool]:
    """Return (progress, achieved) of one value; no progress for a value of the wrong kind."""
    milestone = indicator.kind is IndicatorKind.MILESTONE
    if isinstance(value, MilestoneState):
        if not milestone:
            return None, False
        done = value is MilestoneState.DONE
        return milestone_progress(value, plan.milestone_credit), done
    if milestone or indicator.target is None:
        return None, False
    met = is_met(indicator.target, value, plan.thresholds.about_tolerance)
    return quantity_progress(indicator, value, met=met), met


def indicator_result(entry: Entry[Indicator], what_came: Received, plan: Plan) -> IndicatorResult:
    """Return an indicator's latest value and what it is worth.

    Where bodies that report together differ for one period, the least favourable value stands
    and the result is marked as disputed.
    """
    indicator = entry.record
    latest: Reading | None = None
    progress: Fraction | None = None
    achieved_on: date | None = None
    disputed = False
    for readings in what_came.readings(indicator.key, indicator.reporter):
        judged = [(*judge(indicator, reading.value, plan), reading) for reading in readings]
        progress, met, latest = (
            judged[0] if len(judged) == 1 else min(judged, key=lambda one: _favour(indicator, one))
        )
        disputed = len({reading.value for reading in readings}) > 1
        achieved_on = (achieved_on or latest.day) if met else None
    return IndicatorResult(entry, latest, progress, achieved_on, disputed)


def _favour(
    indicator: Indicator, judged: tuple[Fraction | None, bool, Reading]
) -> tuple[bool, Fraction, Decimal, str]:
    """Key from the least favourable value up; the value itself parts those of equal progress."""
    progress, met, reading = judged
    value = reading.value
    if isinstance(value, MilestoneState):
        standing = Decimal(list(MilestoneState).index(value))
    else:
        standing = -value if indicator.target and falls(indicator.target) else value
    return met, Fraction(-1) if progress is None else progress, standing, reading.update.id


def tier_result(tier: Tier, results: Iterable[IndicatorResult]) -> TierResult:
    """Return the weighted mean of a tier's indicators."""
    results = tuple(results)
    score = weighted(
        (r.weight, NOTHING if r.progress is None else Score(r.progress, ONE)) for r in results
    )
    return TierResult(tier, results, score)
