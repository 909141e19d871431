"""Stacked bars as a PNG that is the same on every machine: own settings, shipped font, no date."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from planctl.analysis.state import State

if TYPE_CHECKING:
    from planctl.reports.annual.figure import Figure

#: Fill, hatching and colour of the figures: apart for colour-blind readers and in grey print.
LOOKS: Mapping[State, tuple[str, str, str]] = {
    State.DONE: ("#0a6b4f", "", "white"),
    State.OVERDUE: ("#b3261e", "", "white"),
    State.BLOCKED: ("#4a235a", "", "white"),
    State.AT_RISK: ("#f0a43a", "//", "black"),
    State.ONGOING: ("#7fb8e0", "", "black"),
    State.IN_PROGRESS: ("#1f6fb2", "", "white"),
    State.NOT_STARTED: ("#c9c9c9", "", "black"),
    State.NO_DATA: ("#f7f7f7", "....", "black"),
    State.CANCELLED: ("#ffffff", "xx", "black"),
}
_WIDTH, _BAR, _REST = 6.5, 0.46, 1.25
_DOTS = 200
_SETTINGS: Mapping[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "hatch.linewidth": 0.5,
    "axes.unicode_minus": False,
}
_EDGE = "#333333"


def stacked_bars(figure: Figure) -> bytes:
    """Return the chart as PNG bytes: a bar for each category, its number on every part."""
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Canvas

    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_SETTINGS)
        height = _BAR * max(len(figure.categories), 1) + _REST
        canvas = Canvas(figsize=(_WIDTH, height), dpi=_DOTS, layout="constrained")
        FigureCanvasAgg(canvas)
        axes = canvas.add_subplot()
        _draw(axes, figure)
        buffer = io.BytesIO()
        # The program's own version would be written into the picture.
        canvas.savefig(buffer, format="png", metadata={"Software": None})
    return buffer.getvalue()


def _draw(axes: Any, figure: Figure) -> None:
    places = range(len(figure.categories))
    ends = [0] * len(figure.categories)
    for series in figure.series:
        fill, hatch, ink = LOOKS[series.state]
        axes.barh(
            places,
            series.values,
            left=ends,
            height=0.66,
            color=fill,
            hatch=hatch,
            edgecolor=_EDGE,
            linewidth=0.6,
            label=series.label,
        )
        for place, value in zip(places, series.values, strict=True):
            if value:
                middle = ends[place] + value / 2
                box = {"boxstyle": "square,pad=0.15", "facecolor": fill, "edgecolor": "none"}
                axes.text(middle, place, str(value), ha="center", va="center", color=ink, bbox=box)
        ends = [end + value for end, value in zip(ends, series.values, strict=True)]
    axes.set_yticks(places, labels=figure.categories)
    axes.invert_yaxis()
    axes.set_xlim(0, max([*ends, 1]) * 1.02)
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.set_xlabel(figure.axis)
    axes.spines[["top", "right"]].set_visible(False)
    if figure.series:
        axes.figure.legend(
            loc="outside upper left", ncols=min(len(figure.series), 4), frameon=False
        )
