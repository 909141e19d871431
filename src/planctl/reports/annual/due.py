"""Measures that are overdue, and those whose deadline is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.deadlines import ItemState, deadlines
from planctl.i18n import Message, msg
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNCONFIRMED, leads_cell
from planctl.reports.parts.notes import shared_notes
from planctl.reports.phrases import Noun, counted, day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planctl.analysis.deadlines import DueItem
    from planctl.reports.annual.year import Year


def due_section(year: Year) -> Section:
    """Return both tables, each with the nearest or longest past first; before them, how many."""
    t, source = year.t, year.source
    items = deadlines(source.status)
    overdue = [item for item in items if item.state is ItemState.OVERDUE]
    soon = [item for item in items if item.state is ItemState.DUE_SOON]
    when = day(source.as_of, t)
    span = counted(Noun.DAY, source.plan.thresholds.due_soon_days, t)
    nothing_past = msg("As of {day}, nothing is past its deadline.", day=when)
    nothing_near = msg("Nothing falls due within {days}.", days=span)
    said: list[Message] = []
    if overdue:
        count = _split(overdue, year)
        said.append(msg("As of {day}, past their deadline: {count}.", day=when, count=count))
    if soon:
        said.append(msg("Due within {days}: {count}.", days=span, count=_split(soon, year)))
    return Section(
        id="due",
        heading=t("4. Overdue measures and measures due soon"),
        text=tuple(t(one) for one in said),
        tables=(
            _table("overdue", t("Overdue measures"), t("Delay"), overdue, t(nothing_past), year),
            _table("due_soon", t("Measures due soon"), t("Time left"), soon, t(nothing_near), year),
        ),
    )


def _split(items: Sequence[DueItem], year: Year) -> str:
    """Return how many measures and sub-measures there are: `2 tədbir, 4 alt tədbir`."""
    known = year.source.records.measures
    subs = [known[item.id].record.parent is not None for item in items]
    counts = ((Noun.MEASURE, subs.count(False)), (Noun.SUB_MEASURE, subs.count(True)))
    return ", ".join(counted(noun, count, year.t) for noun, count in counts if count)


def _table(
    name: str, caption: str, days: str, items: Sequence[DueItem], empty: str, year: Year
) -> Table:
    t, results = year.t, year.source.results
    return Table(
        id=name,
        caption=caption,
        columns=(
            Column("number", t("Measure"), Form.LABEL, 17),
            Column("title", t("Name of the measure"), Form.TEXT, 66),
            Column("lead", t("Lead executors"), Form.TEXT, 28),
            Column("due", t("Last day of the deadline"), Form.DAY, 33),
            Column("days", days, Form.COUNT, 21),
        ),
        rows=tuple(_row(item, year) for item in items),
        empty=empty,
        notes=tuple(shared_notes((results[item.id] for item in items), t)),
    )


def _row(item: DueItem, year: Year) -> Row:
    t, result = year.t, year.source.results[item.id]
    mark = "" if result.measure.deadline.confirmed else UNCONFIRMED
    left = item.days_left
    days = t("last day") if left == 0 else counted(Noun.DAY, abs(left), t)
    files = (result.entry.file.path,)
    cells = {
        "number": Cell(item.id),
        "title": Cell(item.title),
        "lead": leads_cell(year.source.registry, result),
        "due": Cell(day(item.due, t) + mark, item.due, files),
        "days": Cell(days, abs(left), files),
    }
    return Row(cells, id=item.id)
