"""One measure with one result: the shortest way to ask what a single value is worth."""

from datetime import date
from fractions import Fraction
from pathlib import Path

from planctl.analysis.measure import MeasureResult
from planctl.analysis.progress import IndicatorResult
from planctl.analysis.rollup import PlanStatus
from planctl.model.tier import Tier
from tests.support.draft import Draft, Number

AS_OF = "2026-11-22"


def day(text: str | None) -> date | None:
    """Return the date that `text` names."""
    return date.fromisoformat(text) if text else None


def measure_of(status: PlanStatus, number: str = "8.1.1") -> MeasureResult:
    """Return the one result on a measure."""
    (found,) = (result for result in status.measures if result.measure.id == number)
    return found


def states_of(status: PlanStatus) -> dict[str, str]:
    """Return the state of each measure by its number."""
    return {result.measure.id: result.state.value for result in status.measures}


def yekun_of(status: PlanStatus, number: str = "8.1.1") -> IndicatorResult:
    """Return the one yekun indicator of a measure."""
    (found,) = measure_of(status, number).tiers[Tier.YEKUN].indicators
    return found


def judged(
    folder: Path,
    value: Number,
    target: Number,
    *,
    comparator: str = "at_least",
    direction: str = "increase",
    basis: str = "level",
    baseline: Number | None = None,
    tolerance: Number = "0.1",
) -> tuple[Fraction | None, bool]:
    """Return (progress, achieved) of a quantity whose lead has reported `value`."""
    draft = Draft(folder)
    draft.plan(tolerance=tolerance)
    draft.measure()
    draft.quantity(
        "8.1.1/yekun/1",
        target,
        comparator=comparator,
        direction=direction,
        basis=basis,
        baseline=baseline,
    )
    draft.update("8.1.1", "2026-10", values={"yekun/1": value})
    result = yekun_of(draft.status(AS_OF))
    return result.progress, result.achieved


def state_at(draft: Draft, as_of: str | date) -> str:
    """Return the state of 8.1.1 at a date."""
    return measure_of(draft.status(as_of)).state.value


def two_tiered(
    folder: Path, deadline: str | None = "2027, dekabr", cancelled: str | None = None
) -> Draft:
    """Return 8.1.1 with a quantity of 100 in aralıq, and one in yekun."""
    draft = Draft(folder)
    draft.measure(deadline=deadline, cancelled=cancelled)
    draft.quantity("8.1.1/araliq/1", 100)
    draft.quantity("8.1.1/yekun/1", 100)
    return draft


def say(
    draft: Draft,
    state: str = "in_progress",
    *,
    araliq: Number = 100,
    yekun: Number = 90,
    period: str = "2026-04",
) -> None:
    """Report both quantities; so far along, nothing lags."""
    values = {"araliq/1": araliq, "yekun/1": yekun}
    draft.update("8.1.1", period, state=state, values=values)
