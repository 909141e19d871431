"""Status updates over time: what lands when, and what is put right afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from planctl.demo import texts
from planctl.demo.matter import Change, Matter
from planctl.demo.papers import with_papers
from planctl.demo.people import Habit, forgets, landing_day, weekday_from
from planctl.demo.updates import Data, help_given, update
from planctl.demo.world import World
from planctl.model.period import Period, PeriodKind
from planctl.store.canonical import render
from planctl.store.document import Value
from planctl.store.layout import Kind, path_for

_SLIPS = 0.22
_INFLATED = 0.65
_MONTHS_OF_A_HALF = 6


@dataclass(frozen=True, slots=True)
class Report:
    """One update that a body is to write, and the day by which."""

    agency: str
    measure: str
    period: Period
    due: date
    helping: bool = False


def status_changes(world: World) -> Iterator[Change]:
    """Yield every landing and correction of an update up to the simulation's last day."""
    for report in _reports(world):
        habit = world.habit(report.agency, report.measure)
        key = (report.agency, report.period, report.measure)
        if forgets(world.chance("forgets", *key), habit):
            continue
        # One day for all that one habit of a body brings: reports are sent together.
        sent = world.chance("lands", report.agency, report.period, habit)
        day = landing_day(sent, habit, report.period.last, report.due)
        if day <= world.until:
            yield from _versions(world, report, habit, day)


def _reports(world: World) -> Iterator[Report]:
    """Yield what is owed, and what those write whom no duty names: co-executors."""
    dues: dict[Period, date] = {}
    owed: set[tuple[str, str, Period]] = set()
    for one in world.owed_on(PeriodKind.MONTH, PeriodKind.YEAR):
        if one.agency and one.measure and one.period and one.period.last < world.until:
            owed.add((one.agency, one.measure, one.period))
            dues.setdefault(one.period, one.effective_due)
            yield Report(one.agency, one.measure, one.period, one.effective_due)
    for period, due in dues.items():
        ends_quarter = period.kind is PeriodKind.MONTH and period.number % 3 == 0
        for key, measure in world.measures.items():
            # Where a group without known members leads, others report in its place; some results
            # name their reporter.
            for agency in sorted(world.reporting(measure)):
                if (agency, key, period) not in owed:
                    yield Report(agency, key, period, due)
            if ends_quarter:
                for agency in world.helping(measure):
                    yield Report(agency, key, period, due, helping=True)


def _versions(world: World, report: Report, habit: Habit, day: date) -> Iterator[Change]:
    """Yield the report as it lands, and as it is once it is put right."""
    if report.helping:
        yield _change(
            world, report, day, help_given(world, report.agency, report.measure, report.period)
        )
        return
    true = update(world, report.agency, report.measure, report.period)
    first, mended, why = true, day, ""
    if habit is Habit.OPTIMISTIC and (audit := _audit(world, report, day)):
        extra = world.chance("extra", report.agency, report.measure).between(0.08, 0.25)
        first = update(world, report.agency, report.measure, report.period, extra)
        mended, why = audit, texts.WHY_INFLATED
    elif habit is Habit.CORRECTING:
        chance = world.chance("slip", report.agency, report.measure, report.period)
        if chance.happens(_SLIPS):
            first, why = _slipped(true, world), chance.pick(texts.WHY_SLIP)
            mended = weekday_from(day + timedelta(days=chance.whole(4, 40)))
    what = _difference(first, true)
    if not what:
        yield from _with_papers(world, report, day, true)
        return
    yield _change(world, report, day, first)
    if mended <= world.until:
        correction: Data = {
            "when": str(mended),
            "what": texts.made_up(what),
            "why": texts.made_up(why),
        }
        corrected: Data = {**true, "corrections": [correction]}
        yield _change(world, report, mended, corrected, Matter.CORRECTION)


def _with_papers(world: World, report: Report, day: date, data: Data) -> Iterator[Change]:
    """Yield a report that needs no correction, and the files of evidence that come with it."""
    said, files = with_papers(world, report.agency, report.measure, report.period, data)
    change = _change(world, report, day, said)
    yield change
    yield from (replace(change, path=path, text=text) for path, text in files.items())


def _audit(world: World, report: Report, day: date) -> date | None:
    """Return the day on which somebody looks behind figures that are too good, if they are.

    A half-year may be one of too good figures; until its audit what lands is too good as well.
    """
    last = report.period.last
    halves = last.year * 2 + (last.month - 1) // _MONTHS_OF_A_HALF
    for half in (halves - 1, halves):
        chance = world.chance("half", report.agency, half)
        year, second = divmod(half, 2)
        end = date(year, 12, 31) if second else date(year, 6, 30)
        audit = weekday_from(end + timedelta(days=chance.whole(25, 70)))
        if chance.happens(_INFLATED) and day < audit:
            return audit
    return None


def _slipped(true: Data, world: World) -> Data:
    """Return a report with one slip: a wrong value, or words that still had to be checked."""
    values = true.get("values")
    if not isinstance(values, dict):
        return {**true, "text": texts.made_up(texts.UNCHECKED)}
    chance = world.chance("which", true["agency"], true["measure"], true["period"])
    key = chance.pick(list(values))
    value = str(values[key])
    if value == "done":
        wrong = "in_progress"
    elif value == "in_progress":
        wrong = "not_started"
    elif value == "not_started":
        return {**true, "text": texts.made_up(texts.UNCHECKED)}
    else:
        wrong = str(int(float(value) * 0.8))
    slipped: dict[str, Value] = {**values, key: wrong}
    return {**true, "values": slipped}


def _difference(first: Data, true: Data) -> str:
    """Return what a correction changes, in words; nothing where nothing differs."""
    was, now = first.get("values"), true.get("values")
    was, now = (was if isinstance(was, dict) else {}), (now if isinstance(now, dict) else {})
    parts = [
        texts.changed(key, str(was.get(key, "")), str(now.get(key, "")))
        for key in dict.fromkeys((*was, *now))
        if was.get(key) != now.get(key)
    ]
    if first["state"] != true["state"]:
        parts.insert(0, texts.changed("vəziyyət", str(first["state"]), str(true["state"])))
    if parts:
        return "; ".join(parts)
    return texts.WHAT_WORDS if first != true else ""


def _change(
    world: World, report: Report, day: date, data: Data, matter: Matter | None = None
) -> Change:
    plan, period = world.records.id, str(report.period)
    if matter is None:
        yearly = report.period.kind is PeriodKind.YEAR
        matter = Matter.YEARLY if yearly else Matter.MONTHLY
    path = path_for(Kind.UPDATE, plan, agency=report.agency, period=period, measure=report.measure)
    named = "" if matter is Matter.CORRECTION else period
    return Change(day, plan, report.agency, matter, named, path, render(data, Kind.UPDATE))
