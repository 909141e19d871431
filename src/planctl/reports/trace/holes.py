"""Where the chain is broken: no measure, no task, no value, no document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, month_of
from planctl.i18n import msg
from planctl.registry.executors import executor_list
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.indicators import place_words
from planctl.reports.parts.measures import files_of
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from planctl.analysis.trace import Claim, MeasureTrace, PlanTrace
    from planctl.i18n import Translator
    from planctl.reports.source import Source


def holes_section(trace: PlanTrace, source: Source) -> Section:
    """Return the four sorts of holes, each in a table."""
    return Section(
        id="holes",
        heading=source.t("2. Holes"),
        text=(
            source.t(
                "A hole may be one of the plan itself, or of its records, or of the reports; each "
                "is to be explained or closed by those who answer for it."
            ),
        ),
        tables=(
            _tasks(trace, source),
            _measures(trace, source),
            _values(trace, source),
            _claims(trace, source),
        ),
    )


def measure_columns(t: Translator) -> tuple[Column, ...]:
    """Return the columns that name a measure: number, title, lead executors."""
    return (
        Column("number", t("Measure"), Form.LABEL, 18),
        Column("title", t("Name of the measure"), Form.TEXT, 62),
        Column("lead", t("Lead executors"), Form.TEXT, 30),
    )


def measure_cells(one: MeasureTrace, source: Source) -> dict[str, Cell]:
    """Return the cells of `measure_columns`."""
    measure = one.result.measure
    return {
        "number": Cell(one.result.entry.id),
        "title": Cell(measure.title),
        "lead": Cell(executor_list(source.registry, measure.lead)),
    }


def _tasks(trace: PlanTrace, source: Source) -> Table:
    t = source.t
    return Table(
        id="tasks_alone",
        caption=t("Tasks that no measure carries out"),
        columns=(
            Column("direction", t("Direction"), Form.LABEL, 20),
            Column("clause", t("Clause"), Form.LABEL, 25),
            Column("text", t("Task"), Form.TEXT, 120),
        ),
        rows=tuple(
            Row(
                {
                    "direction": Cell(one.direction),
                    "clause": Cell(one.task.clause),
                    "text": Cell(one.task.text),
                },
                "",
                one.task.clause,
            )
            for one in trace.tasks
            if not one.measures
        ),
        empty=t("Every task is carried out by a measure."),
    )


def _measures(trace: PlanTrace, source: Source) -> Table:
    t = source.t
    return Table(
        id="measures_alone",
        caption=t("Measures that carry out no task"),
        columns=measure_columns(t),
        rows=tuple(
            Row(measure_cells(one, source), "", one.result.entry.id) for one in trace.untasked
        ),
        empty=t("Every measure carries out a task."),
    )


def _values(trace: PlanTrace, source: Source) -> Table:
    t = source.t
    rows = []
    for one in trace.measures.values():
        if not one.silent:
            continue
        said = "; ".join(place_words(i.entry.record, t) for i in one.silent)
        files = tuple(indicator.entry.file.path for indicator in one.silent)
        cells = {
            **measure_cells(one, source),
            "count": Cell(str(len(one.silent)), len(one.silent), files),
            "whole": Cell(str(len(one.indicators)), len(one.indicators)),
            "which": Cell(said),
        }
        rows.append(Row(cells, "", one.result.entry.id))
    return Table(
        id="values_missing",
        caption=t("Indicators without a value, by measure"),
        columns=(
            *measure_columns(t),
            Column("count", t("Without a value"), Form.COUNT, 18),
            Column("whole", t("Of indicators"), Form.COUNT, 20),
            Column("which", t("Tier and number"), Form.TEXT, 32),
        ),
        rows=tuple(rows),
        empty=t("Every indicator has a value."),
    )


def _claims(trace: PlanTrace, source: Source) -> Table:
    t = source.t
    claims = [claim for one in trace.measures.values() for claim in one.claims]
    return Table(
        id="claims_bare",
        caption=t("Reported done, and no document shows it"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 18),
            Column("body", t("Body"), Form.TEXT, 22),
            Column("what", t("What is reported done"), Form.TEXT, 100),
            Column("period", t("Period"), Form.LABEL, 22),
        ),
        rows=tuple(_claim(claim, source) for claim in claims if not claim.shown),
        empty=t("Of all that is reported done, a document is put forward."),
    )


def _claim(claim: Claim, source: Source) -> Row:
    t, update = source.t, claim.update.record
    what, key = capitalized(t("the measure itself"), t), "state"
    files = files_of(claim.measure) if claim.indicator is None else ()
    if claim.indicator is not None:
        indicator = claim.indicator.entry.record
        key = indicator.key
        files = (claim.indicator.entry.file.path,)
        what = t(msg("{place}: {quote}", place=place_words(indicator, t), quote=indicator.quote))
    cells = {
        "number": Cell(claim.measure.entry.id),
        "body": Cell(code_of(source.registry, update.agency)),
        "what": Cell(what, records=(claim.update.file.path, *files)),
        "period": Cell(t(month_of(update.period))),
    }
    return Row(cells, "", f"{claim.measure.entry.id} {key} {update.agency}")
