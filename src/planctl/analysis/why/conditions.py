"""What speaks for or against each state of a measure, with the numbers it is judged by.

The verdict is `analysis.state`'s own; here it is only put into words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from planctl.analysis.phrases import day_of, figure
from planctl.analysis.state import State
from planctl.analysis.why.case import Case
from planctl.analysis.why.risk import at_risk
from planctl.analysis.why.step import Step
from planctl.i18n import Message, msg, plural
from planctl.model.deadline import DeadlineKind
from planctl.model.labels import TIER_LABELS
from planctl.model.tier import TIERS
from planctl.model.update import ReportedState

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult


def _cancelled(case: Case) -> Step:
    cancelled = case.result.measure.cancelled
    if cancelled is None and case.result.state is State.CANCELLED:
        text = msg("the measure that it is part of is taken out")
        return Step(text, case.result.entry.at("parent"))
    if cancelled is None:
        return Step(msg("no act has taken it out of the plan"), case.result.entry.at())
    text = msg("{act} takes it out from {day} on", act=cancelled.act, day=day_of(cancelled.date))
    return Step(text, case.result.entry.at("cancelled"))


def _done(case: Case) -> Step:
    result = case.result
    if result.achieved_on is not None:
        text = msg("everything it needs is achieved as of {day}", day=day_of(result.achieved_on))
        if result.late and result.measure.deadline.due:
            due = day_of(result.measure.deadline.due)
            text = msg("{achieved}, after the due day {due}", achieved=text, due=due)
        return Step(text, case.due_at)
    if not result.tiers:
        text, where = msg("not every lead executor reports it as done"), result.entry.at("lead")
        return Step(_with_children(text, result), where)
    tier = max((*result.tiers, *result.measure.filled_tiers), key=TIERS.index)
    if tier not in result.tiers:
        text = msg("{tier}: nobody has made indicators of the cell", tier=TIER_LABELS[tier])
        return Step(_with_children(text, result), result.entry.at("tiers", tier.value))
    results = result.tiers[tier].indicators
    text = msg(
        "{tier}: achieved {count} of {total}",
        tier=TIER_LABELS[tier],
        count=sum(indicator.achieved for indicator in results),
        total=len(results),
    )
    return Step(_with_children(text, result), result.entry.at("tiers", tier.value))


def _with_children(text: Message, result: MeasureResult) -> Message:
    if not result.children:
        return text
    done, total = result.children_done, len(result.children)
    return msg("{own}; sub-measures done: {done} of {total}", own=text, done=done, total=total)


def _overdue(case: Case) -> Step:
    due, left = case.result.measure.deadline.due, case.result.days_left
    if due is None or left is None:
        return Step(msg("it has no due day"), case.result.entry.at("deadline"))
    if left < 0:
        text = plural(
            "due {due}, {count} day past",
            "due {due}, {count} days past",
            count=-left,
            due=day_of(due),
        )
    else:
        text = plural(
            "due {due}, {count} day left",
            "due {due}, {count} days left",
            count=left,
            due=day_of(due),
        )
    return Step(text, case.due_at)


def _blocked(case: Case) -> Step:
    who = case.reporting(ReportedState.BLOCKED)
    if not who:
        return Step(msg("nobody reports it as blocked"), case.result.entry.at("lead"))
    at = case.result.received.latest[who[0]].at("state")
    return Step(msg("reported by {agencies}", agencies=case.codes(who)), at)


def _ongoing(case: Case) -> Step:
    deadline = case.result.measure.deadline
    if deadline.kind is not DeadlineKind.CONTINUOUS:
        return Step(msg("it is not continuous"), case.result.entry.at("deadline", "kind"))
    return _in_progress(case)


def _in_progress(case: Case) -> Step:
    begun = case.reporting(*(set(ReportedState) - {ReportedState.NOT_STARTED}))
    if case.result.score.progress:
        progress = figure(case.result.score.progress)
        return Step(msg("progress is {progress}", progress=progress), case.result.entry.at("tiers"))
    if begun:
        at = case.result.received.latest[begun[0]].at("state")
        return Step(msg("begun, as reported by {agencies}", agencies=case.codes(begun)), at)
    text = msg("there is no progress, and nobody reports it as begun")
    return Step(text, case.result.entry.at("lead"))


def _not_started(case: Case) -> Step:
    came = case.result.received.by_agency
    if came:
        text = msg("reported by {agencies}", agencies=case.codes(came))
        return Step(text, next(iter(came.values()))[-1].at("state"))
    return _silence(case)


def _silence(case: Case) -> Step:
    at = case.plan.at("reporting")
    if case.closes is None:
        return Step(msg("nothing is reported, and no reporting period is known"), at)
    day = day_of(case.closes)
    if case.as_of > case.closes:
        text = msg("nothing is reported, though the first period closed on {day}", day=day)
    else:
        text = msg("nothing is reported; the first period closes on {day}", day=day)
    return Step(text, at)


CONDITIONS: Mapping[State, Callable[[Case], Step]] = {
    State.CANCELLED: _cancelled,
    State.DONE: _done,
    State.OVERDUE: _overdue,
    State.BLOCKED: _blocked,
    State.AT_RISK: at_risk,
    State.ONGOING: _ongoing,
    State.IN_PROGRESS: _in_progress,
    State.NOT_STARTED: _not_started,
    State.NO_DATA: _silence,
}
