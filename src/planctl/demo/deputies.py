"""Responsible persons of the simulation: who answers for the plan in a body, from when to when.

Their names are nobody's and say so; order 253s (clause 3.1) and measure 8.5.1 ask for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from planctl.demo import texts
from planctl.demo.chance import Chance
from planctl.demo.matter import Change, Matter
from planctl.demo.people import weekday_from
from planctl.demo.updates import Data
from planctl.demo.world import World
from planctl.store.canonical import render
from planctl.store.document import Value
from planctl.store.layout import Kind, path_for

_NEVER = 0.1
_IN_TIME = 0.7
_CHANGES = 0.25


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in a body; `landed` is when the registry learnt of the appointment."""

    name: str
    number: str
    first: date
    landed: date


def terms(world: World, agency: str, begins: date) -> tuple[Term, ...]:
    """Return who answers for the plan in a body, one after the other; nobody in some bodies.

    A body has the same persons in every plan.
    """
    chance = Chance(world.seed, "deputy", agency)
    if chance.happens(_NEVER):
        return ()
    bodies = sorted(world.registry.agencies)
    place = bodies.index(agency) + 1
    delay = chance.whole(2, 9) if chance.happens(_IN_TIME) else chance.whole(11, 75)
    first = _term(chance, place, weekday_from(begins + timedelta(days=delay)))
    if not chance.happens(_CHANGES):
        return (first,)
    later = weekday_from(first.first + timedelta(days=chance.whole(150, 620)))
    return first, _term(chance, len(bodies) + place, later)


def person(world: World, agency: str, begins: date, day: date) -> str:
    """Return who speaks for a body on a day: its responsible person, if it has named one."""
    named = [term.name for term in terms(world, agency, begins) if term.first <= day]
    return named[-1] if named else texts.PERSON


def deputy_changes(world: World, begins: date, agencies: Iterable[str]) -> Iterator[Change]:
    """Yield the records of bodies as the Centre enters each appointment."""
    for agency in agencies:
        entry = world.registry.agencies.get(agency)
        data = entry.file.document.data if entry else None
        if entry is None or not isinstance(data, dict):
            continue
        found = terms(world, agency, begins)
        for count, term in enumerate(found, 1):
            if term.landed <= world.until:
                said: Data = {**data, "responsible": list(_responsible(found[:count]))}
                yield Change(
                    term.landed,
                    world.records.id,
                    world.centre,
                    Matter.APPOINTMENT,
                    entry.record.code,
                    path_for(Kind.AGENCY, id=agency),
                    render(said, Kind.AGENCY),
                )


def _term(chance: Chance, number: int, first: date) -> Term:
    landed = weekday_from(first + timedelta(days=chance.whole(0, 6)))
    return Term(texts.deputy(number), f"{number}-K", first, landed)


def _responsible(found: tuple[Term, ...]) -> Iterator[Value]:
    for place, term in enumerate(found):
        signed = term.first - timedelta(days=1)
        said: dict[str, Value] = {
            "name": term.name,
            "post": texts.POST,
            "appointed_by": texts.document(texts.APPOINTMENT, term.number, signed),
            "from": str(term.first),
        }
        if place + 1 < len(found):
            said["to"] = str(found[place + 1].first - timedelta(days=1))
        yield said
