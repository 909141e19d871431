"""The plan as a whole: its size, states and tiers by direction, its course, its deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.i18n import msg
from planctl.model.labels import TIER_LABELS, TIER_SHORT
from planctl.model.tier import TIERS
from planctl.reports.annual.course import course_picture
from planctl.reports.annual.movement import indicators
from planctl.reports.annual.timeline import timeline_picture
from planctl.reports.paper.paper import Section
from planctl.reports.paper.picture import Picture, Series, Shares
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import coverage_cell, files_of_all, score_cell
from planctl.reports.parts.states_picture import states_picture
from planctl.reports.phrases import capitalized, day

if TYPE_CHECKING:
    from planctl.analysis.rollup import DirectionStatus
    from planctl.reports.annual.year import Year


def overview_section(year: Year) -> Section:
    """Return the pictures of the whole plan, each with its numbers."""
    t, source = year.t, year.source
    top, period = len(source.status.top), source.plan.period
    made_of = msg(
        "{plan} runs from {first} to {last}. Directions: {directions}; measures: {measures}; "
        "sub-measures: {subs}; indicators of results: {indicators}.",
        plan=source.plan.short_title,
        first=day(period.start, t),
        last=day(period.end, t),
        directions=len(source.status.directions),
        measures=top,
        subs=len(source.status.measures) - top,
        indicators=len(indicators(source.status)),
    )
    return Section(
        id="overview",
        heading=t("2. The plan as a whole"),
        text=(t(made_of),),
        pictures=(
            states_picture("overview", source),
            _tiers(year),
            course_picture(year),
            timeline_picture(year),
        ),
    )


def _tiers(year: Year) -> Picture:
    t, directions = year.t, year.source.status.directions
    measured = any(status.score.coverage for status in directions)
    rows = tuple(_tiers_row(status, year) for status in directions if measured)
    columns = {tier: capitalized(t(TIER_SHORT[tier]), t) for tier in TIERS}
    numbers = Table(
        id="by_tier_numbers",
        caption=t("Directions: progress by tier"),
        columns=(
            Column("number", t("Direction"), Form.LABEL, 22),
            Column("title", t("Name of the direction"), Form.TEXT, 36),
            *(Column(tier.value, said, Form.SHARE, 23) for tier, said in columns.items()),
            Column("progress", t("Progress"), Form.SHARE, 21),
            Column("coverage", t("Measured"), Form.SHARE, 19),
        ),
        rows=rows,
        empty=t("No indicator has been measured."),
        notes=()
        if not rows
        else (
            t(
                "A dash means that nothing has been measured. “Measured” is the share of the "
                "weight of the indicators that has been measured."
            ),
        ),
    )
    series = tuple(
        Series(
            capitalized(t(TIER_LABELS[tier]), t),
            tuple(
                status.tiers[tier].score.progress if status.tiers[tier].score.coverage else None
                for status in directions
            ),
        )
        for tier in TIERS
    )
    said = "; ".join(
        t(
            msg(
                "Direction {direction}: initial {ilkin}, intermediate {araliq}, final {yekun}",
                direction=row.id,
                **{tier.value: row.text(tier.value) for tier in TIERS},
            )
        )
        for row in rows
    )
    caption = t("Progress of the directions by tier, percent")
    return Picture(
        id="by_tier",
        caption=caption,
        alt=t(msg("Bar chart. {caption}. {words}.", caption=caption, words=said)),
        drawing=Shares(t("percent"), tuple(row.id for row in rows), series) if measured else None,
        numbers=numbers,
        empty=t("There is nothing to draw: no indicator has been measured."),
    )


def _tiers_row(status: DirectionStatus, year: Year) -> Row:
    t, files = year.t, files_of_all(status.measures)
    cells = {
        "number": Cell(status.entry.id),
        "title": Cell(status.entry.record.title),
        "progress": score_cell(status.score, t, files),
        "coverage": coverage_cell(status.score, t, files),
    }
    tiers = {tier.value: score_cell(status.tiers[tier].score, t, files) for tier in TIERS}
    return Row(cells | tiers, id=status.entry.id)
