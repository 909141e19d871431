"""Finance reports over time: executors on their measures, ministries on what budgets pay for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planctl.demo import texts
from planctl.demo.matter import Change, Matter
from planctl.demo.people import Habit, forgets, landing_day, weekday_from
from planctl.demo.purse import BUDGET, Purse, purse_of
from planctl.demo.updates import Data
from planctl.demo.world import World
from planctl.model.period import Period, PeriodKind
from planctl.store.canonical import render
from planctl.store.document import Value
from planctl.store.layout import Kind, path_for

_DIFFERS = 0.04
_SLIPS = 0.1


@dataclass(frozen=True, slots=True)
class Account:
    """One finance report that a body is to write; `watching`: it pays or oversees, no executor."""

    agency: str
    measure: str
    period: Period
    due: date
    watching: bool


def finance_changes(world: World) -> Iterator[Change]:
    """Yield every landing and correction of a finance report up to the last day."""
    purses = {
        key: purse_of(
            world.chance("purse", key), world.courses[key], small=measure.parent is not None
        )
        for key, measure in world.measures.items()
    }
    for account in _accounts(world, purses):
        measure = "" if account.watching else account.measure
        habit = world.habit(account.agency, measure)
        if account.watching and habit is Habit.SILENT:
            habit = Habit.LATE  # without those who pay there would be nothing to compare
        key = (account.agency, account.period, measure)
        if forgets(world.chance("forgets", *key), habit):
            continue
        sent = world.chance("lands", account.agency, account.period, habit)
        day = landing_day(sent, habit, account.period.last, account.due)
        if day <= world.until:
            yield from _versions(world, account, purses[account.measure], day, habit)


def _accounts(world: World, purses: Mapping[str, Purse]) -> Iterator[Account]:
    """Yield what is owed; who owes for the whole plan reports on all that draws on the budget."""
    seen: set[tuple[str, str, Period]] = set()
    whole: list[Account] = []
    for one in world.owed:
        period = one.period
        if period is None or period.kind is not PeriodKind.QUARTER or one.agency is None:
            continue
        if period.last >= world.until:
            continue
        if one.measure is None:
            whole += (
                Account(one.agency, key, period, one.effective_due, watching=True)
                for key, purse in purses.items()
                if world.measures[key].parent is None and BUDGET & purse.parts.keys()
            )
        elif one.measure in purses:
            seen.add((one.agency, one.measure, period))
            yield Account(one.agency, one.measure, period, one.effective_due, watching=False)
    yield from (a for a in whole if (a.agency, a.measure, a.period) not in seen)


def _versions(
    world: World, account: Account, purse: Purse, day: date, habit: Habit
) -> Iterator[Change]:
    true = _watched(world, account, purse) if account.watching else _report(account, purse)
    chance = world.chance("sum", account.agency, account.measure, account.period)
    slips = habit is Habit.CORRECTING and not account.watching and chance.happens(_SLIPS)
    first = _slipped(true) if slips else true
    yield _change(world, account, day, first, Matter.FINANCE)
    mended = weekday_from(day + timedelta(days=chance.whole(4, 40)))
    if first != true and mended <= world.until:
        correction: Data = {
            "when": str(mended),
            "what": texts.made_up(texts.WHAT_SUM),
            "why": texts.made_up(chance.pick(texts.WHY_SLIP)),
        }
        corrected: Data = {**true, "corrections": [correction]}
        yield _change(world, account, mended, corrected, Matter.CORRECTION)


def _report(account: Account, purse: Purse) -> Data:
    """Return an executor's own report, with the papers that go with it."""
    last, course, measure = account.period.last, purse.course, account.measure
    data = _sums(account, purse, last)
    begun = course.day_at(0.04)
    if begun <= last:
        data["feasibility"] = [texts.document(texts.STUDY, f"{measure}/TİƏ", begun)]
        data["estimates"] = [texts.document(texts.ESTIMATE, f"{measure}/S", begun)]
    signed = course.day_at(0.12)
    if signed <= last:
        data["contracts"] = [
            {
                "number": texts.number(f"{measure}/M"),
                "date": str(signed),
                "supplier": texts.SUPPLIER,
                "amount": str(purse.cost // 200 * 100 // 2),
                "start": str(signed),
                "end": str(max(signed, course.day_at(1))),
            }
        ]
    return data


def _watched(world: World, account: Account, purse: Purse) -> Data:
    """Return what a ministry knows: budget money alone, here and there a quarter behind."""
    behind = world.chance("behind", account.agency, account.measure, account.period).happens(
        _DIFFERS
    )
    last = account.period.previous.last if behind else account.period.last
    data = _sums(account, purse, last, budget_alone=True)
    if behind:
        data["note"] = texts.made_up(texts.UNCHECKED)
    return data


def _sums(account: Account, purse: Purse, last: date, *, budget_alone: bool = False) -> Data:
    funding: dict[str, Value] = {
        source.value: {
            "allocated": str(purse.allocated(source, last)),
            "used": str(purse.used(source, last)),
        }
        for source in purse.parts
        if source in BUDGET or not budget_alone
    }
    return {
        "measure": account.measure,
        "agency": account.agency,
        "period": str(account.period),
        "initial_cost": str(purse.cost),
        "funding": funding,
    }


def _slipped(true: Data) -> Data:
    """Return a report in which a tenth of what was spent is missing."""
    funding = true["funding"]
    slipped: dict[str, Value] = {}
    for source, sums in funding.items() if isinstance(funding, dict) else ():
        if isinstance(sums, dict):
            slipped[source] = {**sums, "used": str(int(str(sums["used"])) * 9 // 10)}
    return {**true, "funding": slipped}


def _change(world: World, account: Account, day: date, data: Data, matter: Matter) -> Change:
    plan, period = world.records.id, str(account.period)
    path = path_for(
        Kind.FINANCE, plan, agency=account.agency, period=period, measure=account.measure
    )
    named = "" if matter is Matter.CORRECTION else period
    return Change(day, plan, account.agency, matter, named, path, render(data, Kind.FINANCE))
