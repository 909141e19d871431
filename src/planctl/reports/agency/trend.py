"""How a body has come on: its progress and its reports in time, over the last six months."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planctl.analysis.compare.trend import Known, trend
from planctl.analysis.lookup import Found, Sort
from planctl.analysis.progress import Score
from planctl.analysis.rollup import plan_status
from planctl.i18n import msg
from planctl.model.period import PeriodKind, period_ended_by, period_of
from planctl.reports.paper.picture import Picture, Series
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.phrases import percentage
from planctl.reports.trend_picture import course

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from planctl.model.period import Period
    from planctl.reports.agency.body import Body
    from planctl.reports.paper.picture import Course

MONTHS = 6


def trend_picture(body: Body) -> Picture:
    """Return the lines and their figures; months that are not over have none."""
    t, months = body.t, _months(body)
    drawing = _drawing(body, months)
    # That nothing has been measured is no line worth a picture.
    told = (drawing.series[0], drawing.series[2])
    measured = any(value is not None for series in told for value in series.values)
    rows = tuple(
        Row({"name": Cell(series.label), **_cells(series.values, body)}, "", f"line_{at}")
        for at, series in enumerate(drawing.series)
    )
    said = "; ".join(f"{row.text('name')}: {row.text(f'm{MONTHS - 1}')}" for row in rows)
    caption = t(msg("The last {count} months, percent", count=MONTHS))
    return Picture(
        id="trend",
        caption=caption,
        alt=t(msg("Line chart. {caption}. {words}", caption=caption, words=said)),
        drawing=replace(drawing, low=True) if measured else None,
        numbers=_numbers(rows, drawing, body),
        empty=t("There is nothing to draw: nothing has been measured, and nothing fell due."),
    )


def _months(body: Body) -> tuple[Period, ...]:
    """Return six months up to the last one that is over, none before the plan begins."""
    first = period_of(PeriodKind.MONTH, body.source.plan.period.start)
    month = period_ended_by(PeriodKind.MONTH, body.source.as_of)
    for _step in range(MONTHS - 1):
        month = month.previous
    month = max(month, first)
    months = [month]
    for _step in range(MONTHS - 1):
        months.append(months[-1].next)
    return tuple(months)


def _drawing(body: Body, months: tuple[Period, ...]) -> Course:
    source, t = body.source, body.t

    def known(day: date) -> Known | None:
        if day > source.as_of:
            return None
        return Known(plan_status(source.registry, source.records, day))

    samples = trend([month.last for month in months], known, Found(Sort.AGENCY, body.id))
    drawn = course(samples, None, t)
    progress = Series(t("Progress"), tuple(_measured(one.score) for one in samples))
    rates = {period: tally.rate for period, tally in body.reporting.periods}
    in_time = Series(t("Reports in time"), tuple(rates.get(month) for month in months))
    return replace(drawn, series=(progress, drawn.series[1], in_time))


def _measured(score: Score | None) -> Fraction | None:
    return score.progress if score is not None and score.coverage else None


def _cells(values: tuple[Fraction | None, ...], body: Body) -> dict[str, Cell]:
    return {
        f"m{at}": Cell(UNMEASURED) if value is None else Cell(percentage(value, body.t), value)
        for at, value in enumerate(values)
    }


def _numbers(rows: tuple[Row, ...], drawing: Course, body: Body) -> Table:
    t = body.t
    months = (Column(f"m{at}", label, Form.SHARE, 22) for at, label in enumerate(drawing.labels))
    return Table(
        id="trend_numbers",
        caption=t("The months in figures"),
        columns=(Column("name", t("Figure"), Form.TEXT, 48), *months),
        rows=rows,
        empty=t("There is nothing to draw: nothing has been measured, and nothing fell due."),
    )
