"""The status of a plan as one JSON document whose keys stay what they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from planctl.analysis.progress import NOTHING
from planctl.export.numbers import share
from planctl.export.records_json import deadline_data
from planctl.model.tier import TIERS

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import Score, TierResult
    from planctl.analysis.rollup import AgencyStatus, DirectionStatus, PlanStatus, States, TierTotal
    from planctl.analysis.several import PlansStatus

    Known = Mapping[str, str | None]

SCHEMA_VERSION = 1


def status_data(
    status: PlanStatus, measures: Iterable[MeasureResult], known_at: str | None = None
) -> dict[str, Any]:
    """Return the whole document. `measures` are those to list; all other figures are the plan's.

    `known_at` is the revision that the registry was read at, None for the files as they are.
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": status.records.id,
        "as_of": status.as_of,
        "known_at": known_at,
        "totals": _plan_totals(status),
        "directions": [direction_data(direction) for direction in status.directions],
        "agencies": [_agency(agency) for agency in status.agencies],
        "measures": [measure_data(result) for result in measures],
    }


def plans_data(
    status: PlansStatus, listed: Mapping[str, Iterable[MeasureResult]], known_at: Known
) -> dict[str, Any]:
    """Return the document of several plans; `listed` and `known_at` are by the plan's id."""
    return {
        "schema_version": SCHEMA_VERSION,
        "as_of": status.as_of,
        "totals": _totals(status.measures, status.sub_measures, status.states, status.score),
        "plans": [
            {
                "id": one.records.id,
                "title": one.plan.title,
                "known_at": known_at[one.records.id],
                "totals": _plan_totals(one),
                "directions": [direction_data(direction) for direction in one.directions],
            }
            for one in status.plans
        ],
        "agencies": [_agency(agency) for agency in status.agencies],
        "measures": [
            {"plan": plan, **measure_data(result)}
            for plan, results in listed.items()
            for result in results
        ],
    }


def measure_data(result: MeasureResult) -> dict[str, Any]:
    """Return one measure with what is judged of it."""
    measure = result.measure
    return {
        "id": result.entry.id,
        "parent": measure.parent,
        "direction": measure.direction,
        "title": measure.title,
        "lead": [executor.agency for executor in measure.lead],
        "co": [executor.agency for executor in measure.co],
        "deadline": deadline_data(measure.deadline),
        "state": result.state.value,
        "late": result.late,
        "days_left": result.days_left,
        **_score(result.score),
        "tiers": {tier.value: _tier(result.tiers.get(tier)) for tier in TIERS},
        "sub_measures": {"done": result.children_done, "total": len(result.children)},
    }


def direction_data(direction: DirectionStatus) -> dict[str, Any]:
    """Return one direction with what is judged of it."""
    return {
        "id": direction.entry.id,
        "title": direction.entry.record.title,
        "measures": len(direction.measures),
        "states": _states(direction.states),
        **_score(direction.score),
        "tiers": {tier.value: _tier_total(direction.tiers[tier]) for tier in TIERS},
    }


def _plan_totals(status: PlanStatus) -> dict[str, Any]:
    top = len(status.top)
    return _totals(top, len(status.measures) - top, status.states, status.score)


def _totals(measures: int, sub_measures: int, states: States, score: Score) -> dict[str, Any]:
    return {
        "measures": measures,
        "sub_measures": sub_measures,
        "states": _states(states),
        **_score(score),
    }


def _agency(agency: AgencyStatus) -> dict[str, Any]:
    return {
        "id": agency.entry.id,
        "code": agency.entry.record.code,
        "lead": len(agency.lead),
        "states": _states(agency.states),
        **_score(agency.score),
    }


def _states(states: States) -> dict[str, int]:
    return {state.value: count for state, count in states.items()}


def _score(score: Score) -> dict[str, float]:
    return {"progress": share(score.progress), "coverage": share(score.coverage)}


def _tier(tier: TierResult | None) -> dict[str, Any]:
    if tier is None:
        return {**_score(NOTHING), "achieved": False, "indicators": 0}
    return {
        **_score(tier.score),
        "achieved": tier.achieved,
        "indicators": len(tier.indicators),
    }


def _tier_total(total: TierTotal) -> dict[str, Any]:
    return {**_score(total.score), "achieved": total.achieved, "total": total.total}
