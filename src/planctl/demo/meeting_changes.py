"""Meetings of the working group over time: the minutes land, then what was done about decisions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planctl.demo import texts
from planctl.demo.deputies import person
from planctl.demo.matter import Change, Matter
from planctl.demo.people import weekday_from
from planctl.demo.updates import Data
from planctl.demo.world import World
from planctl.store.canonical import render
from planctl.store.layout import Kind, path_for

# Months in which a meeting of the year falls; the third is held in some years only.
_MONTHS = ((4, 6), (10, 12), (8, 9))
_THIRD = 0.5
#: How often a decision says which measure it is about.
_NAMED = 0.5
_CARRIED_OUT = 0.75


def meeting_changes(world: World, begins: date) -> Iterator[Change]:
    """Yield the minutes of every meeting from a day on, and each decision once it is done."""
    for day in _days(world, begins):
        chance = world.chance("meeting", day)
        landed = weekday_from(day + timedelta(days=chance.whole(1, 7)))
        if landed > world.until:
            continue
        data = _minutes(world, begins, day)
        yield _change(world, day, landed, data, Matter.MEETING)
        done = sorted(_carried_out(world, day, data))
        for finished, number in done:
            reported = max(landed, weekday_from(finished + timedelta(days=1)))
            if reported > world.until:
                break
            data = _with_done(data, number, finished)
            yield _change(world, day, reported, data, Matter.DECISION)


def _days(world: World, begins: date) -> Iterator[date]:
    for year in range(begins.year, world.until.year + 1):
        for place, (first, last) in enumerate(_MONTHS):
            chance = world.chance("meets", year, place)
            third = place == len(_MONTHS) - 1
            held = not third or chance.happens(_THIRD)
            day = date(year, chance.whole(first, last), chance.whole(3, 20))
            day = weekday_from(day)
            if held and begins <= day <= min(world.until, world.plan.period.end):
                yield day


def _minutes(world: World, begins: date, day: date) -> Data:
    chance = world.chance("minutes", day)
    present = chance.several(world.executors, 9)
    measures = sorted(world.measures)
    bodies = [world.centre, *(body for body in present if body != world.centre)]
    return {
        "date": str(day),
        "members": [{"agency": body, "name": person(world, body, begins, day)} for body in bodies],
        "agenda": [texts.made_up(one) for one in chance.several(texts.AGENDA, chance.whole(2, 4))],
        "decisions": [
            {
                "number": str(number),
                "text": texts.made_up(text),
                "owner": chance.pick(present),
                **({"measure": chance.pick(measures)} if chance.happens(_NAMED) else {}),
                "due": str(day + timedelta(days=chance.whole(25, 80))),
            }
            for number, text in enumerate(chance.several(texts.DECISIONS, chance.whole(2, 4)), 1)
        ],
    }


def _carried_out(world: World, day: date, data: Data) -> Iterator[tuple[date, str]]:
    """Yield (day, number) of each decision that is carried out: most in time, some late."""
    decisions = data["decisions"]
    for decision in decisions if isinstance(decisions, list) else ():
        if not isinstance(decision, dict):
            continue
        number, due = str(decision["number"]), date.fromisoformat(str(decision["due"]))
        chance = world.chance("decision", day, number)
        if chance.happens(_CARRIED_OUT):
            yield weekday_from(due + timedelta(days=chance.whole(-20, 12))), number


def _with_done(data: Data, number: str, finished: date) -> Data:
    decisions = data["decisions"]
    return {
        **data,
        "decisions": [
            {**one, "done_on": str(finished)}
            if isinstance(one, dict) and one["number"] == number
            else one
            for one in (decisions if isinstance(decisions, list) else ())
        ],
    }


def _change(world: World, meeting: date, day: date, data: Data, matter: Matter) -> Change:
    path = path_for(Kind.MEETING, world.records.id, date=str(meeting))
    text = render(data, Kind.MEETING)
    return Change(day, world.records.id, world.centre, matter, str(meeting), path, text)
