"""The report's chart as data: measures by state in each direction, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.state import State
from planctl.i18n import msg
from planctl.reports.annual.directions import standing
from planctl.reports.annual.source import Source
from planctl.reports.paper.picture import Part, Stacks
from planctl.reports.phrases import day


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart of stacked bars, and the same in words."""

    caption: str
    alt: str
    stacks: Stacks


def figure(source: Source) -> Figure:
    """Return the chart; states that no measure is in are left out."""
    t, directions = source.t, source.status.directions
    caption = t(msg("Measures by state and direction, as of {day}", day=day(source.as_of, t)))
    series = (
        Part(state, t(STATE_LABELS[state]), tuple(status.states[state] for status in directions))
        for state in State
    )
    words = "; ".join(standing(status, source) for status in directions)
    return Figure(
        caption=caption,
        alt=t(msg("Stacked bar chart. {caption}. {words}.", caption=caption, words=words)),
        stacks=Stacks(
            axis=t("number of measures"),
            categories=tuple(status.entry.id for status in directions),
            parts=tuple(one for one in series if any(one.values)),
        ),
    )
