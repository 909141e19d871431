"""The plan's table in its own eight columns, as published, and beside it where each row stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.i18n import msg
from planctl.model.measure import Cell as Printed
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.table import Cell, Column, Form, Merge, Row, Table, cells, heading
from planctl.reports.parts.measures import UNCONFIRMED, kind, score_cell, state_cell
from planctl.reports.parts.notes import shared_notes
from planctl.reports.parts.printed import printed_cells
from planctl.reports.parts.title import plain_title

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.i18n import Translator
    from planctl.model.measure import Measure, Shared
    from planctl.reports.source import Source


def table_paper(source: Source) -> Paper:
    """Return the report `table`: one broad table of every measure and sub-measure."""
    t = source.t
    section = Section(
        id="measures",
        heading=t("The table of measures and the state of each"),
        tables=(measures_table(source),),
        broad=True,
    )
    title = plain_title(source, msg("Table of measures"))
    return Paper("table", t.lang, source.as_of, title, (section,))


def measures_table(source: Source) -> Table:
    """Return every row of the plan's table; cells printed once for several rows are merged."""
    t = source.t
    return Table(
        id="annex",
        caption=t("Measures"),
        columns=_columns(t),
        rows=tuple(_rows(source)),
        empty=t("The plan has no measures."),
        notes=tuple(shared_notes(source.status.measures, t)),
    )


def _columns(t: Translator) -> tuple[Column, ...]:
    results = t("Indicators of results")
    return (
        Column("number", t("Number in order"), Form.LABEL, 15),
        Column("title", t("Name of the measure"), Form.TEXT, 38),
        Column("lead", t("Lead executors, by field of activity"), Form.TEXT, 28),
        Column("co", t("Other executors"), Form.TEXT, 24),
        Column("deadline", t("Time for carrying out"), Form.TEXT, 17),
        Column("ilkin", t("initial results"), Form.TEXT, 38, results),
        Column("araliq", t("intermediate results"), Form.TEXT, 38, results),
        Column("yekun", t("final results"), Form.TEXT, 38, results),
        Column("state", t("State of the measure"), Form.TEXT, 18),
        Column("progress", t("Progress"), Form.SHARE, 20),
    )


def _rows(source: Source) -> Iterator[Row]:
    headings = {entry.id: entry.record.title for entry in source.records.directions.values()}
    direction: str | None = None
    above: Measure | None = None
    for result in source.status.measures:
        measure = result.measure
        if measure.direction != direction:
            direction, above = measure.direction, None
            title = headings.get(direction)
            yield heading(f"{direction}. {title}" if title else direction, "number")
        yield _row(result, above, source)
        above = measure


def _row(result: MeasureResult, above: Measure | None, source: Source) -> Row:
    measure, registry = result.measure, source.registry
    shared = measure.shared
    mark = UNCONFIRMED if shared and not shared.confirmed else ""
    words = printed_cells(measure, registry)
    for cell in shared.cells if shared else ():
        words[cell] += mark if words[cell] else ""
    merged = _merged(shared, above)
    printed = {cell.value: Cell(text, merge=merged.get(cell)) for cell, text in words.items()}
    computed = cells(
        number=f"{result.entry.id}.",
        state=state_cell(result, source.t),
        progress=score_cell(result.score, source.t, (result.entry.file.path,)),
    )
    return Row(computed | printed, kind(result), result.entry.id)


def _merged(shared: Shared | None, above: Measure | None) -> dict[Printed, Merge]:
    """Return which cells run on from the row above, or begin to run on below."""
    if shared is None or len(shared.measures) < 2:  # noqa: PLR2004  # one row shares with none
        return {}
    goes_on = above is not None and above.shared is not None and above.shared == shared
    return dict.fromkeys(shared.cells, Merge.FURTHER if goes_on else Merge.FIRST)
