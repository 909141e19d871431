"""A duty's recurrence, read by the library for RFC 5545 rules."""

from __future__ import annotations

import re
from datetime import date, datetime, time

# Days are what the calendar of duties counts in; a rule by the hour or second is none of it.
_FREQUENCY = re.compile(r"(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)")
_PARTS = re.compile(r"[A-Z]+=[A-Z0-9,+-]+(?:;[A-Z]+=[A-Z0-9,+-]+)*")


class BadRecurrence(ValueError):  # noqa: N818  # named as what it is, raised and caught here alone
    """The text is no recurrence rule; the message says why, in the library's words."""


def falls_on(recurrence: str, day: date) -> bool:
    """Tell whether the rule, counted from a day, has its first occurrence on that day.

    Raises BadRecurrence where the text is no rule.
    """
    from dateutil.rrule import rrulestr

    if not _PARTS.fullmatch(recurrence) or not _FREQUENCY.search(recurrence):
        raise BadRecurrence(recurrence)
    start = datetime.combine(day, time())  # naive on purpose: a calendar day has no zone
    try:
        rule = rrulestr(recurrence, dtstart=start)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadRecurrence(str(error)) from error
    return bool(rule.between(start, start, inc=True))
