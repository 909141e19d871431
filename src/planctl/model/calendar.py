"""One year's days that are not as the week has them: holidays, days off, moved working days."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import Count, Day, Text


class DayKind(StrEnum):
    """What makes a day other than its day of the week says."""

    HOLIDAY = "holiday"
    MOVED_WORKING = "moved_working"
    DAY_OFF = "day_off"


class DayStatus(StrEnum):
    """Whether a day is certain."""

    CONFIRMED = "confirmed"
    ESTIMATED = "estimated"


class CalendarDay(Record):
    """One day and what it is; a day on which two holidays fall is listed once for each."""

    date: Day = Field(title="Date", description="The calendar day.")
    name: Text = Field(title="Name", description="What the day is called, in Azerbaijani.")
    kind: DayKind = Field(title="Kind", description="Whether people work on it, and why not.")
    source: Text = Field(title="Source", description="Where the date was taken from.")
    status: DayStatus = Field(
        title="Status", description="Confirmed where the law fixes the date, estimated otherwise."
    )


class CalendarYear(Record):
    """The holidays and moved working days of one year; weekends are not listed."""

    year: Count = Field(title="Year", description="The year; the file is named after it.")
    days: tuple[CalendarDay, ...] = Field(
        (), title="Listed days", description="In the order of their dates."
    )
