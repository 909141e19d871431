"""Risks over time: every quarter the Centre judges each anew, as likely, as grave, as worked on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planctl.demo import texts
from planctl.demo.chance import Chance
from planctl.demo.matter import Change, Matter
from planctl.demo.people import weekday_from
from planctl.demo.updates import Data
from planctl.demo.world import World
from planctl.model.period import Period, PeriodKind, period_ended_by
from planctl.model.risk import Mitigation
from planctl.store.canonical import render
from planctl.store.document import Value
from planctl.store.layout import Kind, path_for

_STEPS = (-1, 0, 0, 0, 1)
_MOVES_ON = 0.4
_NOTED = 0.25
_TOP = 5
_OWN = "sinaq-kadr-axini"
_OWN_FROM = 2


def risk_changes(world: World, begins: date) -> Iterator[Change]:
    """Yield each risk of section 6, and one that the plan does not name, quarter by quarter."""
    days = tuple(_days(world, begins))
    for name, head, since in _risks(world):
        done: list[Value] = []
        judged = _judgements(world.chance("risk", name))
        for period, day in days[since:]:
            said: dict[str, Value] = {"date": str(day), **next(judged)}
            done.append(said)
            landed = weekday_from(day + timedelta(days=1))
            if landed <= world.until:
                data: Data = {"id": name, **head, "assessments": list(done)}
                path = path_for(Kind.RISK, world.records.id, id=name)
                text, plan = render(data, Kind.RISK), world.records.id
                yield Change(landed, plan, world.centre, Matter.RISK, str(period), path, text)


def _risks(world: World) -> Iterator[tuple[str, Data, int]]:
    """Yield (id, what names it, how many quarters went by before it was seen)."""
    for direction in world.records.directions.values():
        for risk in direction.record.risks:
            yield f"risk-{risk.clause.replace('.', '-')}", {"clause": risk.clause}, 0
    yield _OWN, {"text": texts.made_up(texts.OWN_RISK)}, _OWN_FROM


def _days(world: World, begins: date) -> Iterator[tuple[Period, date]]:
    """Yield the quarters that end by the last day, and when each is judged."""
    month = begins
    seen: set[Period] = set()
    while month <= world.until:
        period = period_ended_by(PeriodKind.QUARTER, month)
        if period not in seen and period.last >= begins:
            seen.add(period)
            late = world.chance("judges", period).whole(8, 20)
            yield period, weekday_from(period.last + timedelta(days=late))
        month = (month.replace(day=1) + timedelta(days=32)).replace(day=1)


def _judgements(chance: Chance) -> Iterator[dict[str, Value]]:
    """Yield one judgement after the other: likelihood wanders, work against the risk goes on."""
    steps = tuple(Mitigation)
    likelihood, impact, work = chance.whole(2, 4), chance.whole(2, 5), chance.whole(0, 1)
    while True:
        said: dict[str, Value] = {
            "likelihood": str(likelihood),
            "impact": str(impact),
            "mitigation": steps[work].value,
        }
        if chance.happens(_NOTED):
            said["note"] = texts.made_up(chance.pick(texts.RISK_NOTES))
        yield said
        likelihood = min(_TOP, max(1, likelihood + chance.pick(_STEPS)))
        if chance.happens(_MOVES_ON) and work + 1 < len(steps):
            work += 1
            likelihood = max(1, likelihood - 1)
