"""What a body would write of one measure for one period, as plain data of a status update."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planctl.demo import texts
from planctl.demo.course import Spell
from planctl.demo.world import World
from planctl.model.period import Period, PeriodKind
from planctl.model.tier import TIERS
from planctl.model.update import ReportedState
from planctl.store.document import Value

Data = dict[str, Value]


def update(world: World, agency: str, measure: str, period: Period, extra: float = 0) -> Data:
    """Return the update of a body that reports a measure; `extra` is how much too far it sees."""
    course = world.courses[measure]
    share = course.share(period.last)
    share = min(1.0, share + extra) if share > 0 else share
    state = _state(world, measure, share, period)
    chance = world.chance("text", agency, measure, period)
    words = (texts.YEARLY[state],) if period.kind is PeriodKind.YEAR else texts.WORK[state]
    data: Data = {
        "measure": measure,
        "agency": agency,
        "period": str(period),
        "state": state.value,
        "values": dict(_values(world, agency, measure, share)),
        "text": texts.made_up(chance.pick(words)),
        "blockers": [
            _blocker(world, measure, spell, period.last)
            for spell in course.spells_in(period.first, period.last)
            if state is not ReportedState.DONE
        ],
        "evidence": list(_evidence(world, measure, share, state, period.last)),
    }
    if state in (ReportedState.IN_PROGRESS, ReportedState.NOT_STARTED):
        data["next_steps"] = texts.made_up(chance.pick(texts.NEXT))
    if world.chance("contact", agency, measure).happens(0.5):
        data["contact"] = {"name": texts.PERSON, "email": f"{agency}@example.invalid"}
    return _without_empty(data)


def help_given(world: World, agency: str, measure: str, period: Period) -> Data:
    """Return the update of a co-executor: its own part in words, no values."""
    state = _state(world, measure, world.courses[measure].share(period.last), period)
    # What stands in the way of the measure is the lead's to say.
    if state is ReportedState.BLOCKED:
        state = ReportedState.IN_PROGRESS
    words = world.chance("text", agency, measure, period).pick(texts.HELPED)
    data: Data = {
        "measure": measure,
        "agency": agency,
        "period": str(period),
        "state": state.value,
        "text": texts.made_up(words),
    }
    if state is ReportedState.DONE:
        share = world.courses[measure].share(period.last)
        data["evidence"] = list(_evidence(world, measure, share, state, period.last))
    return data


def _state(world: World, measure: str, share: float, period: Period) -> ReportedState:
    if world.finished(measure, share, period.last):
        return ReportedState.DONE
    if world.courses[measure].standing(period.last):
        return ReportedState.BLOCKED
    return ReportedState.IN_PROGRESS if share > 0 else ReportedState.NOT_STARTED


def _values(world: World, agency: str, measure: str, share: float) -> Iterator[tuple[str, str]]:
    """Yield the results of the tiers that work has come to; what lies ahead is not measured yet."""
    paths = world.paths[measure]
    leads = agency in world.leading(world.measures[measure])
    begun = {tier: min((p.begin for p in paths if p.tier is tier), default=1.0) for tier in TIERS}
    for path in paths:
        if share > begun[path.tier] and (path.reporter == agency if path.reporter else leads):
            yield path.key, path.value(share)


def _blocker(world: World, measure: str, spell: Spell, day: date) -> Data:
    words = world.chance("obstacle", measure, spell.first).pick(texts.OBSTACLES[spell.kind])
    data: Data = {
        "kind": spell.kind.value,
        "what": texts.made_up(words),
        "since": str(spell.first),
        "asked_of": spell.asked_of if spell.asked_on <= day else None,
        "asked_on": str(spell.asked_on) if spell.asked_of and spell.asked_on <= day else None,
        "resolved_on": str(spell.last + timedelta(days=1)) if spell.last < day else None,
    }
    return _without_empty(data)


def _evidence(
    world: World, measure: str, share: float, state: ReportedState, day: date
) -> Iterator[Data]:
    """Yield a document for each result that is there, for a finished sub-measure one."""

    def paper(title: str, number: str, share: float) -> Data:
        reached = min(day, world.courses[measure].day_at(share))
        return texts.document(title, number, reached)

    paths = world.paths[measure]
    for number, path in enumerate(paths, 1):
        if path.reached(share):
            yield paper(texts.result_paper(path.key), f"{measure}/{number}", path.end)
    if not paths and state is ReportedState.DONE:
        yield paper(texts.MEASURE_PAPER, measure, 1)


def _without_empty(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, [], {})}
