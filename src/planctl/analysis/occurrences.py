"""The dates on which one duty falls due, and the period that each of them reports on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from planctl.model.act import DutyPeriod
from planctl.model.period import Period, PeriodKind, period_ended_by
from planctl.rules.recurrence import BadRecurrence, falls_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.model.act import Duty


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of a duty, itself included; `period` is None where it reports on none."""

    due: date
    period: Period | None = None


def occurrences(duty: Duty, through: date) -> tuple[Occurrence, ...]:
    """Return the dates of a duty, from the first, as far as there is something to report on.

    A report on a period is owed if the period is over by `through`, though it falls due later:
    the year that ends on 31 December is reported on in January. Each occurrence is about the
    latest period that has ended by its date. What reports on no period is owed up to `through`;
    what is owed once, always. A recurrence that nobody can read gives no dates: `check` says so.
    """
    if duty.recurrence is None:
        return (Occurrence(duty.first_due, _reported(duty, duty.first_due)),)
    found = []
    for due in _dates(duty.recurrence, duty.first_due, date(through.year + 2, 1, 1)):
        period = _reported(duty, due)
        if (period.last if period else due) > through:
            break
        found.append(Occurrence(due, period))
    return tuple(found)


def _dates(recurrence: str, first_due: date, limit: date) -> Iterator[date]:
    """Yield the dates of a rule from its first one up to a limit."""
    from dateutil.rrule import rrulestr

    try:
        falls_on(recurrence, first_due)
    except BadRecurrence:
        return
    # Naive on purpose: a calendar day has no zone.
    start, end = datetime.combine(first_due, time()), datetime.combine(limit, time())
    for moment in rrulestr(recurrence, dtstart=start).xafter(start, inc=True):
        if moment > end:
            return
        yield moment.date()


def _reported(duty: Duty, due: date) -> Period | None:
    if duty.period is DutyPeriod.NONE:
        return None
    return period_ended_by(PeriodKind(duty.period.value), due)
