"""Why a measure is in its state: the states as they are tried, to the first that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.labels import DONE_LATE, STATE_LABELS
from planctl.analysis.periods import first_close
from planctl.analysis.state import State
from planctl.analysis.why.case import Case
from planctl.analysis.why.conditions import CONDITIONS
from planctl.analysis.why.step import Ground, Step
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult


def state_step(result: MeasureResult, ground: Ground) -> Step:
    """Return the state and, state by state, why those before it do not hold."""
    case = Case(result, ground, first_close(ground.registry, ground.status.records))
    steps = []
    for state in State:
        reason = CONDITIONS[state](case)
        label = STATE_LABELS[state]
        holds = state is result.state
        yes = msg("{state} — yes: {reason}", state=label, reason=reason.text)
        no = msg("{state} — no: {reason}", state=label, reason=reason.text)
        steps.append(Step(yes if holds else no, reason.where, reason.steps))
        if holds:
            break
    shown = DONE_LATE if result.late else STATE_LABELS[result.state]
    return Step(msg("State: {state}", state=shown), None, tuple(steps))
