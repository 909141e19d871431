"""Working days by the registry's calendar, and where a due date lands that falls on none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from planctl.model.calendar import CalendarDay, DayKind, DayStatus

if TYPE_CHECKING:
    from planctl.registry import Registry

_FRIDAY = 5
_DAY = timedelta(days=1)


class Certainty(StrEnum):
    """How much is known of a day, the surest first.

    Unknown are the days of a year that has no calendar: only its weekends are seen.
    """

    CONFIRMED = "confirmed"
    ESTIMATED = "estimated"
    UNKNOWN = "unknown"


_DOUBT = tuple(Certainty)


@dataclass(frozen=True, slots=True)
class DayView:
    """Whether people work on a day, and how sure that is."""

    working: bool
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Landing:
    """The working day that a date comes to, and how sure that is."""

    day: date
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """What the calendars say of single days, and for which years there is one."""

    days: Mapping[date, tuple[CalendarDay, ...]]
    years: frozenset[int]

    def view(self, day: date) -> DayView:
        """Return whether a day is a working day; Monday to Friday are, unless a calendar differs.

        A weekend day that the calendar makes a working day is one, whatever else it says.
        """
        entries = self.days.get(day, ())
        moved = [entry for entry in entries if entry.kind is DayKind.MOVED_WORKING]
        off = [entry for entry in entries if entry.kind is not DayKind.MOVED_WORKING]
        if moved:
            return DayView(working=True, certainty=_surest(moved))
        if day.isoweekday() > _FRIDAY:
            return DayView(working=False, certainty=self._by_year(day))
        if off:
            return DayView(working=False, certainty=_surest(off))
        return DayView(working=True, certainty=self._by_year(day))

    def next_working(self, day: date) -> Landing:
        """Return the first working day from `day` on, itself included.

        It is as sure as the least sure of the days that were looked at.
        """
        view = self.view(day)
        doubt = view.certainty
        while not view.working:
            day += _DAY
            view = self.view(day)
            doubt = max(doubt, view.certainty, key=_DOUBT.index)
        return Landing(day, doubt)

    def _by_year(self, day: date) -> Certainty:
        return Certainty.CONFIRMED if day.year in self.years else Certainty.UNKNOWN


def working_days(registry: Registry) -> WorkingDays:
    """Return the working days that the registry's calendars make; a broken file makes none."""
    days: dict[date, tuple[CalendarDay, ...]] = {}
    for year in registry.calendar.values():
        for entry in year.record.days:
            days[entry.date] = (*days.get(entry.date, ()), entry)
    return WorkingDays(days, frozenset(int(year) for year in registry.calendar))


def _surest(entries: list[CalendarDay]) -> Certainty:
    """Return how sure a day is that one entry is enough to make."""
    confirmed = any(entry.status is DayStatus.CONFIRMED for entry in entries)
    return Certainty.CONFIRMED if confirmed else Certainty.ESTIMATED
