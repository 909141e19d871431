"""Requests to approve a cost over time (measure 8.5.2): submitted, then approved or vetoed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planctl.demo import texts
from planctl.demo.chance import Chance
from planctl.demo.matter import Change, Matter
from planctl.demo.people import weekday_from
from planctl.demo.updates import Data
from planctl.demo.world import World
from planctl.model.cost_approval import ApprovalState, CostCategory
from planctl.store.canonical import render
from planctl.store.layout import Kind, path_for

_MOST_A_MONTH = 3
_DEAREST = 2_500_000
_ROUND = 1_000
_DOUBLES = 0.2
_VETOED = 0.15
#: How often what seems to be a double is refused.
_DOUBLE_VETOED = 0.8
_UNDECIDED = 0.08


def cost_changes(world: World, begins: date) -> Iterator[Change]:
    """Yield every request as it lands, and again once it is decided on."""
    month = begins.replace(day=1)
    while month <= world.until:
        for number in range(1, world.chance("costs", month).whole(0, _MOST_A_MONTH) + 1):
            name = f"sorgu-{month:%Y-%m}-{number}"
            chance = world.chance("cost", name)
            submitted = weekday_from(month + timedelta(days=chance.whole(0, 27)))
            yield from _request(world, chance, name, max(begins, submitted))
        month = (month + timedelta(days=32)).replace(day=1)


def _request(world: World, chance: Chance, name: str, day: date) -> Iterator[Change]:
    category, double = chance.pick(tuple(CostCategory)), chance.happens(_DOUBLES)
    agency = chance.pick(world.executors)
    led = [key for key, one in world.measures.items() if agency in world.leading(one)]
    data: Data = {
        "id": name,
        "agency": agency,
        **({"measure": chance.pick(led)} if led and chance.happens(0.8) else {}),
        "title": texts.made_up(texts.COSTS[category]).removesuffix("."),
        "amount": str((1 + int(_DEAREST * chance.between(0, 1) ** 3) // _ROUND) * _ROUND),
        "category": category.value,
        "submitted_on": str(day),
        "state": ApprovalState.SUBMITTED.value,
        **({"duplicate_of": texts.system(chance.whole(1, 9))} if double else {}),
    }
    landed = weekday_from(day + timedelta(days=chance.whole(1, 4)))
    if landed > world.until:
        return
    yield _change(world, data, name, landed, Matter.COST)
    decided = weekday_from(landed + timedelta(days=chance.whole(6, 45)))
    entered = weekday_from(decided + timedelta(days=1))
    if entered <= world.until and not chance.happens(_UNDECIDED):
        decision = _decision(chance, decided, double=double)
        yield _change(world, {**data, **decision}, name, entered, Matter.DECIDED)


def _decision(chance: Chance, day: date, *, double: bool) -> Data:
    vetoed = chance.happens(_DOUBLE_VETOED if double else _VETOED)
    state = ApprovalState.VETOED if vetoed else ApprovalState.APPROVED
    said: Data = {"state": state.value, "decided_on": str(day)}
    if vetoed:
        why = texts.WHY_DOUBLE if double else chance.pick(texts.WHY_VETOED)
        said["reason"] = texts.made_up(why)
    return said


def _change(world: World, data: Data, name: str, day: date, matter: Matter) -> Change:
    path = path_for(Kind.COST_APPROVAL, world.records.id, id=name)
    text = render(data, Kind.COST_APPROVAL)
    return Change(day, world.records.id, world.centre, matter, name, path, text)
