"""Counts by state: in words for a cell, in a sentence, and as a picture of stacked bars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.state import State
from planctl.i18n import msg
from planctl.reports.paper.picture import Part, Stacks
from planctl.reports.phrases import Noun, shares_out

if TYPE_CHECKING:
    from planctl.analysis.rollup import DirectionStatus, States
    from planctl.i18n import Translator


def spread(states: Mapping[State, int], t: Translator) -> str:
    """Return the states that anything is in, for a cell: `gecikir – 1; məlumat yoxdur – 44`."""
    return "; ".join(f"{t(STATE_LABELS[s])} – {count}" for s, count in states.items() if count)


def direction_states(status: DirectionStatus, t: Translator) -> str:
    """Say where a direction stands: `8.1 istiqaməti üzrə 18 tədbirdən 3-ü icra olunub`."""
    shared = shares_out(len(status.measures), Noun.MEASURE, status.states, t)
    if not shared:
        return t(msg("Direction {direction}: no measures", direction=status.entry.id))
    return t(msg("Direction {direction}: {states}", direction=status.entry.id, states=shared))


def state_stacks(counted: Iterable[tuple[str, States]], t: Translator) -> Stacks | None:
    """Return a bar for each name; states that nothing is in are left out. None without any."""
    counted = tuple(counted)
    parts = (
        Part(state, t(STATE_LABELS[state]), tuple(states[state] for _name, states in counted))
        for state in State
    )
    drawn = tuple(one for one in parts if any(one.values))
    if not drawn:
        return None
    return Stacks(t("number of measures"), tuple(name for name, _states in counted), drawn)
