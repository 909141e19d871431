"""One measure at a date: its tiers, its score, its state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
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


# Values that say that nothing has been done yet.
_NOT_BEGUN = (MilestoneState.NOT_STARTED, Decimal(0))


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


def measure_result(entry: Entry[Measure], setting: Setting) -> MeasureResult:
    """Return what is known of a measure at the date.

    It is done when its last tier is achieved and every sub-measure is done. The last tier is
    yekun, or the one before it where the published cell is blank. Without any tier (sub-measures)
    the reported state decides, of every body that leads.
    """
    measure, records, plan = entry.record, setting.records, setting.plan
    children = tuple(measure_result(child, setting) for child in records.children(measure.id))
    cells = {tier: records.results(measure.id, tier) for tier in TIERS}
    appointed = frozenset(
        r.record.reporter for cell in cells.values() for r in cell if r.record.reporter
    )
    updates = records.updates_of(measure.id)
    came = received(setting.registry, measure, updates, setting.as_of, appointed)
    tiers = {
        tier: tier_result(tier, (indicator_result(e, came, plan) for e in cell))
        for tier, cell in cells.items()
        if cell
    }
    score = _score(tiers, came, plan)
    own_achieved = _final(tiers).achieved_on if tiers else _reported_done_on(came)
    achieved_on = _with_children(own_achieved, children)
    cancelled = measure.cancelled
    left = days_left(measure.deadline, setting.as_of)
    facts = Facts(
        deadline=measure.deadline,
        cancelled=cancelled is not None and cancelled.date <= setting.as_of,
        done=achieved_on is not None,
        reported=came.states,
        score=score,
        final_begun=_final_begun(tiers, came),
        period_closed=setting.period_closed,
    )
    state = state_of(facts, plan, setting.as_of)
    due = measure.deadline.due
    late = state is State.DONE and bool(due and achieved_on and achieved_on > due)
    return MeasureResult(entry, tiers, score, state, achieved_on, late, left, came, children)


def _final(tiers: Mapping[Tier, TierResult]) -> TierResult:
    return tiers[max(tiers, key=TIERS.index)]


def _score(tiers: Mapping[Tier, TierResult], came: Received, plan: Plan) -> Score:
    if tiers:
        weights = plan.tier_weights
        return weighted((Fraction(weights.of(tier)), r.score) for tier, r in tiers.items())
    latest = came.latest
    return mean(
        _state_score(latest[who].record.state if who in latest else None, plan)
        for who in sorted(came.reporters)
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
    """Return the day from which every body that leads reports the measure as done."""
    days: list[date] = []
    for who in came.reporters:
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


def _final_begun(tiers: Mapping[Tier, TierResult], came: Received) -> bool:
    if not tiers:
        return bool(set(came.states) - {ReportedState.NOT_STARTED})
    readings = (result.reading for result in _final(tiers).indicators)
    return any(r is not None and r.value not in _NOT_BEGUN for r in readings)
