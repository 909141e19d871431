"""Several plans rolled up: every measure weighs as much, whichever plan it is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis.rollup import agency_statuses, count_states, mean_score

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from planctl.analysis.progress import Score
    from planctl.analysis.rollup import AgencyStatus, PlanStatus, States
    from planctl.registry import Registry


@dataclass(frozen=True, slots=True)
class PlansStatus:
    """Plans at a date, each judged by itself; bodies lead measures of all of them."""

    plans: tuple[PlanStatus, ...]
    as_of: date
    measures: int
    sub_measures: int
    states: States
    score: Score
    agencies: tuple[AgencyStatus, ...]


def plans_status(plans: Iterable[PlanStatus], registry: Registry) -> PlansStatus:
    """Roll plans up; the registry names the bodies of all. At least one plan is needed."""
    plans = tuple(plans)
    every = [result for status in plans for result in status.measures]
    top = [result for status in plans for result in status.top]
    return PlansStatus(
        plans=plans,
        as_of=plans[0].as_of,
        measures=len(top),
        sub_measures=len(every) - len(top),
        states=count_states(top),
        score=mean_score(top),
        agencies=agency_statuses(registry, every),
    )
