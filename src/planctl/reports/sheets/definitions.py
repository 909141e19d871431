"""What the figures of a workbook mean, as its last sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.state import State
from planctl.i18n import Message, Translator, msg
from planctl.reports.paper.table import Column, Form, Row, Table, cells
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from planctl.reports.paper.paper import Paper

_MEANT: tuple[tuple[Message, Message], ...] = (
    (
        msg("progress"),
        msg(
            "Weighted mean of the results: from 0 where nothing is done to 100 where all is. What "
            "is not measured counts as nothing done."
        ),
    ),
    (
        msg("share measured"),
        msg("Share of the weight of the results of which a value has been reported."),
    ),
    (
        msg("reported in time"),
        msg("What landed on the main line of the registry by its last day, that day included."),
    ),
    (
        msg("used of allocated"),
        msg("Money used to date, divided by the money allocated to date, all sources together."),
    ),
)
_STATES: dict[State, Message] = {
    State.CANCELLED: msg("The measure was cancelled by an act."),
    State.DONE: msg("The final results are achieved and every sub-measure is done."),
    State.OVERDUE: msg("The last day of the deadline is over and the measure is not done."),
    State.BLOCKED: msg("An executor reports that the measure cannot go on."),
    State.AT_RISK: msg("Progress lags behind time, or the deadline is near and work is not."),
    State.ONGOING: msg("A measure without a last day that is being carried out."),
    State.IN_PROGRESS: msg("Work has begun and the deadline is not over."),
    State.NOT_STARTED: msg("The executors report that work has not begun."),
    State.NO_DATA: msg("A reporting period has closed, and nothing was reported."),
}


def definitions(paper: Paper, t: Translator) -> Table:
    """Return the sheet of definitions: states, figures, and the day that all stands for."""
    rows = [
        Row(cells(term=capitalized(t(STATE_LABELS[state]), t), meaning=t(meaning)))
        for state, meaning in _STATES.items()
    ]
    rows += [
        Row(cells(term=capitalized(t(term), t), meaning=t(meaning))) for term, meaning in _MEANT
    ]
    rows += [Row(cells(term=t("State of the figures"), meaning=line)) for line in paper.title.after]
    return Table(
        id="definitions",
        caption=t("Definitions"),
        columns=(
            Column("term", t("Term"), Form.TEXT, 45),
            Column("meaning", t("Meaning"), Form.TEXT, 150),
        ),
        rows=tuple(rows),
        empty="",
    )
