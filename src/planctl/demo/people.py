"""Habits of those who report: on time, late, silent, correcting themselves, over-optimistic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planctl.demo.chance import Chance


class Habit(StrEnum):
    """How a body, or one desk of it, goes about its reports."""

    PUNCTUAL = "punctual"
    LATE = "late"
    SILENT = "silent"
    CORRECTING = "correcting"
    OPTIMISTIC = "optimistic"


@dataclass(frozen=True, slots=True)
class Manner:
    """How often a habit is late, by how many days at most, and how often it sends nothing."""

    late: float
    delay: int
    forgets: float


MANNERS: Mapping[Habit, Manner] = {
    Habit.PUNCTUAL: Manner(late=0.03, delay=4, forgets=0.005),
    Habit.LATE: Manner(late=0.65, delay=34, forgets=0.05),
    Habit.SILENT: Manner(late=0.4, delay=20, forgets=0.85),
    Habit.CORRECTING: Manner(late=0.06, delay=6, forgets=0.01),
    Habit.OPTIMISTIC: Manner(late=0.08, delay=8, forgets=0.02),
}
#: How often one desk has another habit than its house.
OWN_WAY = 0.3
_SATURDAY = 5
_DAY = timedelta(days=1)


def house_habits(chance: Chance, agencies: Sequence[str]) -> dict[str, Habit]:
    """Return the habit of each body; the first, who has most to report, is punctual.

    Where there are enough bodies every habit is somebody's.
    """
    found = dict.fromkeys(agencies[:1], Habit.PUNCTUAL)
    waiting: list[Habit] = []
    for agency in agencies[1:]:
        waiting = waiting or list(Habit)
        habit = chance.pick(waiting)
        waiting.remove(habit)
        found[agency] = habit
    return found


def desk_habit(chance: Chance, house: Habit) -> Habit:
    """Return the habit of those in a body who answer for one measure."""
    return chance.pick(tuple(Habit)) if chance.happens(OWN_WAY) else house


def forgets(chance: Chance, habit: Habit) -> bool:
    """Tell whether a report is never written."""
    return chance.happens(MANNERS[habit].forgets)


def landing_day(chance: Chance, habit: Habit, ended: date, due: date) -> date:
    """Return the day on which a report lands: after its period has ended, by or after its due day.

    Nobody lands on a weekend unless nothing else is left: who is in time comes on the Friday
    before, who is late comes on the Monday after.
    """
    manner = MANNERS[habit]
    if chance.happens(manner.late):
        # Squared: a few days are common, a month is rare.
        delay = 1 + int(manner.delay * chance.between(0, 1) * chance.between(0, 1))
        return weekday_from(due + timedelta(days=delay))
    spare = (due - ended).days - 1
    day = due - timedelta(days=int(spare * 0.8 * chance.between(0, 1)))
    friday = day
    while friday.weekday() >= _SATURDAY:
        friday -= _DAY
    return friday if friday > ended else day


def weekday_from(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    while day.weekday() >= _SATURDAY:
        day += _DAY
    return day
