"""The meeting that is prepared: its day, until when it looks ahead, what it has to talk about."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.analysis.deadlines import ItemKind
from planctl.analysis.reported import Standing
from planctl.analysis.working_group import WorkingGroup, working_group
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.reports.parts.due import due_between, nearest, overdue

if TYPE_CHECKING:
    from planctl.analysis.deadlines import DueItem
    from planctl.analysis.reported import Obstacle
    from planctl.i18n import Translator
    from planctl.reports.source import Source

#: Two meetings a year at the least: the next one comes within so many months (clause 5).
MONTHS_BETWEEN = 6


@dataclass(frozen=True)
class Gathering:
    """A meeting of the working group on the day `day`; the one after it is no later than `next`."""

    source: Source
    day: date
    next: date

    @property
    def t(self) -> Translator:
        """The language of the report."""
        return self.source.t

    @cached_property
    def group(self) -> WorkingGroup:
        """Who belongs to the working group on that day."""
        return working_group(self.source.registry, self.source.records, self.day)

    @cached_property
    def standing(self) -> list[Obstacle]:
        """The obstacles that stand on the day of the report."""
        return [one for one in self.source.obstacles if one.standing is Standing.STANDS]

    @cached_property
    def overdue(self) -> list[DueItem]:
        """Measures and duties past their day; decisions have a list of their own."""
        return overdue(self.source, ItemKind.MEASURE, ItemKind.DUTY)

    @cached_property
    def ahead(self) -> list[DueItem]:
        """What falls due until the next meeting; of what comes back, the first time."""
        return nearest(due_between(self.source, self.source.as_of, self.next))


def gathering(source: Source, day: str | None, following: str | None) -> Gathering:
    """Return the meeting that is asked for: by default on the day of the report.

    The next meeting is the one of the registry that follows, else half a year later.
    UserError where a day is none, or the next meeting is not after this one.
    """
    when = _day(day) if day else source.as_of
    if following:
        after = _day(following)
        if after <= when:
            raise UserError(
                msg("The next meeting is to be after this one: {day}", day=following),
                msg("This one is on {day}.", day=when),
            )
        return Gathering(source, when, after)
    held = [entry.record.date for entry in source.records.meetings.values()]
    later = [date_ for date_ in held if date_ > max(when, source.as_of)]
    return Gathering(source, when, min(later, default=months_later(when, MONTHS_BETWEEN)))


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last one of a month that does not have it."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserError(
            msg("“{text}” is no day of the calendar; write it as 2026-11-22.", text=text)
        ) from None
