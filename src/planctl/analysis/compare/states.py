"""Measures whose computed state is not what it was, both judged for the same day."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.labels import DONE_LATE, STATE_LABELS
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.rollup import PlanStatus
    from planctl.analysis.state import State
    from planctl.i18n import Message, Translator


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is computed of a measure on the day."""

    state: State
    late: bool
    progress: Fraction
    coverage: Fraction

    @property
    def label(self) -> Message:
        """The state as people call it."""
        return DONE_LATE if self.late else STATE_LABELS[self.state]


@dataclass(frozen=True, slots=True)
class StateChange:
    """A measure that is in another state by what the records say now; None where there was none."""

    measure: str
    title: str
    direction: str
    agencies: tuple[str, ...]
    before: Judgement | None
    after: Judgement | None


def state_changes(before: PlanStatus | None, after: PlanStatus | None) -> tuple[StateChange, ...]:
    """Return the measures that are judged otherwise, in the order of the plan."""
    old = {result.entry.id: result for result in before.measures} if before else {}
    new = {result.entry.id: result for result in after.measures} if after else {}
    found = []
    for number in dict.fromkeys((*new, *old)):
        was, now = old.get(number), new.get(number)
        told = now or was
        if told is None or _state(was) == _state(now):
            continue
        measure = told.measure
        leads = tuple(executor.agency for executor in measure.lead)
        judged = _judgement(was), _judgement(now)
        found.append(StateChange(number, measure.title, measure.direction, leads, *judged))
    return tuple(found)


def state_sentence(change: StateChange, t: Translator) -> str:
    """Say from which state to which: `vəziyyət (hesablanmış): icradadır → gecikir`."""
    if change.after is None:
        return t(msg("computed state: there is none any more"))
    if change.before is None:
        return t(msg("computed state: {after}", after=change.after.label))
    return t(
        msg(
            "computed state: {before} → {after}",
            before=change.before.label,
            after=change.after.label,
        )
    )


def _state(result: MeasureResult | None) -> tuple[State, bool] | None:
    return (result.state, result.late) if result else None


def _judgement(result: MeasureResult | None) -> Judgement | None:
    if result is None:
        return None
    score = result.score
    return Judgement(result.state, result.late, score.progress, score.coverage)
