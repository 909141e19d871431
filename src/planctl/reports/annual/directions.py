"""Each direction: where it stands, its three tiers, its measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl import az
from planctl.i18n import msg
from planctl.model.labels import TIER_LABELS
from planctl.model.tier import TIERS
from planctl.reports.annual.source import Source
from planctl.reports.annual.words import (
    deadline,
    kind,
    leads,
    progress,
    spread,
    state_name,
    tier_cells,
)
from planctl.reports.phrases import Noun, percentage, shares_out
from planctl.reports.tables import Row

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.rollup import DirectionStatus


@dataclass(frozen=True, slots=True)
class DirectionContent:
    """One direction, in a sentence and two tables."""

    id: str
    title: str
    text: str
    tiers: tuple[Row, ...]
    measures: tuple[Row, ...]


def directions(source: Source) -> tuple[DirectionContent, ...]:
    """Return every direction, in the order of the plan."""
    return tuple(_direction(status, source) for status in source.status.directions)


def standing(status: DirectionStatus, source: Source) -> str:
    """Say where a direction stands: `8.1 istiqaməti üzrə 18 tədbirdən 3-ü icra olunub`."""
    t = source.t
    shared = shares_out(len(status.measures), Noun.MEASURE, status.states, t)
    if not shared:
        return t(msg("Direction {direction}: no measures", direction=status.entry.id))
    return t(msg("Direction {direction}: {states}", direction=status.entry.id, states=shared))


def overview(source: Source) -> tuple[Row, ...]:
    """Return all directions in one table: measures by state, progress and what it rests on."""
    t = source.t
    return tuple(
        Row(
            {
                "number": status.entry.id,
                "title": status.entry.record.title,
                "count": str(len(status.measures)),
                "states": spread(status.states, t),
                "progress": progress(status.score, t),
                "coverage": percentage(status.score.coverage, t),
            }
        )
        for status in source.status.directions
    )


def _direction(status: DirectionStatus, source: Source) -> DirectionContent:
    return DirectionContent(
        id=status.entry.id,
        title=status.entry.record.title,
        text=f"{standing(status, source)}.",
        tiers=_tiers(status, source),
        measures=tuple(
            _row(result, source)
            for result in source.status.measures
            if result.measure.direction == status.entry.id
        ),
    )


def _tiers(status: DirectionStatus, source: Source) -> tuple[Row, ...]:
    t = source.t
    rows = []
    for tier in TIERS:
        total = status.tiers[tier]
        rows.append(
            Row(
                {
                    "tier": az.capitalize(t(TIER_LABELS[tier])),
                    "total": str(total.total),
                    "achieved": str(total.achieved),
                    "progress": progress(total.score, t),
                    "coverage": percentage(total.score.coverage, t),
                }
            )
        )
    return tuple(rows)


def _row(result: MeasureResult, source: Source) -> Row:
    cells = {
        "number": result.entry.id,
        "title": result.measure.title,
        "lead": leads(source.registry, result),
        "deadline": deadline(result),
        "state": state_name(result, source.t),
    }
    return Row(cells | tier_cells(result, source.t), kind(result))
