"""One measure at a date: its tiers, its score, its state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.periods import period_end
from planctl.analysis.progress import (
    HALF,
    ONE,
    ZERO,
    Score,
    TierResult,
    indicator_result,
    mean,
    tier_result,
    weighted,
)
from planctl.analysis.reports_received import Received, received
from planctl.analysis.state import Facts, State, days_left, state_of
from planctl.model.measure import Measure
from planctl.model.plan import MilestoneCredit, Plan
from planctl.model.tier import TIERS, Tier
from planctl.model.update import MilestoneState, ReportedState

if TYPE_CHECKING:
    from planctl.registry import Entry, PlanRecords, Registry


@dataclass(frozen=True, slots=True)
class MeasureResult:
    """All that is said of one measure at a date."""

    entry: Entry[Measure]
    tiers: Mapping[Tier, TierResult]
    """Only tiers that have indicators."""
    score: Score
    state: State
    achieved_on: date | None
    late: bool
    days_left: int | None
    received: Received
    children: tuple[MeasureResult, ...]

    @property
    def measure(self) -> Measure:
        """The measure's record."""
        return self.entry.record

    @property
    def children_done(self) -> int:
        """How many sub-measures are done."""
        return sum(child.state is State.DONE for child in self.children)


@dataclass(frozen=True, slots=True)
class Setting:
    """What every measure of a plan is judged against."""

    registry: Registry
    records: PlanRecords
    plan: Plan
    as_of: date
    period_closed: bool


def measure_result(
    entry: Entry[Measure], setting: Setting, *, within_cancelled: bool = False
) -> MeasureResult:
    """Return what is known of a measure at the date; what is cancelled is so with all its parts.

    It is done when its last tier is achieved and every sub-measure is done. The last tier is
    yekun, or the one before it where the published cell is blank. Without any tier (sub-measures)
    the reported state decides, of every body that leads.
    """
    measure, records, plan = entry.record, setting.records, setting.plan
    act = measure.cancelled
    cancelled = within_cancelled or (act is not None and act.date <= setting.as_of)
    children = tuple(
        measure_result(child, setting, within_cancelled=cancelled)
        for child in records.children(entry.id)
    )
    cells = {tier: records.results(entry.id, tier) for tier in TIERS}
    appointed = frozenset(
        r.record.reporter for cell in cells.values() for r in cell if r.record.reporter
    )
    updates = records.updates_of(entry.id)
    came = received(setting.registry, measure, updates, setting.as_of, appointed)
    tiers = {
        tier: tier_result(tier, (indicator_result(e, came, plan) for e in cell))
        for tier, cell in cells.items()
        if cell
    }
    score = _score(tiers, came, plan)
    final = _final(measure, tiers)
    own_achieved = _reported_done_on(came)
    if tiers:
        own_achieved = final.achieved_on if final else None
    achieved_on = _with_children(own_achieved, children)
    left = days_left(measure.deadline, setting.as_of)
    facts = Facts(
        deadline=measure.deadline,
        cancelled=cancelled,
        done=achieved_on is not None,
        heard=bool(came.by_agency),
        reported=came.states,
        score=score,
        final_begun=_begun(final) if tiers else _reported_begun(came),
        period_closed=setting.period_closed,
    )
    state = state_of(facts, plan, setting.as_of)
    due = measure.deadline.due
    late = state is State.DONE and bool(due and achieved_on and achieved_on > due)
    return MeasureResult(entry, tiers, score, state, achieved_on, late, left, came, children)


def _final(measure: Measure, tiers: Mapping[Tier, TierResult]) -> TierResult | None:
    """Return the last tier, None where its cell has words but nobody has made results of them."""
    last = max((*tiers, *measure.filled_tiers), key=TIERS.index, default=None)
    return tiers.get(last) if last else None


def _score(tiers: Mapping[Tier, TierResult], came: Received, plan: Plan) -> Score:
    if tiers:
        weights = plan.tier_weights
        return weighted((Fraction(weights.of(tier)), r.score) for tier, r in tiers.items())
    latest = came.latest
    return mean(
        _state_score(latest[who].record.state if who in latest else None, plan)
        for who in sorted(came.awaited)
    )


def _state_score(state: ReportedState | None, plan: Plan) -> Score:
    """Return what a reported state is worth where there is no tier to measure."""
    if state is None:
        return Score(ZERO, ZERO)
    if state is ReportedState.DONE:
        return Score(ONE, ONE)
    half = plan.milestone_credit is MilestoneCredit.HALF and state is ReportedState.IN_PROGRESS
    return Score(HALF if half else ZERO, ONE)


def _reported_done_on(came: Received) -> date | None:
    """Return the day from which every body whose word is awaited reports the measure as done."""
    days: list[date] = []
    for who in came.awaited:
        since: date | None = None
        for entry in came.by_agency.get(who, ()):
            done = entry.record.state is ReportedState.DONE
            since = (since or period_end(entry.record.period)) if done else None
        if since is None:
            return None
        days.append(since)
    return max(days, default=None)


def _with_children(own: date | None, children: tuple[MeasureResult, ...]) -> date | None:
    """Return the day from which the measure and every sub-measure that counts are done."""
    days = [own]
    days += [c.achieved_on for c in children if c.state is not State.CANCELLED]
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None


def _begun(final: TierResult | None) -> bool:
    """Say whether anything of the last tier has moved from where it stood."""
    return any(
        result.progress or (result.reading and result.reading.value is MilestoneState.IN_PROGRESS)
        for result in (final.indicators if final else ())
    )


def _reported_begun(came: Received) -> bool:
    return bool(set(came.states) - {ReportedState.NOT_STARTED})
