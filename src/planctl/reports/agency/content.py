"""The card of a body (8.5.1): who answers, key figures, measures, trend, what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planctl.i18n import msg
from planctl.reports.agency.body import Body, body_of
from planctl.reports.agency.facts import facts_table, who
from planctl.reports.agency.short import furthest_behind, oldest_obstacles, urgent_measures
from planctl.reports.agency.trend import trend_picture
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.table import Column, Form, Row, Table, cells
from planctl.reports.parts.indicators import indicator_cells
from planctl.reports.parts.measures import deadline_cell, files_of, score_cell, state_cell
from planctl.reports.parts.notes import shared_notes
from planctl.reports.parts.obstacles import obstacles_table
from planctl.reports.parts.title import plain_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.reports.source import Source


def agency_paper(source: Source, agency: str | None = None) -> Paper:
    """Return the report `agency` on a body, by id or code; by default the one that leads most.

    Raises UserError where the registry has no such body.
    """
    body, t = body_of(source, agency), source.t
    title = plain_title(source, msg("KPI card: {body}", body=body.record.code))
    first = Section(
        id="card",
        heading=t("The body and its figures"),
        text=tuple(who(body)),
        tables=(facts_table(body),),
        pictures=(trend_picture(body),),
    )
    work = Section(
        id="work",
        heading=t("Measures, indicators, obstacles"),
        tables=(urgent_measures(body), furthest_behind(body), oldest_obstacles(body)),
    )
    lists = Section(
        id="lists",
        heading=t(msg("All measures, indicators and obstacles: {body}", body=body.record.code)),
        tables=(_measures(body), _indicators(body), _obstacles(body)),
        annex=True,
    )
    sections = (first, work, lists)
    return Paper("agency", t.lang, source.as_of, replace(title, before=()), sections)


def _measures(body: Body) -> Table:
    t = body.t
    return Table(
        id="measures",
        caption=t("Measures that it leads and supports"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 16),
            Column("title", t("Name of the measure"), Form.TEXT, 84),
            Column("role", t("Its part"), Form.LABEL, 18),
            Column("deadline", t("Time for carrying out"), Form.LABEL, 24),
            Column("state", t("State"), Form.LABEL, 22),
            Column("progress", t("Progress"), Form.SHARE, 16),
        ),
        rows=tuple(_rows(body)),
        empty=t("The body neither leads nor supports a measure."),
        notes=tuple(shared_notes((*body.led, *body.supported), t)),
    )


def _rows(body: Body) -> Iterator[Row]:
    t = body.t
    for role, results in ((t("leads"), body.led), (t("supports"), body.supported)):
        for result in results:
            words = cells(
                number=result.entry.id,
                title=result.measure.title,
                role=role,
                deadline=deadline_cell(result),
                state=state_cell(result, t),
                progress=score_cell(result.score, t, files_of(result)),
            )
            yield Row(words, "", result.entry.id)


def _indicators(body: Body) -> Table:
    t = body.t
    rows = tuple(
        Row(indicator_cells(one, body.source), "", one.entry.id) for one in body.indicators
    )
    return Table(
        id="indicators",
        caption=t("Key performance indicators: the quantities that it reports"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 16),
            Column("place", t("Tier and number"), Form.LABEL, 18),
            Column("quote", t("Indicator of the result"), Form.TEXT, 72),
            Column("target", t("Target"), Form.TEXT, 38),
            Column("latest", t("Latest value"), Form.NUMBER, 20),
            Column("progress", t("Progress"), Form.SHARE, 16),
        ),
        rows=rows,
        empty=t("The plan sets no quantity for what the body leads."),
    )


def _obstacles(body: Body) -> Table:
    t = body.t
    return obstacles_table(
        "obstacles",
        t("Obstacles that stand"),
        body.standing,
        body.source,
        t("The body has reported no obstacle that stands."),
    )
