"""The official text of the measure: the cells of its row, the tasks it carries out, the slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.i18n import Translator
from planctl.model.labels import CELL_LABELS
from planctl.model.measure import Cell as Printed
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNCONFIRMED, UNMEASURED
from planctl.reports.parts.printed import printed_cells
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from planctl.reports.measure.asked import Asked


def legal_section(asked: Asked) -> Section:
    """Return what the plan prints of the measure."""
    return Section(
        id="legal",
        heading=asked.t("2. Official text"),
        tables=(_row(asked), _tasks(asked), _errata(asked)),
    )


def _row(asked: Asked) -> Table:
    t, measure = asked.t, asked.result.measure
    shared = measure.shared
    doubtful = shared.cells if shared and not shared.confirmed else ()
    own = (asked.entry.file.path,)
    rows = [
        Row(
            {
                "cell": _name(cell, t),
                "words": Cell(
                    (words or UNMEASURED) + (UNCONFIRMED if cell in doubtful else ""), records=own
                ),
            },
            "",
            cell.value,
        )
        for cell, words in printed_cells(measure, asked.source.registry).items()
    ]
    note = t("* The official text prints this cell once for several measures; not confirmed.")
    return Table(
        id="printed",
        caption=t("The row of the plan’s table, as published"),
        columns=(
            Column("cell", t("Cell of the row"), Form.TEXT, 40),
            Column("words", t("Text"), Form.TEXT, 125),
        ),
        rows=tuple(rows),
        empty=t("none"),
        notes=(note,) if doubtful else (),
    )


def _name(cell: Printed, t: Translator) -> Cell:
    return Cell(capitalized(t(CELL_LABELS[cell]), t))


def _tasks(asked: Asked) -> Table:
    t = asked.t
    tasks = [
        (direction, task)
        for direction in asked.records.directions.values()
        for task in direction.record.tasks
        if task.clause in asked.result.measure.tasks
    ]
    return Table(
        id="tasks",
        caption=t("Tasks of section 6 that the measure carries out"),
        columns=(
            Column("clause", t("Clause"), Form.LABEL, 28),
            Column("text", t("Text"), Form.TEXT, 137),
        ),
        rows=tuple(
            Row(
                {
                    "clause": Cell(task.clause),
                    "text": Cell(task.text, records=(direction.file.path,)),
                },
                "",
                task.clause,
            )
            for direction, task in tasks
        ),
        empty=t("The measure carries out no task of section 6."),
    )


def _errata(asked: Asked) -> Table:
    t = asked.t
    return Table(
        id="errata",
        caption=t("Corrected slips of the printed text"),
        columns=(
            Column("cell", t("Cell of the row"), Form.TEXT, 32),
            Column("printed", t("As printed"), Form.TEXT, 36),
            Column("corrected", t("Corrected"), Form.TEXT, 36),
            Column("why", t("Why"), Form.TEXT, 61),
        ),
        rows=tuple(
            Row(
                {
                    "cell": _name(Printed(erratum.field), t)
                    if erratum.field in set(Printed)
                    else Cell(erratum.field),
                    "printed": Cell(erratum.printed),
                    "corrected": Cell(erratum.corrected),
                    "why": Cell(erratum.why),
                }
            )
            for erratum in asked.result.measure.errata
        ),
        empty=t("No slip of the text was corrected."),
    )
