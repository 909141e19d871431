"""What auditors ask: every task, who carries it out, what came of it, what shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.analysis.labels import KEPT_LABELS
from planctl.analysis.phrases import code_of, day_of, month_of
from planctl.analysis.trace import MeasureTrace, PlanTrace, Shown, documents, plan_trace
from planctl.i18n import msg
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table, heading
from planctl.reports.parts.measures import UNMEASURED, files_of, score_cell, state_cell
from planctl.reports.parts.title import plain_title
from planctl.reports.phrases import capitalized
from planctl.reports.trace.coverage import coverage_section
from planctl.reports.trace.holes import holes_section, measure_cells, measure_columns

if TYPE_CHECKING:
    from planctl.reports.source import Source


def trace_paper(source: Source) -> Paper:
    """Return the report `trace`."""
    t, trace = source.t, plan_trace(source.status)
    sections = (
        coverage_section(trace, source),
        holes_section(trace, source),
        _chain(trace, source),
        _evidence(source),
    )
    title = plain_title(source, msg("From tasks to evidence"))
    return Paper("trace", t.lang, source.as_of, title, sections)


def _chain(trace: PlanTrace, source: Source) -> Section:
    items = tuple(
        Section(
            id=entry.id,
            heading=f"{entry.id}. {entry.record.title}",
            tables=(_links(trace, source, entry.id),),
        )
        for entry in source.records.directions.values()
    )
    return Section(
        id="chain",
        heading=source.t("Tasks, measures, results and evidence"),
        items=items,
        broad=True,
        annex=True,
    )


def _links(trace: PlanTrace, source: Source, direction: str) -> Table:
    t = source.t
    return Table(
        id="chain_of",
        caption=t("Tasks of the direction and what carries them"),
        columns=(
            Column("task", t("Task"), Form.LABEL, 22),
            *measure_columns(t),
            Column("state", t("State of the measure"), Form.TEXT, 22),
            Column("progress", t("Progress"), Form.SHARE, 18),
            Column("indicators", t("Indicators"), Form.COUNT, 19),
            Column("measured", t("With a value"), Form.COUNT, 18),
            Column("claims", t("Reported done"), Form.COUNT, 18),
            Column("shown", t("With evidence"), Form.COUNT, 20),
        ),
        rows=tuple(_rows(trace, source, direction)),
        empty=t("The direction has neither tasks nor measures."),
    )


def _rows(trace: PlanTrace, source: Source, direction: str) -> Iterator[Row]:
    t = source.t
    for one in trace.tasks:
        if one.direction != direction:
            continue
        clause = one.task.clause
        yield heading(f"{clause}. {one.task.text}", "task")
        if not one.measures:
            cells = {"task": Cell(clause), "title": Cell(t("No measure carries it out."))}
            yield Row(cells, "", clause)
        for measure in one.measures:
            yield _row(clause, measure, source)
    alone = [one for one in trace.untasked if one.result.measure.direction == direction]
    if alone:
        yield heading(t("Measures that carry out no task"), "task")
    for measure in alone:
        yield _row(UNMEASURED, measure, source)


def _row(clause: str, one: MeasureTrace, source: Source) -> Row:
    t, result = source.t, one.result
    measured = len(one.indicators) - len(one.silent)
    shown = sum(claim.shown for claim in one.claims)
    own = tuple(indicator.entry.file.path for indicator in one.indicators)
    told = tuple(dict.fromkeys(claim.update.file.path for claim in one.claims))
    cells = {
        "task": Cell(clause),
        **measure_cells(one, source),
        "state": state_cell(result, t),
        "progress": score_cell(result.score, t, files_of(result)),
        "indicators": Cell(str(len(one.indicators)), len(one.indicators), own),
        "measured": Cell(str(measured), measured, own),
        "claims": Cell(str(len(one.claims)), len(one.claims), told),
        "shown": Cell(str(shown), shown, told),
    }
    return Row(cells, "", f"{clause} {result.entry.id}")


def _evidence(source: Source) -> Section:
    t = source.t
    found = documents(source.registry, source.records, source.as_of)
    counts = [
        Row(
            {
                "kept": Cell(capitalized(t(said), t)),
                "count": Cell(str(number), number),
            },
            "",
            kept.value,
        )
        for kept, said in KEPT_LABELS.items()
        for number in [sum(one.kept is kept for one in found)]
    ]
    tables = (
        Table(
            id="kept",
            caption=t("How the documents are kept"),
            columns=(
                Column("kept", t("What the report gives"), Form.TEXT, 125),
                Column("count", t("Documents"), Form.COUNT, 40),
            ),
            rows=tuple(counts),
            empty=t("No document has been put forward."),
        ),
        Table(
            id="documents",
            caption=t("Documents that updates put forward"),
            columns=(
                Column("number", t("Measure"), Form.LABEL, 17),
                Column("body", t("Body"), Form.TEXT, 22),
                Column("period", t("First named for"), Form.LABEL, 22),
                Column("title", t("Document"), Form.TEXT, 80),
                Column("mark", t("Its number"), Form.TEXT, 40),
                Column("date", t("Its date"), Form.DAY, 22),
                Column("kept", t("What the report gives"), Form.TEXT, 45),
            ),
            rows=tuple(_document(one, source) for one in found),
            empty=t("No document has been put forward: there is no data."),
        ),
    )
    return Section(
        id="evidence", heading=t("Documents that show it"), tables=tables, broad=True, annex=True
    )


def _document(one: Shown, source: Source) -> Row:
    t, report, document = source.t, one.report.record, one.cited.document
    files = (one.report.file.path, *((one.cited.path,) if one.cited.path else ()))
    day = document.date
    cells = {
        "number": Cell(report.measure),
        "body": Cell(code_of(source.registry, report.agency)),
        "period": Cell(t(month_of(report.period))),
        "title": Cell(document.title, records=files),
        "mark": Cell(document.number or ""),
        "date": Cell(t(day_of(day)), day, files) if day else Cell(UNMEASURED),
        "kept": Cell(capitalized(t(KEPT_LABELS[one.kept]), t), records=files),
    }
    return Row(cells)
