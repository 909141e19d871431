"""Where a plan, or a part of it, stood at each month's end: figures over time, nothing of git."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.lookup import Found, Sort
from planctl.analysis.progress import ONE, ZERO, Score
from planctl.analysis.rollup import count_states
from planctl.model.period import PeriodKind, period_of

if TYPE_CHECKING:
    from planctl.analysis.reports_received import Value
    from planctl.analysis.rollup import AgencyStatus, DirectionStatus, PlanStatus
    from planctl.analysis.state import State


@dataclass(frozen=True, slots=True)
class Known:
    """A plan judged at a day by what was known; `commit` names that where it is a past state."""

    status: PlanStatus
    commit: str | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One month's end. `score` is None where there was nothing to be judged yet.

    `state` is that of a measure, `value` what an indicator had reached; `states` counts measures.
    """

    day: date
    commit: str | None = None
    score: Score | None = None
    states: Mapping[State, int] = field(default_factory=dict)
    state: State | None = None
    value: Value | None = None


def month_ends(first: date, last: date) -> Iterator[date]:
    """Yield the last day of each month that lies within both days."""
    month = period_of(PeriodKind.MONTH, first)
    while month.last <= last:
        yield month.last
        month = month.next


def trend(
    days: Iterable[date], known: Callable[[date], Known | None], found: Found | None
) -> tuple[Sample, ...]:
    """Return a sample for each day; `found` is what is looked at, the whole plan without it."""
    return tuple(_sample(day, known(day), found) for day in days)


def _sample(day: date, known: Known | None, found: Found | None) -> Sample:
    if known is None:
        return Sample(day)
    status, commit = known.status, known.commit
    match found:
        case None | Found(Sort.PLAN):
            return Sample(day, commit, status.score, status.states)
        case Found(Sort.INDICATOR):
            return _indicator(day, known, found.id)
        case Found(Sort.MEASURE):
            return _measure(day, known, found.id)
    parts: tuple[DirectionStatus | AgencyStatus, ...] = (*status.directions, *status.agencies)
    for part in parts:
        if part.entry.id == found.id:
            return Sample(day, commit, part.score, part.states)
    return Sample(day, commit)


def _measure(day: date, known: Known, wanted: str) -> Sample:
    for result in known.status.measures:
        if result.entry.id == wanted:
            states = count_states([result])
            return Sample(day, known.commit, result.score, states, result.state)
    return Sample(day, known.commit)


def _indicator(day: date, known: Known, wanted: str) -> Sample:
    for result in known.status.measures:
        for tier in result.tiers.values():
            for one in tier.indicators:
                if one.entry.id == wanted:
                    measured = one.progress is not None
                    score = Score(one.progress or ZERO, ONE if measured else ZERO)
                    value = one.reading.value if one.reading else None
                    return Sample(day, known.commit, score, value=value)
    return Sample(day, known.commit)
