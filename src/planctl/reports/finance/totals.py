"""The money added up: in all, by source, by direction, by the body whose word counts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.finance_totals import sums_by_source
from planctl.analysis.phrases import code_of, manats
from planctl.i18n import Message, msg
from planctl.model.labels import FUNDING_LABELS
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import TOTAL, Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED, score_cell
from planctl.reports.parts.money import (
    funding_columns,
    money_files,
    share_cell,
    sums_cells,
    sums_columns,
)
from planctl.reports.phrases import Noun, capitalized, counted, percentage, quarter_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from planctl.analysis.finance_totals import Sums
    from planctl.i18n import Translator
    from planctl.reports.finance.asked import Asked


def summary_section(asked: Asked) -> Section:
    """Return the totals in words, and the money by source."""
    t = asked.source.t
    return Section(
        id="summary",
        heading=t("1. Summary"),
        text=tuple(t(sentence) for sentence in _sentences(asked)),
        tables=(_sources(asked),),
    )


def directions_section(asked: Asked) -> Section:
    """Return the money by direction and by body."""
    t = asked.source.t
    return Section(
        id="directions",
        heading=t("2. Directions and bodies"),
        tables=(_directions(asked), _bodies(asked)),
        broad=True,
    )


def progress_column(t: Translator) -> Column:
    """Return the column of how far the work has come."""
    return Column("progress", t("Progress"), Form.SHARE, 18)


def _sentences(asked: Asked) -> Iterator[Message]:
    found, t = asked.found, asked.source.t
    quarter = quarter_name(asked.quarter, t)
    yield msg(
        "Sums are in manats, from the beginning of the plan to the last day of the quarter: "
        "{quarter}.",
        quarter=quarter,
    )
    if not found.measures:
        yield msg("Nobody has reported money for the quarter: there is no data.")
        return
    totals = found.totals
    yield msg(
        "Bodies have reported on {measures}. Initial total cost: {cost}; allocated: {allocated}; "
        "used: {used}.",
        measures=counted(Noun.MEASURE, totals.measures, t),
        cost=_said(totals.cost),
        allocated=_said(totals.allocated),
        used=_said(totals.used),
    )
    yield msg(
        "Allocated of the cost: {of_cost}; used of the allocated: {of_allocated}.",
        of_cost=_rate(totals.allocated_of_cost, t),
        of_allocated=_rate(totals.used_of_allocated, t),
    )
    yield msg(
        "Each measure is counted once, by the word of its executors; an authority’s own counts "
        "where they are silent. The money of a sub-measure is in its measure’s."
    )


def _said(amount: Decimal | None) -> Message | str:
    return UNMEASURED if amount is None else manats(amount)


def _rate(share: Fraction | None, t: Translator) -> str:
    return UNMEASURED if share is None else percentage(share, t)


def _sources(asked: Asked) -> Table:
    t, totals = asked.source.t, asked.found.totals
    rows = [
        _funding(source.value, capitalized(t(FUNDING_LABELS[source]), t), sums, asked)
        for source, sums in sums_by_source(asked.found).items()
    ]
    if rows:
        rows.append(_funding("total", t("Total"), totals, asked, TOTAL))
    return Table(
        id="sources",
        caption=t("Money by source, AZN"),
        columns=(
            Column("name", t("Source of the money"), Form.TEXT, 60),
            Column("count", t("Measures"), Form.COUNT, 20),
            *funding_columns(t),
            Column("part", t("Part of all that is allocated"), Form.SHARE, 22),
        ),
        rows=tuple(rows),
        empty=t("Nobody has reported money by source for the quarter."),
    )


def _funding(name: str, said: str, sums: Sums, asked: Asked, kind: str = "") -> Row:
    whole, t = asked.found.totals.allocated, asked.source.t
    files = money_files(
        one
        for one in asked.counted
        if kind == TOTAL or any(name in field for field in one.by_field)
    )
    part = None
    if sums.allocated is not None and whole:
        part = Fraction(sums.allocated) / Fraction(whole)
    cells = {"name": Cell(said), "count": _count(sums, files), "part": share_cell(part, files, t)}
    return Row(cells | sums_cells(sums, files, t), kind, name)


def _directions(asked: Asked) -> Table:
    t, found = asked.source.t, asked.found
    rows = []
    for status in asked.status.directions:
        sums = found.directions.get(status.entry.id)
        if sums is None:
            continue
        own = [one for one in asked.counted if one.measure.record.direction == status.entry.id]
        files = money_files(own)
        name = f"{status.entry.id}. {status.entry.record.title}"
        cells = {
            "name": Cell(name),
            "count": _count(sums, files),
            "progress": score_cell(status.score, t, (status.entry.file.path,)),
        }
        rows.append(Row(cells | sums_cells(sums, files, t), "", status.entry.id))
    if rows:
        total = _total(asked)
        whole = score_cell(asked.status.score, t, ())
        rows.append(Row({**total.cells, "progress": whole}, TOTAL, "total"))
    return Table(
        id="by_direction",
        caption=t("Money by direction, AZN"),
        columns=(
            Column("name", t("Direction"), Form.TEXT, 62),
            Column("count", t("Measures"), Form.COUNT, 18),
            *sums_columns(t),
            progress_column(t),
        ),
        rows=tuple(rows),
        empty=t("Nobody has reported money on a measure of any direction for the quarter."),
        notes=_below(rows, t("Progress is that of the whole direction on the quarter’s last day.")),
    )


def _bodies(asked: Asked) -> Table:
    t, found = asked.source.t, asked.found
    rows = []
    for body, sums in found.agencies.items():
        files = money_files(one for one in asked.counted if body in one.holders)
        cells = {
            "name": Cell(code_of(asked.source.registry, body)),
            "count": _count(sums, files),
        }
        rows.append(Row(cells | sums_cells(sums, files, t), "", body))
    if rows:
        rows.append(_total(asked))
    return Table(
        id="by_body",
        caption=t("Money by the body whose word counts, AZN"),
        columns=(
            Column("name", t("Body"), Form.TEXT, 62),
            Column("count", t("Measures"), Form.COUNT, 18),
            *sums_columns(t),
        ),
        rows=tuple(rows),
        empty=t("No body has reported money for the quarter."),
        notes=_below(
            rows, t("A measure whose sums come from several bodies is counted with each of them.")
        ),
    )


def _below(rows: list[Row], note: str) -> tuple[str, ...]:
    """Return the note of a table that has rows: without any there is nothing to note."""
    return (note,) if rows else ()


def _total(asked: Asked) -> Row:
    t, totals = asked.source.t, asked.found.totals
    files = money_files(asked.counted)
    cells = {"name": Cell(t("Total")), "count": _count(totals, files)}
    return Row(cells | sums_cells(totals, files, t), TOTAL, "total")


def _count(sums: Sums, files: tuple[str, ...]) -> Cell:
    return Cell(str(sums.measures), sums.measures, files)
