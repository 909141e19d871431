"""How the work on one measure really goes in the simulation: when it begins, stands still, ends."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planctl.demo.chance import Chance
from planctl.model.measure import Measure
from planctl.model.plan import Span
from planctl.model.update import BlockerKind

# Where work ends, as a share of the time that the plan gives it: (probability, from, to).
_PACES = ((0.15, 0.7, 0.93), (0.4, 0.9, 1.0), (0.3, 1.04, 1.4), (0.15, 1.8, 2.6))
_STANDSTILL = 0.4
_SHORTEST = 30


@dataclass(frozen=True, slots=True)
class Spell:
    """A time in which the work stood still, both days included; `asked_of` was asked for help."""

    first: date
    last: date
    kind: BlockerKind
    asked_of: str | None
    asked_on: date


@dataclass(frozen=True, slots=True)
class Course:
    """Work of so many `days` from `start` on, without the spells in which nothing moves."""

    start: date
    days: int
    spells: tuple[Spell, ...]

    def share(self, day: date) -> float:
        """Return the share of the work that is done at the end of a day, 0 to 1."""
        worked = (day - self.start).days + 1
        for spell in self.spells:
            if spell.first <= day:
                worked -= (min(day, spell.last) - spell.first).days + 1
        return min(1.0, max(0.0, worked / self.days))

    def day_at(self, share: float) -> date:
        """Return the day at whose end a share of the work is done."""
        day = self.start + timedelta(days=max(0, math.ceil(share * self.days) - 1))
        for spell in self.spells:
            if spell.first <= day:
                day += spell.last - spell.first + timedelta(days=1)
        return day

    def spells_in(self, first: date, last: date) -> tuple[Spell, ...]:
        """Return the spells that touch a time, the earliest first; those after the end, never."""
        end = self.day_at(1)
        return tuple(s for s in self.spells if s.first <= min(last, end) and first <= s.last)

    def standing(self, day: date) -> bool:
        """Tell whether the work stands still on a day."""
        return bool(self.spells_in(day, day))


def course_of(chance: Chance, plan: Span, measure: Measure, helpers: Sequence[str]) -> Course:
    """Return the course of a measure; `helpers` are those who may be asked to remove obstacles."""
    begin = measure.deadline.start or plan.start
    due = max(measure.deadline.due or plan.end, begin)
    time = (due - begin).days
    start = begin + timedelta(days=int(time * chance.between(0.02, 0.22)))
    end = begin + timedelta(days=int(time * _pace(chance)))
    days = max(_SHORTEST, (end - start).days)
    spells = tuple(_spells(chance, start, days, helpers))
    return Course(start, days, spells)


def _pace(chance: Chance) -> float:
    drawn = chance.between(0, 1)
    for probability, low, high in _PACES:
        if drawn < probability:
            return chance.between(low, high)
        drawn -= probability
    return 1.0


def _spells(chance: Chance, start: date, days: int, helpers: Sequence[str]) -> Iterator[Spell]:
    first = start + timedelta(days=int(days * chance.between(0.15, 0.6)))
    while chance.happens(_STANDSTILL):
        last = first + timedelta(days=chance.whole(35, 140))
        yield Spell(
            first=first,
            last=last,
            kind=chance.pick(tuple(BlockerKind)),
            asked_of=chance.pick(helpers) if helpers and chance.happens(0.7) else None,
            asked_on=first + timedelta(days=chance.whole(2, 12)),
        )
        first = last + timedelta(days=chance.whole(30, 150))
