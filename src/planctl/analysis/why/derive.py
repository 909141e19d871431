"""From a name to its derivation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.lookup import Found, Sort, find
from planctl.analysis.why.indicator import indicator_step
from planctl.analysis.why.measure import measure_step
from planctl.analysis.why.rollup import agency_step, direction_step, plan_step
from planctl.analysis.why.step import Ground, Step
from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.rollup import PlanStatus
    from planctl.registry import Registry

SORTS = (Sort.MEASURE, Sort.DIRECTION, Sort.INDICATOR, Sort.AGENCY, Sort.PLAN)


def derive(registry: Registry, status: PlanStatus, name: str) -> Step:
    """Return how the figures of a measure, indicator, direction, agency or the plan came about.

    Raises UserError where there is no such thing, or where nothing is judged of it.
    """
    if status.records.plan is None:
        raise LookupError("a status without the plan’s own record")
    ground = Ground(registry, status, status.records.plan)
    found = find(registry, status.records, name, *SORTS)
    match found.sort:
        case Sort.MEASURE:
            return measure_step(_judged(status, found.id), ground)
        case Sort.INDICATOR:
            return _indicator(ground, found.id)
        case Sort.DIRECTION:
            return direction_step(next(d for d in status.directions if d.entry.id == found.id))
        case Sort.AGENCY:
            return _agency(registry, status, found)
        case _:
            return _plan(status, found.id)


def _indicator(ground: Ground, indicator: str) -> Step:
    measure = ground.status.records.indicators[indicator].record.measure
    result = _judged(ground.status, measure)
    for tier in result.tiers.values():
        for own in tier.indicators:
            if own.entry.id == indicator:
                return indicator_step(own, result.received, ground)
    raise _nothing_judged(measure)


def _agency(registry: Registry, status: PlanStatus, found: Found) -> Step:
    for agency in status.agencies:
        if agency.entry.id == found.id:
            return agency_step(agency)
    code = registry.agencies[found.id].record.code
    raise UserError(msg("No measure of the plan is led by this body: {agency}", agency=code))


def _plan(status: PlanStatus, plan: str) -> Step:
    if plan != status.records.id:
        raise UserError(
            msg("This command works with another plan: {plan}", plan=status.records.id),
            msg("Choose one with --plan."),
        )
    return plan_step(status)


def _judged(status: PlanStatus, measure: str) -> MeasureResult:
    """Return a measure's result; there is none of what cannot be read or is part of itself."""
    for result in status.measures:
        if result.entry.id == measure:
            return result
    raise _nothing_judged(measure)


def _nothing_judged(measure: str) -> UserError:
    return UserError(
        msg("Nothing can be judged of this measure: {measure}", measure=measure),
        msg("Run “planctl check”: it names every file that could not be read."),
    )
