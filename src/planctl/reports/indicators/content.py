"""The table of indicators: baselines, targets by year, values, agreements (order 253s, 3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.analysis.phrases import exact
from planctl.analysis.yearly import YearResult, year_results
from planctl.i18n import msg
from planctl.registry.executors import executor_list
from planctl.reports.indicators.counts import Asked, indicators_of
from planctl.reports.indicators.gaps import gaps_section
from planctl.reports.indicators.summary import bodies_section, summary_section
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table, heading
from planctl.reports.parts.indicators import (
    indicator_cells,
    indicator_columns,
    place_words,
    told_words,
    value_cell,
)
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.parts.title import plain_title, signature

if TYPE_CHECKING:
    from planctl.reports.source import Source


def indicators_paper(source: Source) -> Paper:
    """Return the report `indicators`."""
    t = source.t
    sections = (
        summary_section(source),
        bodies_section(source),
        gaps_section(source),
        _directions(source),
        _years(source),
    )
    title = plain_title(source, msg("Table of indicators"))
    return Paper("indicators", t.lang, source.as_of, title, sections, signature(source))


def _directions(source: Source) -> Section:
    found = indicators_of(source)
    items = tuple(
        Section(
            id=entry.id,
            heading=f"{entry.id}. {entry.record.title}",
            tables=(
                _table(source, [one for one in found if one.measure.measure.direction == entry.id]),
            ),
        )
        for entry in source.records.directions.values()
    )
    return Section(
        id="directions",
        heading=source.t("Indicators of every measure"),
        items=items,
        broad=True,
        annex=True,
    )


def _table(source: Source, found: list[Asked]) -> Table:
    t = source.t
    return Table(
        id="indicators",
        caption=t("Indicators, their targets and values"),
        columns=indicator_columns(t),
        rows=tuple(_rows(source, found)),
        empty=t("No measure of the direction has indicators."),
    )


def _rows(source: Source, found: list[Asked]) -> Iterator[Row]:
    above = ""
    for one in found:
        measure = one.measure.entry
        if measure.id != above:
            above = measure.id
            leads = executor_list(source.registry, measure.record.lead)
            yield heading(f"{measure.id}. {measure.record.title} ({leads})", "number")
        yield Row(indicator_cells(one.result, source), "", one.result.entry.id)


def _years(source: Source) -> Section:
    t = source.t
    rows = [
        _year_row(source, one, year)
        for one in indicators_of(source)
        for year in year_results(one.result.entry, one.measure.received, source.plan, source.as_of)
    ]
    table = Table(
        id="years",
        caption=t("Targets by year and what was reported by the year’s end"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 17),
            Column("place", t("Tier and number"), Form.LABEL, 20),
            Column("quote", t("Indicator of the result"), Form.TEXT, 100),
            Column("unit", t("Unit"), Form.TEXT, 35),
            Column("year", t("Year"), Form.LABEL, 14),
            Column("target", t("Target"), Form.NUMBER, 20),
            Column("value", t("Latest value by the year’s end"), Form.NUMBER, 24),
            Column("told", t("Period and body"), Form.TEXT, 25),
            Column("met", t("Target of the year"), Form.TEXT, 28),
        ),
        rows=tuple(rows),
        empty=t("No targets by year have been set."),
    )
    return Section(
        id="by_year", heading=t("Targets by year"), tables=(table,), broad=True, annex=True
    )


def _year_row(source: Source, one: Asked, year: YearResult) -> Row:
    t, entry = source.t, one.result.entry
    indicator, own = entry.record, (entry.file.path,)
    reading = year.reading
    cells = {
        "number": Cell(indicator.measure),
        "place": Cell(place_words(indicator, t)),
        "quote": Cell(indicator.quote),
        "unit": Cell((indicator.target.unit if indicator.target else None) or ""),
        "year": Cell(str(year.year)),
        "target": Cell(exact(year.target), year.target, own),
        "value": value_cell(reading, t),
        "told": Cell(t(told_words(reading, source.registry))) if reading else Cell(UNMEASURED),
        "met": Cell(_met(year, source), records=own),
    }
    return Row(cells, "", f"{entry.id} {year.year}")


def _met(year: YearResult, source: Source) -> str:
    t = source.t
    if year.met:
        return t("reached")
    return t("not reached") if year.over else t("the year is not over")
