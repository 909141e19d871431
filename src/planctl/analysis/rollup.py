"""Measures added up: directions, agencies, the plan. Means over measures, counts by state.

A cancelled measure is counted by state and weighs in no mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.measure import MeasureResult, Setting, measure_result
from planctl.analysis.periods import first_close
from planctl.analysis.progress import Score, mean
from planctl.analysis.state import State
from planctl.model.agency import Agency
from planctl.model.direction import Direction
from planctl.model.tier import TIERS, Tier
from planctl.registry.required import plan_record

if TYPE_CHECKING:
    from planctl.model.plan import Plan
    from planctl.registry import Entry, PlanRecords, Registry

States = Mapping[State, int]


@dataclass(frozen=True, slots=True)
class TierTotal:
    """One tier over several measures: `total` counts those that have it."""

    score: Score
    achieved: int
    total: int


@dataclass(frozen=True, slots=True)
class DirectionStatus:
    """A direction: its top-level measures added up."""

    entry: Entry[Direction]
    measures: tuple[MeasureResult, ...]
    states: States
    score: Score
    tiers: Mapping[Tier, TierTotal]


@dataclass(frozen=True, slots=True)
class AgencyStatus:
    """A body or group: the measures and sub-measures that it leads, alone or with others."""

    entry: Entry[Agency]
    lead: tuple[MeasureResult, ...]
    states: States
    score: Score


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """A plan at a date. `measures` has every measure, each sub-measure after its parent.

    A sub-measure whose parent could not be read stands where its number puts it.
    """

    records: PlanRecords
    plan: Plan
    as_of: date
    measures: tuple[MeasureResult, ...]
    directions: tuple[DirectionStatus, ...]
    agencies: tuple[AgencyStatus, ...]
    states: States
    score: Score
    tiers: Mapping[Tier, TierTotal]

    @property
    def top(self) -> tuple[MeasureResult, ...]:
        """Measures that are no part of another: those that the plan's figures are made of."""
        return tuple(result for result in self.measures if result.measure.parent is None)


def plan_status(registry: Registry, records: PlanRecords, as_of: date) -> PlanStatus:
    """Roll a plan up at the end of the day `as_of`.

    Raises UserError where the plan's own record could not be read: without it nothing can be
    judged.
    """
    plan = plan_record(records)
    closes = first_close(registry, records)
    setting = Setting(registry, records, plan, as_of, closes is not None and as_of > closes)
    known = records.measures
    roots = (entry for entry in known.values() if entry.record.parent not in known)
    results = [measure_result(entry, setting) for entry in roots]
    measures = tuple(with_children(results))
    top = [result for result in results if result.measure.parent is None]
    return PlanStatus(
        records=records,
        plan=plan,
        as_of=as_of,
        measures=measures,
        directions=_directions(records, top),
        agencies=agency_statuses(registry, measures),
        states=count_states(top),
        score=mean_score(top),
        tiers=tier_totals(top),
    )


def with_children(results: Iterable[MeasureResult]) -> Iterator[MeasureResult]:
    """Yield each measure and then its sub-measures, as the plan's table prints them."""
    for result in results:
        yield result
        yield from with_children(result.children)


def count_states(results: Iterable[MeasureResult]) -> States:
    """Return how many measures are in each state; every state has its number."""
    counts = Counter(result.state for result in results)
    return {state: counts[state] for state in State}


def counting(results: Iterable[MeasureResult]) -> list[MeasureResult]:
    """Return the measures that weigh in means: all but the cancelled."""
    return [result for result in results if result.state is not State.CANCELLED]


def mean_score(results: Iterable[MeasureResult]) -> Score:
    """Return the mean score of the measures that count."""
    return mean(result.score for result in counting(results))


def tier_totals(results: Iterable[MeasureResult]) -> Mapping[Tier, TierTotal]:
    """Return each tier's mean over the measures that have it."""
    counted = counting(results)
    totals: dict[Tier, TierTotal] = {}
    for tier in TIERS:
        having = [result.tiers[tier] for result in counted if tier in result.tiers]
        achieved = sum(result.achieved for result in having)
        totals[tier] = TierTotal(mean(result.score for result in having), achieved, len(having))
    return totals


def _directions(records: PlanRecords, top: Iterable[MeasureResult]) -> tuple[DirectionStatus, ...]:
    parts: dict[str, list[MeasureResult]] = {identifier: [] for identifier in records.directions}
    for result in top:
        if result.measure.direction in parts:
            parts[result.measure.direction].append(result)
    return tuple(
        DirectionStatus(
            records.directions[identifier],
            tuple(own),
            count_states(own),
            mean_score(own),
            tier_totals(own),
        )
        for identifier, own in parts.items()
    )


def agency_statuses(
    registry: Registry, measures: Iterable[MeasureResult]
) -> tuple[AgencyStatus, ...]:
    """Return the bodies that lead measures, those that lead most first."""
    leads: dict[str, list[MeasureResult]] = {}
    for result in measures:
        for agency in dict.fromkeys(executor.agency for executor in result.measure.lead):
            leads.setdefault(agency, []).append(result)
    return tuple(
        AgencyStatus(registry.agencies[agency], tuple(led), count_states(led), mean_score(led))
        for agency, led in sorted(leads.items(), key=lambda item: (-len(item[1]), item[0]))
        if agency in registry.agencies
    )
