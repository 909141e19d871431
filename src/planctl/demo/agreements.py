"""Targets by year, as lead executors and the Centre agree on them (order 253s, clause 3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from planctl.demo.matter import Change, Matter
from planctl.demo.people import weekday_from
from planctl.demo.updates import Data
from planctl.demo.world import World
from planctl.model.attainment import falls
from planctl.model.indicator import Indicator
from planctl.registry import Entry
from planctl.store.canonical import render
from planctl.store.layout import Kind

_NEVER = 0.12
_RECKONED_ANEW = 0.15
#: Tables are due a month after the beginning; on some the Centre agrees later.
_EARLIEST, _LATEST = 18, 95

Steps = tuple[tuple[int, Decimal], ...]


def agreement_changes(world: World, begins: date) -> Iterator[Change]:
    """Yield the results of each body with their targets by year, once they are agreed on."""
    for entry in world.records.indicators.values():
        body = _body(world, entry.record)
        steps = _steps(world, entry.record, begins, 1.0)
        chance = world.chance("agrees", body)
        if body is None or not steps or chance.happens(_NEVER):
            continue
        day = weekday_from(begins + timedelta(days=chance.whole(_EARLIEST, _LATEST)))
        if day <= world.until:
            yield _change(world, entry, body, day, steps, "1")
        again = world.chance("agrees again", body)
        later = weekday_from(day + timedelta(days=again.whole(200, 420)))
        if again.happens(_RECKONED_ANEW) and later <= world.until:
            slower = _steps(world, entry.record, begins, 0.7)
            if slower != steps:
                yield _change(world, entry, body, later, slower, "2")


def _body(world: World, indicator: Indicator) -> str | None:
    """Return who agrees on a result: its reporter, else the first of the measure's leads."""
    measure = world.measures.get(indicator.measure)
    if measure is None:
        return None
    return indicator.reporter or min(world.leading(measure), default=None)


def _steps(world: World, indicator: Indicator, begins: date, pace: float) -> Steps:
    """Return (year, value) up to the target; nothing where it is not clear from where to begin.

    Years before the last bring `pace` times their even part of the way.
    """
    target, measure = indicator.target, world.measures.get(indicator.measure)
    if target is None or measure is None or (falls(target) and indicator.baseline is None):
        return ()
    first, last = world.plan.period.start, measure.deadline.due or world.plan.period.end
    first = max(begins, measure.deadline.start or first)
    years = range(first.year, max(first.year, min(last, world.plan.period.end).year) + 1)
    start = indicator.baseline or Decimal(0)
    way = target.value - start
    unit = Decimal(1).scaleb(min(0, int(target.value.as_tuple().exponent)))
    parts = [Decimal(pace) * place / len(years) for place in range(1, len(years))]
    values = [start + (way * part).quantize(unit, ROUND_DOWN) for part in parts]
    return tuple(zip(years, (*values, target.value), strict=True))


def _change(
    world: World, entry: Entry[Indicator], body: str, day: date, steps: Steps, version: str
) -> Change:
    read = entry.file.document.data
    data: Data = dict(read) if isinstance(read, dict) else {}
    data["yearly"] = [{"year": str(year), "value": f"{value:f}"} for year, value in steps]
    signed = day - timedelta(days=1)
    data["agreement"] = {"date": str(signed), "version": version}
    agency = world.registry.agencies.get(body)
    named = agency.record.code if agency else body
    text = render(data, Kind.INDICATOR)
    plan, path = world.records.id, entry.file.path
    return Change(day, plan, world.centre, Matter.AGREEMENT, named, path, text)
