"""The state of a measure: the first of the plan's states that holds at a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from planctl.analysis.progress import Score
from planctl.model.deadline import Deadline, DeadlineKind
from planctl.model.plan import Plan
from planctl.model.update import ReportedState


class State(StrEnum):
    """States in the order in which they are tried; `ongoing` is for continuous measures."""

    CANCELLED = "cancelled"
    DONE = "done"
    OVERDUE = "overdue"
    BLOCKED = "blocked"
    AT_RISK = "at_risk"
    ONGOING = "ongoing"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the state of one measure is judged from."""

    deadline: Deadline
    cancelled: bool
    done: bool
    heard: bool
    """Whether anybody has reported anything: only then is it known to lag."""
    reported: tuple[ReportedState, ...]
    score: Score
    final_begun: bool
    period_closed: bool
    """Whether the first reporting period has closed: only then does silence mean anything."""


def days_left(deadline: Deadline, as_of: date) -> int | None:
    """Return the days from `as_of` to the due day: 0 on it, negative after; None without one."""
    return None if deadline.due is None else (deadline.due - as_of).days


def elapsed(deadline: Deadline, plan: Plan, as_of: date) -> Fraction | None:
    """Return the share of the measure's time that has passed (0…1), None without a due day.

    Time runs from the deadline's own start, or from the plan's, to the due day; days are
    counted whole, both ends included.
    """
    if deadline.due is None:
        return None
    start = deadline.start or plan.period.start
    days = (deadline.due - start).days + 1
    if days <= 0:
        return Fraction(1)
    passed = (as_of - start).days + 1
    return min(Fraction(1), max(Fraction(0), Fraction(passed, days)))


def state_of(facts: Facts, plan: Plan, as_of: date) -> State:
    """Return the first state that holds, in the order of `State`.

    A continuous measure has no due day: it is never overdue, and ongoing while it is under way.
    """
    left = days_left(facts.deadline, as_of)
    under_way = bool(facts.score.progress or set(facts.reported) - {ReportedState.NOT_STARTED})
    continuous = facts.deadline.kind is DeadlineKind.CONTINUOUS
    holds = {
        State.CANCELLED: facts.cancelled,
        State.DONE: facts.done,
        State.OVERDUE: left is not None and left < 0,
        State.BLOCKED: ReportedState.BLOCKED in facts.reported,
        State.AT_RISK: _at_risk(facts, plan, as_of, left),
        State.ONGOING: under_way and continuous,
        State.IN_PROGRESS: under_way,
        State.NOT_STARTED: facts.heard or not facts.period_closed,
        State.NO_DATA: True,
    }
    return next(state for state in State if holds[state])


def _at_risk(facts: Facts, plan: Plan, as_of: date, left: int | None) -> bool:
    """Behind the share of time by more than the threshold, or due soon with yekun not begun.

    Where nothing has been reported, nothing is known to lag: that is `no_data`, not a risk.
    """
    if left is None:
        return False
    if left <= plan.thresholds.due_soon_days and not facts.final_begun:
        return True
    passed = elapsed(facts.deadline, plan, as_of)
    if passed is None or not facts.heard:
        return False
    return passed - facts.score.progress > Fraction(plan.thresholds.at_risk_lag)
