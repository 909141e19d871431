"""The year's course: progress of the plan at the end of each month, from what was reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.state import State
from planctl.i18n import msg
from planctl.reports.paper.picture import Course, Picture, Series
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import coverage_cell, score_cell
from planctl.reports.phrases import day, percentage

if TYPE_CHECKING:
    from planctl.analysis.rollup import PlanStatus
    from planctl.i18n import Translator
    from planctl.reports.annual.year import Year


def course_picture(year: Year) -> Picture:
    """Return progress and the share measured over the year; the last point is the report’s day."""
    t, months = year.t, year.months
    measured = any(status.score.coverage for status in months)
    caption = t("Progress of the plan over the year, percent")
    return Picture(
        id="course",
        caption=caption,
        alt=t(msg("Line chart. {caption}. {words}", caption=caption, words=_said(year))),
        drawing=_drawing(months, t) if measured else None,
        numbers=_numbers(months if measured else (), t),
        empty=t("There is nothing to draw: no indicator has been measured."),
    )


def _said(year: Year) -> str:
    t, first, last = year.t, year.months[0], year.months[-1]
    said = msg(
        "{first}: {before}; {last}: {after}.",
        first=day(first.as_of, t),
        before=percentage(first.score.progress, t),
        last=day(last.as_of, t),
        after=percentage(last.score.progress, t),
    )
    return t(said)


def _drawing(months: tuple[PlanStatus, ...], t: Translator) -> Course:
    progress = (one.score.progress if one.score.coverage else None for one in months)
    return Course(
        axis=t("percent"),
        days=tuple(one.as_of for one in months),
        labels=tuple(f"{one.as_of:%d.%m}" for one in months),
        series=(
            Series(t("Progress"), tuple(progress)),
            Series(t("Share measured"), tuple(one.score.coverage for one in months)),
        ),
    )


def _numbers(months: tuple[PlanStatus, ...], t: Translator) -> Table:
    return Table(
        id="course_numbers",
        caption=t("The plan at the end of each month"),
        columns=(
            Column("day", t("Date"), Form.DAY, 33),
            Column("progress", t("Progress"), Form.SHARE, 33),
            Column("coverage", t("Measured"), Form.SHARE, 33),
            Column("done", t("Done measures"), Form.COUNT, 33),
            Column("overdue", t("Overdue measures"), Form.COUNT, 33),
        ),
        rows=tuple(_row(one, t) for one in months),
        empty=t("No indicator has been measured."),
    )


def _row(status: PlanStatus, t: Translator) -> Row:
    done, overdue = status.states[State.DONE], status.states[State.OVERDUE]
    cells = {
        "day": Cell(f"{status.as_of:%d.%m.%Y}", status.as_of),
        "progress": score_cell(status.score, t),
        "coverage": coverage_cell(status.score, t),
        "done": Cell(str(done), done),
        "overdue": Cell(str(overdue), overdue),
    }
    return Row(cells, id=status.as_of.isoformat())
