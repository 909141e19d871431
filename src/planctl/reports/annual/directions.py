"""Each direction: where it stands, its tiers, what the year brought, what slipped, its measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.i18n import Message, msg
from planctl.model.labels import TIER_LABELS, TIER_SHORT
from planctl.model.tier import TIERS
from planctl.reports.annual.achieved import achieved_table
from planctl.reports.annual.slipped import slipped_table
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import (
    coverage_cell,
    deadline_cell,
    files_of_all,
    kind,
    score_cell,
    state_cell,
    tier_cells,
)
from planctl.reports.parts.states import direction_states
from planctl.reports.phrases import capitalized, percentage, sentence

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.rollup import DirectionStatus
    from planctl.reports.annual.year import Year

#: What a dash and a blank stand for in tables of tiers.
SIGNS: Message = msg(
    "A dash means that nothing has been measured, a blank cell that the measure has no such tier."
)


def directions_section(year: Year) -> Section:
    """Return every direction, in the order of the plan."""
    before = {status.entry.id: status for status in year.before.directions}
    items = tuple(
        _direction(status, before[status.entry.id], year)
        for status in year.source.status.directions
    )
    return Section(id="directions", heading=year.t("3. The directions"), items=items)


def _direction(status: DirectionStatus, before: DirectionStatus, year: Year) -> Section:
    t, name = year.t, status.entry.id
    results = tuple(r for r in year.source.status.measures if r.measure.direction == name)
    said = [sentence(direction_states(status, t), t)]
    if status.score.coverage:
        moved = msg(
            "Over the year the progress of the direction went from {before} to {after}; the share "
            "that has been measured is now {coverage}.",
            before=percentage(before.score.progress, t),
            after=percentage(status.score.progress, t),
            coverage=percentage(status.score.coverage, t),
        )
        said.append(t(moved))
    return Section(
        id=name,
        heading=f"{name}. {status.entry.record.title}",
        text=(" ".join(said),),
        tables=(
            _tiers(status, before, year),
            achieved_table(results, year),
            slipped_table(results, year),
            _measures(results, year),
        ),
    )


def _tiers(status: DirectionStatus, before: DirectionStatus, year: Year) -> Table:
    t = year.t
    return Table(
        id="tiers",
        caption=t("Result tiers"),
        columns=(
            Column("tier", t("Tier"), Form.TEXT, 40),
            Column("total", t("Measures"), Form.COUNT, 22),
            Column("achieved", t("Achieved"), Form.COUNT, 23),
            Column("before", t("As the year began"), Form.SHARE, 27),
            Column("progress", t("Progress"), Form.SHARE, 27),
            Column("coverage", t("Measured"), Form.SHARE, 26),
        ),
        rows=tuple(_tier(status, before, number, year) for number in range(len(TIERS))),
        empty=t("The direction has no measures."),
    )


def _tier(status: DirectionStatus, before: DirectionStatus, number: int, year: Year) -> Row:
    t, tier = year.t, TIERS[number]
    total = status.tiers[tier]
    files = files_of_all(result for result in status.measures if tier in result.tiers)
    cells = {
        "tier": Cell(capitalized(t(TIER_LABELS[tier]), t)),
        "total": Cell(str(total.total), total.total),
        "achieved": Cell(str(total.achieved), total.achieved, files),
        "before": score_cell(before.tiers[tier].score, t),
        "progress": score_cell(total.score, t, files),
        "coverage": coverage_cell(total.score, t, files),
    }
    return Row(cells, id=f"{status.entry.id} {tier.value}")


def _measures(results: tuple[MeasureResult, ...], year: Year) -> Table:
    t, group = year.t, year.t("Progress by tier")
    return Table(
        id="measures",
        caption=t("Measures"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 16),
            Column("title", t("Name of the measure"), Form.TEXT, 59),
            Column("deadline", t("Deadline"), Form.TEXT, 20),
            Column("state", t("State of the measure"), Form.TEXT, 19),
            *(
                Column(tier.value, t(TIER_SHORT[tier]), Form.SHARE, 17, group)
                for tier in TIERS
            ),
        ),
        rows=tuple(_measure(result, year) for result in results),
        empty=t("The direction has no measures."),
        notes=(t(SIGNS),) if results else (),
    )  # fmt: skip


def _measure(result: MeasureResult, year: Year) -> Row:
    cells = {
        "number": Cell(result.entry.id),
        "title": Cell(result.measure.title),
        "deadline": deadline_cell(result),
        "state": state_cell(result, year.t),
    }
    return Row(cells | tier_cells(result, year.t), kind(result), result.entry.id)
