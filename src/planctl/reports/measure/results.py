"""The results of the measure: tiers, indicators, values over time, the course of progress."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.phrases import codes_of, month_of, value_words
from planctl.i18n import msg
from planctl.model.labels import TIER_LABELS, TIER_SHORT
from planctl.model.tier import TIERS
from planctl.reports.paper.paper import Section
from planctl.reports.paper.picture import Course, Picture, Series
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.indicators import indicator_cells, indicator_columns, place_words
from planctl.reports.parts.measures import UNMEASURED, coverage_cell, files_of, score_cell
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from planctl.analysis.progress import IndicatorResult, Score, TierResult
    from planctl.analysis.reports_received import Reading
    from planctl.reports.measure.asked import Asked


def results_section(asked: Asked) -> Section:
    """Return where the results stand, and how they came there."""
    return Section(
        id="results",
        heading=asked.t("3. Results"),
        tables=(_tiers(asked),),
        pictures=(_picture(asked),),
    )


def indicators_section(asked: Asked) -> Section:
    """Return the indicators and every value that counted."""
    return Section(
        id="indicators",
        heading=asked.t("Indicators of the measure"),
        tables=(_indicators(asked), _series(asked)),
        broad=True,
        annex=True,
    )


def _tiers(asked: Asked) -> Table:
    t = asked.t
    rows = []
    for tier, result in asked.result.tiers.items():
        files = _files(result)
        achieved = result.achieved
        cells = {
            "tier": Cell(capitalized(t(TIER_LABELS[tier]), t)),
            "count": Cell(str(len(result.indicators)), len(result.indicators), files),
            "progress": score_cell(result.score, t, files),
            "coverage": coverage_cell(result.score, t, files),
            "achieved": Cell(t("yes") if achieved else t("no"), records=files),
        }
        rows.append(Row(cells, "", tier.value))
    return Table(
        id="tiers",
        caption=t("Results by tier"),
        columns=(
            Column("tier", t("Tier"), Form.TEXT, 60),
            Column("count", t("Indicators"), Form.COUNT, 25),
            Column("progress", t("Progress"), Form.SHARE, 27),
            Column("coverage", t("Share measured"), Form.SHARE, 27),
            Column("achieved", t("Target achieved"), Form.LABEL, 26),
        ),
        rows=tuple(rows),
        empty=t("A sub-measure has no results of its own: its executors report its state."),
    )


def _files(result: TierResult) -> tuple[str, ...]:
    return tuple(
        path for one in result.indicators for path in (one.entry.file.path, *_source(one.reading))
    )


def _source(reading: Reading | None) -> tuple[str, ...]:
    return (reading.update.file.path,) if reading else ()


def _indicators(asked: Asked) -> Table:
    t = asked.t
    return Table(
        id="targets",
        caption=t("Indicators, their targets and values"),
        columns=indicator_columns(t),
        rows=tuple(
            Row(indicator_cells(one, asked.source), "", one.entry.id) for one in _every(asked)
        ),
        empty=t("The measure has no indicators."),
    )


def _every(asked: Asked) -> Iterator[IndicatorResult]:
    for tier in TIERS:
        if tier in asked.result.tiers:
            yield from asked.result.tiers[tier].indicators


def _series(asked: Asked) -> Table:
    t = asked.t
    rows = [row for one in _every(asked) for row in _runs(asked, one)]
    return Table(
        id="series",
        caption=t("Values by period"),
        columns=(
            Column("place", t("Tier and number"), Form.LABEL, 25),
            Column("quote", t("Indicator of the result"), Form.TEXT, 110),
            Column("first", t("From period"), Form.LABEL, 26),
            Column("last", t("To period"), Form.LABEL, 26),
            Column("value", t("Reported value"), Form.NUMBER, 34),
            Column("body", t("Reported by"), Form.TEXT, 30),
        ),
        rows=tuple(rows),
        empty=t("No value has been reported: there is no data."),
        notes=(t("Periods in a row with one value stand in one row."),) if rows else (),
    )


def _runs(asked: Asked, one: IndicatorResult) -> Iterator[Row]:
    """Yield a row for each run of periods on which the same bodies report the same value."""
    t, indicator = asked.t, one.entry.record
    runs: list[list[Reading]] = []
    before: object = None
    for readings in asked.result.received.readings(indicator.key, indicator.reporter):
        same = tuple((reading.update.record.agency, reading.value) for reading in readings)
        if same != before:
            runs.append([])
        before = same
        runs[-1] += readings
    for run in runs:
        values = tuple(dict.fromkeys(reading.value for reading in run))
        bodies = dict.fromkeys(reading.update.record.agency for reading in run)
        files = tuple(reading.update.file.path for reading in run)
        number = values[0] if len(values) == 1 and not isinstance(values[0], str) else None
        cells = {
            "place": Cell(place_words(indicator, t)),
            "quote": Cell(indicator.quote),
            "first": Cell(t(month_of(run[0].period))),
            "last": Cell(t(month_of(run[-1].period))),
            "value": Cell("; ".join(t(value_words(value)) for value in values), number, files),
            "body": Cell(codes_of(asked.source.registry, bodies)),
        }
        yield Row(cells, "", f"{one.entry.id} {run[0].period}")


def _picture(asked: Asked) -> Picture:
    t, stations = asked.t, asked.course
    measured = [one for one in stations if one.result.score.coverage]
    rows = []
    for one in stations:
        files = files_of(one.result)
        cells = {
            "month": Cell(t(month_of(str(one.month)))),
            "progress": score_cell(one.result.score, t, files),
            "coverage": coverage_cell(one.result.score, t, files),
            **{
                tier.value: score_cell(one.result.tiers[tier].score, t)
                if tier in one.result.tiers
                else Cell(UNMEASURED)
                for tier in TIERS
            },
        }
        rows.append(Row(cells, "", str(one.month)))
    lines = [Series(t("progress of the measure"), tuple(_drawn(s.result.score) for s in stations))]
    for tier in asked.result.tiers:
        scores = (station.result.tiers[tier].score for station in stations)
        lines.append(Series(t(TIER_LABELS[tier]), tuple(map(_drawn, scores))))
    drawing = None
    nothing = t("No value has been reported in any month: there is nothing to draw.")
    said = nothing
    if measured:
        months = tuple(t(month_of(str(one.month))) for one in stations)
        days = tuple(one.month.last for one in stations)
        drawing = Course(t("percent"), days, months, tuple(lines))
        said = t(
            msg(
                "Progress of the measure: {first} in {start}, {last} in {end}.",
                first=score_cell(measured[0].result.score, t).text,
                start=month_of(str(measured[0].month)),
                last=score_cell(measured[-1].result.score, t).text,
                end=month_of(str(measured[-1].month)),
            )
        )
    numbers = Table(
        id="course_numbers",
        caption=t("Progress at the end of each month"),
        columns=(
            Column("month", t("Month"), Form.LABEL, 25),
            Column("progress", t("Progress"), Form.SHARE, 28),
            Column("coverage", t("Share measured"), Form.SHARE, 28),
            *(
                Column(tier.value, capitalized(t(TIER_SHORT[tier]), t), Form.SHARE, 28)
                for tier in TIERS
            ),
        ),
        rows=tuple(rows) if measured else (),
        empty=nothing,
    )
    return Picture("course", t("The course of progress"), said, drawing, numbers, nothing)


def _drawn(score: Score) -> Fraction | None:
    return score.progress if score.coverage else None
