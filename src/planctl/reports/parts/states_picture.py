"""The picture of where the measures of each direction stand, with its numbers as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.i18n import msg
from planctl.reports.paper.picture import Picture
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED, files_of_all
from planctl.reports.parts.states import direction_states, spread, state_stacks
from planctl.reports.phrases import day

if TYPE_CHECKING:
    from planctl.reports.source import Source


def states_picture(name: str, source: Source) -> Picture:
    """Return a bar for each direction, a part for each state."""
    t, directions = source.t, source.status.directions
    caption = t(msg("Measures by state and direction, as of {day}", day=day(source.as_of, t)))
    words = "; ".join(direction_states(status, t) for status in directions)
    return Picture(
        id=name,
        caption=caption,
        alt=t(msg("Stacked bar chart. {caption}. {words}.", caption=caption, words=words)),
        drawing=state_stacks(((one.entry.id, one.states) for one in directions), t),
        numbers=_numbers(f"{name}_numbers", source),
        empty=t("The plan has no measures."),
    )


def _numbers(name: str, source: Source) -> Table:
    t = source.t
    rows = []
    for one in source.status.directions:
        count = len(one.measures)
        cells = {
            "direction": Cell(f"{one.entry.id}. {one.entry.record.title}"),
            "measures": Cell(str(count), count, files_of_all(one.measures)),
            "states": Cell(spread(one.states, t) or UNMEASURED),
        }
        rows.append(Row(cells, "", one.entry.id))
    return Table(
        id=name,
        caption=t("Measures by state and direction"),
        columns=(
            Column("direction", t("Direction"), Form.TEXT, 70),
            Column("measures", t("Measures"), Form.COUNT, 20),
            Column("states", t("Number of measures in each state"), Form.TEXT, 75),
        ),
        rows=tuple(rows),
        empty=t("The plan has no measures."),
    )
