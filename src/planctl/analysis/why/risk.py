"""Whether a measure is at risk: its progress beside the time that has passed, and its last days."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.phrases import day_of, exact, figure
from planctl.analysis.state import State, elapsed
from planctl.analysis.why.step import Step
from planctl.i18n import msg, plural

if TYPE_CHECKING:
    from planctl.analysis.why.case import Case


def at_risk(case: Case) -> Step:
    """Return what shows that a measure lags, or that nothing shows it."""
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
    if not case.heard:
        text = msg("nothing is reported, so nothing is known to lag")
        return Step(text, case.plan.at("thresholds", "at_risk_lag"))
    return _lag(case, passed)


def _lags(case: Case, passed: Fraction) -> bool:
    lag = Fraction(case.plan.record.thresholds.at_risk_lag)
    return case.heard and passed - case.result.score.progress > lag


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
