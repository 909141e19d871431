"""What speaks for or against each state of a measure, with the numbers it is judged by.

The verdict is `analysis.state`'s own; here it is only put into words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.phrases import codes_of, day_of, exact, figure
from planctl.analysis.state import State, elapsed
from planctl.analysis.why.step import Ground, Step
from planctl.i18n import Message, msg, plural
from planctl.model.deadline import DeadlineKind
from planctl.model.labels import TIER_LABELS
from planctl.model.tier import TIERS
from planctl.model.update import ReportedState

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.diagnostic import Where
    from planctl.model.plan import Plan
    from planctl.registry import Entry


@dataclass(frozen=True, slots=True)
class Case:
    """One measure, and what its state is judged against. `closes`: the first period's last day."""

    result: MeasureResult
    ground: Ground
    closes: date | None

    @property
    def plan(self) -> Entry[Plan]:
        """The plan's own record: where it draws its lines."""
        return self.ground.plan

    @property
    def as_of(self) -> date:
        """The day that is judged."""
        return self.ground.status.as_of

    def codes(self, agencies: Iterable[str]) -> str:
        """Return the codes of bodies in one line."""
        return codes_of(self.ground.registry, agencies)

    @property
    def due_at(self) -> Where:
        """Where the due day stands."""
        return self.result.entry.at("deadline", "due")

    def reporting(self, *states: ReportedState) -> list[str]:
        """Return the bodies whose latest report names one of the states."""
        latest = self.result.received.latest
        return [who for who, update in latest.items() if update.record.state in states]


def _cancelled(case: Case) -> Step:
    cancelled = case.result.measure.cancelled
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
    tier = max(result.tiers, key=TIERS.index)
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


def _at_risk(case: Case) -> Step:
    result, thresholds = case.result, case.plan.record.thresholds
    passed = elapsed(result.measure.deadline, case.plan.record, case.as_of)
    soon = thresholds.due_soon_days
    if passed is None or result.days_left is None:
        return Step(msg("it has no due day"), result.entry.at("deadline"))
    if result.state is State.AT_RISK and result.days_left <= soon and not _lags(case, passed):
        text = plural(
            "{count} day is left, no more than {soon}, and the final results have not begun",
            "{count} days are left, no more than {soon}, and the final results have not begun",
            count=result.days_left,
            soon=soon,
        )
        return Step(text, case.plan.at("thresholds", "due_soon_days"))
    if not result.score.coverage:
        text = msg("nothing is measured, so nothing is known to lag")
        return Step(text, case.plan.at("thresholds", "at_risk_lag"))
    return _lag(case, passed)


def _lags(case: Case, passed: Fraction) -> bool:
    score = case.result.score
    lag = Fraction(case.plan.record.thresholds.at_risk_lag)
    return bool(score.coverage) and passed - score.progress > lag


def _lag(case: Case, passed: Fraction) -> Step:
    """Return the comparison of the time that has passed with the progress made."""
    result, limit = case.result, case.plan.record.thresholds.at_risk_lag
    progress = result.score.progress
    sum_ = f"{figure(passed)} − {figure(progress)} = {figure(passed - progress)}"
    more = msg("time passed less progress: {sum}, more than {limit}", sum=sum_, limit=exact(limit))
    less = msg(
        "time passed less progress: {sum}, not more than {limit}", sum=sum_, limit=exact(limit)
    )
    text = more if _lags(case, passed) else less
    return Step(text, case.plan.at("thresholds", "at_risk_lag"), (_time(case, passed),))


def _time(case: Case, passed: Fraction) -> Step:
    deadline = case.result.measure.deadline
    start = deadline.start or case.plan.record.period.start
    days = ((deadline.due or start) - start).days + 1
    gone = min(max((case.as_of - start).days + 1, 0), days)
    text = msg(
        "Share of time passed, in days from {start}: {sum}",
        start=day_of(start),
        sum=f"{gone} / {days} = {figure(passed)}" if days > 0 else figure(passed),
    )
    own = case.result.entry.at("deadline", "start")
    return Step(text, own if deadline.start else case.plan.at("period", "start"))


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
    latest = case.result.received.latest
    if latest:
        text = msg("reported by {agencies}", agencies=case.codes(latest))
        return Step(text, next(iter(latest.values())).at("state"))
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
    State.AT_RISK: _at_risk,
    State.ONGOING: _ongoing,
    State.IN_PROGRESS: _in_progress,
    State.NOT_STARTED: _not_started,
    State.NO_DATA: _silence,
}
