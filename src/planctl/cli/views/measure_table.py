"""The table of measures: state, bars of the tiers, days left; sub-measures below their measure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from planctl.analysis.labels import DONE_LATE, STATE_LABELS
from planctl.cli.views.figures import days, score_cell, shortened
from planctl.cli.views.screen import STYLES, Column, gap, room, table
from planctl.i18n import msg
from planctl.model.labels import TIER_SHORT
from planctl.model.tier import TIERS, Tier

if TYPE_CHECKING:
    from rich.console import Console

    from planctl.analysis.measure import MeasureResult
    from planctl.i18n import Translator

#: `100/100` is the widest figure, `▰▰▰▰▰` the bar above it.
SCORE_WIDTH = 7
STATE_WIDTH = 11
DAYS_WIDTH = 5
TITLE_LINES = 3


def measure_table(results: Iterable[MeasureResult], console: Console, t: Translator) -> Table:
    """Return the table of `results`, in their order."""
    results = list(results)
    shown = {result.entry.id for result in results}
    numbers = [_number(result, shown, gap(console)) for result in results]
    columns = _columns(max(map(len, numbers), default=0), console, t)
    title_width = room(console, columns)
    drawn = table(console, columns)
    for number, result in zip(numbers, results, strict=True):
        drawn.add_row(
            number,
            shortened(result.measure.title, title_width, TITLE_LINES),
            _state(result, t),
            *(_tier(result, tier) for tier in TIERS),
            score_cell(result.score),
            _days(result),
        )
    return drawn


def score_columns(console: Console, t: Translator) -> list[Column]:
    """Return the columns of the tiers and of the whole; narrow screens shorten long names."""
    labels = [*(t(TIER_SHORT[tier]) for tier in TIERS), t(msg("overall"))]
    if gap(console) == 1:
        labels = [
            label if len(label) <= SCORE_WIDTH else f"{label[: SCORE_WIDTH - 1]}."
            for label in labels
        ]
    return [Column(label, SCORE_WIDTH) for label in labels]


def _columns(number_width: int, console: Console, t: Translator) -> list[Column]:
    return [
        Column(t(msg("No.")), max(number_width, 3)),
        Column(t(msg("Measure"))),
        Column(t(msg("State")), STATE_WIDTH),
        *score_columns(console, t),
        Column(t(msg("Days")), DAYS_WIDTH, "right"),
    ]


def _number(result: MeasureResult, shown: set[str], indent: int) -> str:
    """Return a measure's number, moved in where the measure that it is part of stands above."""
    own = result.measure
    return f"{' ' * indent}{result.entry.id}" if own.parent in shown else result.entry.id


def _state(result: MeasureResult, t: Translator) -> Text:
    label = DONE_LATE if result.late else STATE_LABELS[result.state]
    return Text(t(label), style=STYLES[result.state])


def _tier(result: MeasureResult, tier: Tier) -> str:
    own = result.tiers.get(tier)
    return score_cell(own.score if own else None)


def _days(result: MeasureResult) -> Text:
    late = result.days_left is not None and result.days_left < 0
    return Text(days(result.days_left), style=STYLES[result.state] if late else "")
