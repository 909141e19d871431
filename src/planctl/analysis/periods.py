"""Reporting periods: what is reported on, its last day, and the day it closes."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from planctl.model.act import DutyPeriod
from planctl.model.period import PeriodKind, parse_period, period_of

if TYPE_CHECKING:
    from planctl.registry import PlanRecords, Registry


@lru_cache(maxsize=1024)
def period_end(period: str) -> date:
    """Return the last day of a period: of a month `2026-10`, of a quarter or of a year `2026-Y`.

    A year stands for its 31 December; sorted as text it comes after the year's months, so that
    its values are the later word on that day.
    """
    return parse_period(period).last


def first_close(registry: Registry, plan: PlanRecords) -> date | None:
    """Return the last day on which the plan's first report may come, None for no plan record.

    The day is the first due date of the calendar act's monthly duty after the period's end
    (order 253s, clause 3.3: the 15th of the next month). A plan without a calendar closes its
    first period with the month in which it begins.
    """
    if plan.plan is None:
        return None
    reporting = plan.plan.record.reporting
    if reporting is None:
        return period_of(PeriodKind.MONTH, plan.plan.record.period.start).last
    end = period_end(reporting.first_period)
    act = registry.acts.get(reporting.act)
    for duty in act.record.duties if act else ():
        if duty.period is DutyPeriod.MONTH and duty.recurrence:
            return _next_due(duty.recurrence, duty.first_due, end)
    return end


def _next_due(recurrence: str, first_due: date, after: date) -> date:
    from dateutil.rrule import rrulestr

    start = datetime.combine(first_due, datetime.min.time())
    try:
        rule = rrulestr(recurrence, dtstart=start)
    except ValueError:
        return after  # no recurrence rule at all: for `check` to say, not a reason to judge nothing
    following: datetime | None = rule.after(datetime.combine(after, datetime.min.time()))
    return following.date() if following else after
