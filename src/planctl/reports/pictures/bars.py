"""Bars that lie: stacks of counts by state, and shares side by side; every figure is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.reports.pictures.labels import HIGHEST, as_is, label_size, wrapped
from planctl.reports.pictures.looks import EDGE, LOOKS, SERIES, WIDTH

if TYPE_CHECKING:
    from fractions import Fraction

    from planctl.reports.paper.picture import Shares, Stacks

_BAR, _REST = 0.46, 1.25
#: So many bars are set closer, or they would not stand on one page.
_MANY, _CLOSE = 12, 0.3
_THICK = 0.66
#: Letters of a line beside a bar, and the most lines.
_BESIDE, _LINES = 26, 3
#: Inches of a digit on a bar, and of the blank around a number.
_DIGIT, _AROUND = 0.085, 0.035
#: Inches of a letter beside a bar, and of what no bar takes.
_LETTER, _EDGES = 0.075, 0.4
_SMALL = 7


def bars_height(categories: int, series: int) -> float:
    """Return the height of the picture in inches."""
    bar = _BAR if categories <= _MANY else _CLOSE
    return min(max(bar, 0.22 * series) * max(categories, 1) + _REST, HIGHEST)


def draw_stacks(axes: Any, drawing: Stacks) -> None:
    """Draw one bar for each category, one part for each state; its number where there is room."""
    places = range(len(drawing.categories))
    ends = [0] * len(drawing.categories)
    most = max([*map(sum, zip(*(part.values for part in drawing.parts), strict=True)), 1])
    inch = _inch(most, drawing.categories)
    size = _beside(axes, drawing.categories, 1)
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
            label=as_is(part.label),
        )
        # Where the bar is hatched, its number stands on a clear ground.
        box = {"boxstyle": "square,pad=0.1", "facecolor": fill, "edgecolor": "none"}
        for place in there:
            value = part.values[place]
            if value * inch >= len(str(value)) * _DIGIT + _AROUND:
                axes.text(
                    ends[place] + value / 2,
                    place,
                    str(value),
                    ha="center",
                    va="center",
                    color=ink,
                    bbox=box if hatch else None,
                    fontsize=size,
                )
        ends = [end + value for end, value in zip(ends, part.values, strict=True)]
    axes.set_xlim(0, most * 1.02)
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.set_xlabel(as_is(drawing.axis))


def draw_shares(axes: Any, drawing: Shares) -> None:
    """Draw the shares of each category beside each other; what is not measured has no bar."""
    count = max(len(drawing.series), 1)
    thick = _THICK / count
    size = _beside(axes, drawing.categories, count)
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
            label=as_is(series.label),
        )
        for place, value in zip(places, values, strict=True):
            words = "–" if value is None else f"{value:.0f}"
            axes.text((value or 0) + 1, place, words, va="center", fontsize=min(size, _SMALL))
    axes.set_xlim(0, 106)
    axes.set_xlabel(as_is(drawing.axis))


def _beside(axes: Any, categories: tuple[str, ...], series: int) -> float:
    """Name the bars, the first one on top; return the size of letters that bars have room for."""
    rows = len(categories)
    room = bars_height(rows, series) - _REST
    size, _apart = label_size(room, rows * series, 9)
    shown, apart = label_size(room, rows, 9)
    lines = _LINES if shown * _LINES <= room * 72 / max(rows, 1) else 1
    names = [wrapped(name, _BESIDE, lines) for name in categories]
    axes.set_yticks(range(rows)[::apart], labels=names[::apart], fontsize=shown)
    axes.set_ylim(rows - 0.4, -0.6)
    return size


def _inch(most: int, categories: tuple[str, ...]) -> float:
    """Return how many inches one counted thing is long; the names beside the bars take theirs."""
    longest = min(max(map(len, categories), default=0), _BESIDE)
    return (WIDTH - _EDGES - longest * _LETTER) / most


def _hundred(value: Fraction | None) -> float | None:
    return None if value is None else float(value * 100)
