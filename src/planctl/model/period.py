"""Reporting periods as values: the month 2026-10, the quarter 2026-Q3, the year 2026-Y."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum
from functools import total_ordering

_TEXT = re.compile(
    r"(\d{4})-(?:(?P<month>0[1-9]|1[0-2])|Q(?P<quarter>[1-4])|(?P<year>Y))", re.ASCII
)


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def months(self) -> int:
        """How many months such a period has."""
        return _MONTHS[self]

    @property
    def per_year(self) -> int:
        """How many such periods a year has."""
        return 12 // self.months


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """One month, quarter or year; `number` is its place in the year, from 1.

    Periods are ordered by their first day, then by their last: 2026-01, 2026-Q1, 2026-Y, 2026-02.
    ValueError where a year has no such period.
    """

    kind: PeriodKind
    year: int
    number: int = 1

    def __post_init__(self) -> None:
        """Refuse a place that the year does not have."""
        if not (MINYEAR <= self.year <= MAXYEAR and 1 <= self.number <= self.kind.per_year):
            raise ValueError(f"no {self.kind} {self.number} of {self.year}")

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, (self.number - 1) * self.kind.months + 1, 1)

    @property
    def last(self) -> date:
        """The last day."""
        month = self.number * self.kind.months
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def next(self) -> Period:
        """The period of the same length that follows."""
        return self._moved(1)

    @property
    def previous(self) -> Period:
        """The period of the same length that comes before."""
        return self._moved(-1)

    def _moved(self, by: int) -> Period:
        years, place = divmod(self.number - 1 + by, self.kind.per_year)
        return Period(self.kind, self.year + years, place + 1)

    def __contains__(self, day: date) -> bool:
        """Tell whether a day lies within the period."""
        return self.first <= day <= self.last

    def __lt__(self, other: Period) -> bool:
        """Order by first day, then by last."""
        return (self.first, self.last) < (other.first, other.last)

    def __str__(self) -> str:
        """Write the period as records and paths do."""
        match self.kind:
            case PeriodKind.MONTH:
                return f"{self.year:04}-{self.number:02}"
            case PeriodKind.QUARTER:
                return f"{self.year:04}-Q{self.number}"
            case PeriodKind.YEAR:
                return f"{self.year:04}-Y"


def parse_period(text: str) -> Period:
    """Return the period that `text` names; ValueError where it names none."""
    match = _TEXT.fullmatch(text)
    if match is None:
        raise ValueError(f"no period: {text}")
    year = int(match[1])
    if match["year"]:
        return Period(PeriodKind.YEAR, year)
    if match["quarter"]:
        return Period(PeriodKind.QUARTER, year, int(match["quarter"]))
    return Period(PeriodKind.MONTH, year, int(match["month"]))


def period_of(kind: PeriodKind, day: date) -> Period:
    """Return the period of a length that a day lies in."""
    return Period(kind, day.year, (day.month - 1) // kind.months + 1)


def period_ended_by(kind: PeriodKind, day: date) -> Period:
    """Return the latest period of a length that is over at the end of `day`.

    The last day of a period ends it: by 31 December the year is over, by 30 December the one
    before it.
    """
    period = period_of(kind, day)
    return period if period.last == day else period.previous
