"""The lists of a card, cut to what a page has room for: what is most urgent comes first.

The whole lists stand in the annex, with every word and the records behind each figure.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.state import State
from planctl.i18n import Message, msg, plural
from planctl.reports.paper.table import Cell, Column, Form, Row, Table, cells
from planctl.reports.parts.indicators import indicator_cells
from planctl.reports.parts.measures import deadline_cell, score_cell, state_cell
from planctl.reports.parts.obstacles import obstacles_table
from planctl.store.document import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import IndicatorResult
    from planctl.reports.agency.body import Body

#: Rows of each list, and characters of a text, that leave the card on one page.
MEASURES, INDICATORS, OBSTACLES = 6, 4, 3
_TITLE, _QUOTE, _WHAT, _TARGET = 60, 46, 32, 34
#: States by how much they ask of the reader.
_URGENCY = (
    *(State.OVERDUE, State.BLOCKED, State.AT_RISK, State.NO_DATA, State.NOT_STARTED),
    *(State.IN_PROGRESS, State.ONGOING, State.DONE, State.CANCELLED),
)


def urgent_measures(body: Body) -> Table:
    """Return the measures that ask for most: the overdue, the blocked, those at risk."""
    t = body.t
    found = sorted((*body.led, *body.supported), key=_urgency)
    return Table(
        id="urgent",
        caption=t("Measures that it leads and supports, the most urgent first"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 16),
            Column("title", t("Name of the measure"), Form.TEXT, 84),
            Column("role", t("Its part"), Form.LABEL, 18),
            Column("deadline", t("Time for carrying out"), Form.LABEL, 24),
            Column("state", t("State"), Form.LABEL, 22),
            Column("progress", t("Progress"), Form.SHARE, 16),
        ),
        rows=tuple(_measures(found[:MEASURES], body)),
        empty=t("The body neither leads nor supports a measure."),
        notes=_rest(len(found), MEASURES, body),
    )


def furthest_behind(body: Body) -> Table:
    """Return the indicators that are furthest from their targets, what is not measured last."""
    t = body.t
    found = sorted(body.indicators, key=_behind)
    met = sum(one.achieved for one in found)
    silent = sum(one.reading is None for one in found)
    counts = msg(
        "Indicators: {all}; target met: {met}, not met: {not_met}, not measured: {silent}.",
        all=len(found),
        met=met,
        not_met=len(found) - met - silent,
        silent=silent,
    )
    return Table(
        id="behind",
        caption=t("Key performance indicators, those furthest behind first"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 16),
            Column("place", t("Tier and number"), Form.LABEL, 18),
            Column("quote", t("Indicator of the result"), Form.TEXT, 72),
            Column("target", t("Target"), Form.TEXT, 38),
            Column("latest", t("Latest value"), Form.NUMBER, 20),
            Column("progress", t("Progress"), Form.SHARE, 16),
        ),
        rows=tuple(_indicators(found[:INDICATORS], body)),
        empty=t("The plan sets no quantity for what the body leads."),
        notes=(t(counts), *_rest(len(found), INDICATORS, body)) if found else (),
    )


def oldest_obstacles(body: Body) -> Table:
    """Return the obstacles that have stood longest."""
    t = body.t
    table = obstacles_table(
        "oldest",
        t("Obstacles that stand, the oldest first"),
        body.standing[:OBSTACLES],
        body.source,
        t("The body has reported no obstacle that stands."),
    )
    rows = tuple(
        Row({**row.cells, "what": Cell(one_line(row.text("what"), _WHAT))}, row.kind, row.id)
        for row in table.rows
    )
    notes = _rest(len(body.standing), OBSTACLES, body)
    return Table(table.id, table.caption, table.columns, rows, table.empty, notes)


def _urgency(result: MeasureResult) -> tuple[int, date]:
    return _URGENCY.index(result.state), result.measure.deadline.due or date.max


def _behind(one: IndicatorResult) -> tuple[bool, bool, float]:
    return one.reading is None, one.achieved, float(one.progress or 0)


def _measures(found: list[MeasureResult], body: Body) -> Iterator[Row]:
    t, led = body.t, {one.entry.id for one in body.led}
    for result in found:
        words = cells(
            number=result.entry.id,
            title=one_line(result.measure.title, _TITLE),
            role=t("leads") if result.entry.id in led else t("supports"),
            deadline=deadline_cell(result),
            state=state_cell(result, t),
            progress=score_cell(result.score, t, (result.entry.file.path,)),
        )
        yield Row(words, "", result.entry.id)


def _indicators(found: list[IndicatorResult], body: Body) -> Iterator[Row]:
    for one in found:
        full = indicator_cells(one, body.source)
        short = {
            "quote": Cell(one_line(full["quote"].text, _QUOTE)),
            "target": Cell(one_line(full["target"].text, _TARGET), records=full["target"].records),
        }
        yield Row(full | short, "", one.entry.id)


def _rest(count: int, shown: int, body: Body) -> tuple[str, ...]:
    """Return what is said where a list was cut."""
    left = count - shown
    if left <= 0:
        return ()
    said: Message = plural(
        "{count} more is in the annex.", "{count} more are in the annex.", count=left
    )
    return (body.t(said),)
