"""Bars that lie: stacks of counts by state, and shares side by side; every figure is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.reports.pictures.looks import EDGE, LOOKS, SERIES

if TYPE_CHECKING:
    from fractions import Fraction

    from planctl.reports.paper.picture import Shares, Stacks

_BAR, _REST = 0.46, 1.25
#: So many bars are set closer, or they would not stand on one page.
_MANY, _CLOSE = 12, 0.3
_THICK = 0.66


def bars_height(categories: int, series: int) -> float:
    """Return the height of the picture in inches."""
    bar = _BAR if categories <= _MANY else _CLOSE
    return max(bar, 0.22 * series) * max(categories, 1) + _REST


def draw_stacks(axes: Any, drawing: Stacks) -> None:
    """Draw one bar for each category, one part for each state, its number on it."""
    places = range(len(drawing.categories))
    ends = [0] * len(drawing.categories)
    for part in drawing.parts:
        fill, hatch, ink = LOOKS[part.state]
        there = [place for place in places if part.values[place]]
        axes.barh(
            there,
            [part.values[place] for place in there],
            left=[ends[place] for place in there],
            height=_THICK,
            color=fill,
            hatch=hatch,
            edgecolor=EDGE,
            linewidth=0.6,
            label=part.label,
        )
        # Where the bar is hatched, its number stands on a clear ground.
        box = {"boxstyle": "square,pad=0.15", "facecolor": fill, "edgecolor": "none"}
        for place in there:
            value = part.values[place]
            middle = ends[place] + value / 2
            axes.text(
                middle,
                place,
                str(value),
                ha="center",
                va="center",
                color=ink,
                bbox=box if hatch else None,
            )
        ends = [end + value for end, value in zip(ends, part.values, strict=True)]
    axes.set_yticks(places, labels=_as_is(drawing.categories))
    axes.invert_yaxis()
    axes.set_xlim(0, max([*ends, 1]) * 1.02)
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.set_xlabel(drawing.axis)


def draw_shares(axes: Any, drawing: Shares) -> None:
    """Draw the shares of each category beside each other; what is not measured has no bar."""
    count = max(len(drawing.series), 1)
    thick = _THICK / count
    for at, series in enumerate(drawing.series):
        fill, hatch = SERIES[at % len(SERIES)]
        places = [place - _THICK / 2 + thick * (at + 0.5) for place in range(len(series.values))]
        values = [_hundred(value) for value in series.values]
        axes.barh(
            places,
            [value or 0 for value in values],
            height=thick,
            color=fill,
            hatch=hatch,
            edgecolor=EDGE,
            linewidth=0.6,
            label=series.label,
        )
        for place, value in zip(places, values, strict=True):
            words = "–" if value is None else f"{value:.0f}"
            axes.text((value or 0) + 1, place, words, va="center", fontsize=7)
    axes.set_yticks(range(len(drawing.categories)), labels=_as_is(drawing.categories))
    axes.invert_yaxis()
    axes.set_xlim(0, 106)
    axes.set_xlabel(drawing.axis)


def _hundred(value: Fraction | None) -> float | None:
    return None if value is None else float(value * 100)


def _as_is(labels: tuple[str, ...]) -> list[str]:
    """Return labels in which no sign is taken for mathematics."""
    return [label.replace("$", r"\$") for label in labels]
