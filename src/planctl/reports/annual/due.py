"""Measures that are overdue, and those whose deadline is near."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis.deadlines import ItemState, deadlines
from planctl.i18n import msg
from planctl.reports.annual.source import Source
from planctl.reports.annual.words import UNCONFIRMED, leads
from planctl.reports.phrases import Noun, counted, day
from planctl.reports.tables import Row

if TYPE_CHECKING:
    from planctl.analysis.deadlines import DueItem


@dataclass(frozen=True, slots=True)
class Due:
    """What each of the two tables holds, in a sentence, and the tables."""

    overdue_text: str
    soon_text: str
    overdue: tuple[Row, ...]
    soon: tuple[Row, ...]
    unconfirmed: bool


def due(source: Source) -> Due:
    """Return both tables, each with the nearest or longest past first."""
    t = source.t
    items = deadlines(source.status)
    overdue = [item for item in items if item.state is ItemState.OVERDUE]
    soon = [item for item in items if item.state is ItemState.DUE_SOON]
    when, span = day(source.as_of, t), counted(Noun.DAY, _span(source), t)
    overdue_text = (
        msg("As of {day}, past their deadline: {count}.", day=when, count=_split(overdue, source))
        if overdue
        else msg("As of {day}, nothing is past its deadline.", day=when)
    )
    soon_text = (
        msg("Due within {days}: {count}.", days=span, count=_split(soon, source))
        if soon
        else msg("Nothing falls due within {days}.", days=span)
    )
    results = {result.entry.id: result for result in source.status.measures}
    return Due(
        overdue_text=t(overdue_text),
        soon_text=t(soon_text),
        overdue=_rows(overdue, source),
        soon=_rows(soon, source),
        unconfirmed=any(
            not results[item.id].measure.deadline.confirmed for item in (*overdue, *soon)
        ),
    )


def _span(source: Source) -> int:
    return source.plan.thresholds.due_soon_days


def _split(items: Iterable[DueItem], source: Source) -> str:
    """Return how many measures and sub-measures there are: `2 tədbir, 4 alt tədbir`."""
    known = source.records.measures
    subs = [known[item.id].record.parent is not None for item in items]
    counts = ((Noun.MEASURE, subs.count(False)), (Noun.SUB_MEASURE, subs.count(True)))
    return ", ".join(counted(noun, count, source.t) for noun, count in counts if count)


def _rows(items: Iterable[DueItem], source: Source) -> tuple[Row, ...]:
    results = {result.entry.id: result for result in source.status.measures}
    rows = []
    for item in items:
        result = results[item.id]
        mark = "" if result.measure.deadline.confirmed else UNCONFIRMED
        rows.append(
            Row(
                {
                    "number": item.id,
                    "title": item.title,
                    "lead": leads(source.registry, result),
                    "due": day(item.due, source.t) + mark,
                    "days": _days(item.days_left, source),
                }
            )
        )
    return tuple(rows)


def _days(left: int, source: Source) -> str:
    return source.t("last day") if left == 0 else counted(Noun.DAY, abs(left), source.t)
