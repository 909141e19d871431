"""The deadlines that end in the year, and those that had not been met before it, as bars."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from planctl.analysis.deadlines import ItemState, deadlines
from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.state import State
from planctl.i18n import msg, plural
from planctl.registry.executors import executor_list
from planctl.reports.paper.picture import Deadline, Picture, Timeline
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNCONFIRMED, state_cell
from planctl.reports.parts.notes import shared_notes
from planctl.reports.phrases import day, year_name

if TYPE_CHECKING:
    from planctl.analysis.deadlines import DueItem
    from planctl.analysis.measure import MeasureResult
    from planctl.reports.annual.year import Year

#: What a page has room for, each with its number beside it.
MOST = 36


def timeline_picture(year: Year) -> Picture:
    """Return the timeline; where a page has no room for all, what is not done comes first."""
    t = year.t
    found = [item for item in deadlines(year.source.status) if _concerns(year, item)]
    open_first = sorted(found, key=lambda item: item.state in (ItemState.MET, ItemState.MET_LATE))
    chosen = {item.id for item in open_first[:MOST]}
    items = [item for item in found if item.id in chosen]
    results = [year.source.results[item.id] for item in items]
    caption = t(msg("Deadlines of {year}", year=year_name(year.number, t)))
    numbers = _numbers(year, items, len(found))
    words = "; ".join(f"{row.id}: {row.text('due')}, {row.text('state')}" for row in numbers.rows)
    said = msg("Timeline. {caption}. {words}.", caption=caption, words=words)
    return Picture(
        id="timeline",
        caption=caption,
        alt=t(said),
        drawing=_drawing(year, items, results) if items else None,
        numbers=numbers,
        empty=t("There is nothing to draw: no deadline ends in the year."),
    )


def _concerns(year: Year, item: DueItem) -> bool:
    """Say whether a deadline ends in the year, or ended before it and was not met by then."""
    if item.due.year >= year.number:
        return item.due.year == year.number
    return year.results_before[item.id].state is not State.DONE


def _drawing(year: Year, items: list[DueItem], results: list[MeasureResult]) -> Timeline:
    t, begins = year.t, date(year.number, 1, 1)
    earliest = min(item.due for item in items)
    rows = tuple(
        Deadline(
            label=item.id,
            start=result.measure.deadline.start or year.source.plan.period.start,
            due=item.due,
            state=result.state,
            said=t(STATE_LABELS[result.state]),
        )
        for item, result in zip(items, results, strict=True)
    )
    return Timeline(
        # A bar that ends before the year is seen to end.
        first=earliest - timedelta(days=31) if earliest < begins else begins,
        last=date(year.number, 12, 31),
        today=year.source.as_of,
        today_label=t("day of the report"),
        rows=rows,
        legend=tuple(
            (state, t(STATE_LABELS[state]))
            for state in State
            if any(result.state is state for result in results)
        ),
    )


def _numbers(year: Year, items: list[DueItem], all_of_them: int) -> Table:
    t, left = year.t, all_of_them - len(items)
    notes = list(shared_notes((year.source.results[item.id] for item in items), t))
    if left:
        further = plural(
            "{count} further deadline is not shown here.",
            "{count} further deadlines are not shown here.",
            count=left,
        )
        notes.append(t(further))
    return Table(
        id="timeline_numbers",
        caption=t("Deadlines of the year and those not met before it"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 22),
            Column("lead", t("Lead executors"), Form.TEXT, 62),
            Column("due", t("Last day of the deadline"), Form.DAY, 46),
            Column("state", t("State of the measure"), Form.TEXT, 35),
        ),
        rows=tuple(_row(year, item) for item in items),
        empty=t("There is nothing to draw: no deadline ends in the year."),
        notes=tuple(notes),
    )


def _row(year: Year, item: DueItem) -> Row:
    t, result = year.t, year.source.results[item.id]
    mark = "" if result.measure.deadline.confirmed else UNCONFIRMED
    cells = {
        "number": Cell(item.id),
        "lead": Cell(executor_list(year.source.registry, result.measure.lead)),
        "due": Cell(day(item.due, t) + mark, item.due, (result.entry.file.path,)),
        "state": state_cell(result, t),
    }
    return Row(cells, id=item.id)
