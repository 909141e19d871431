"""A drawing to the bytes of a picture: own settings, shipped font, no date, no program's name."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from planctl.reports.paper.picture import Course, Drawing, Shares, Stacks
from planctl.reports.pictures.bars import bars_height, draw_shares, draw_stacks
from planctl.reports.pictures.labels import legend
from planctl.reports.pictures.looks import DOTS, SETTINGS, WIDTH
from planctl.reports.pictures.over_time import draw_course, draw_timeline, timeline_height

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def png(drawing: Drawing) -> bytes:
    """Return the drawing as PNG bytes, the same for the same drawing."""
    return _picture(drawing, "png", {"Software": None})


def svg(drawing: Drawing) -> bytes:
    """Return the drawing as an SVG document, the same for the same drawing."""
    return _picture(drawing, "svg", {"Date": None, "Creator": None})


def _picture(drawing: Drawing, form: str, metadata: dict[str, Any]) -> bytes:
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(SETTINGS)
        canvas = Figure(figsize=(WIDTH, _height(drawing)), dpi=DOTS)
        _draw(canvas, drawing)
        _lay_out(canvas)
        buffer = io.BytesIO()
        canvas.savefig(buffer, format=form, metadata=metadata)
    return buffer.getvalue()


def _lay_out(canvas: Figure) -> None:
    """Find the places once: a figure that has its layout done by saving draws everything twice."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    FigureCanvasAgg(canvas)
    ConstrainedLayoutEngine().execute(canvas)


def _height(drawing: Drawing) -> float:
    if isinstance(drawing, Stacks):
        return bars_height(len(drawing.categories), 1)
    if isinstance(drawing, Shares):
        return bars_height(len(drawing.categories), len(drawing.series))
    if isinstance(drawing, Course):
        return 1.35 if drawing.low else 3.2
    return timeline_height(drawing)


def _draw(canvas: Figure, drawing: Drawing) -> None:
    axes = canvas.add_subplot()
    if isinstance(drawing, Stacks):
        draw_stacks(axes, drawing)
    elif isinstance(drawing, Shares):
        draw_shares(axes, drawing)
    elif isinstance(drawing, Course):
        draw_course(axes, drawing)
    else:
        draw_timeline(axes, drawing)
    axes.spines[["top", "right"]].set_visible(False)
    marks, labels = axes.get_legend_handles_labels()
    if marks:
        words, columns = legend(labels)
        canvas.legend(marks, words, loc="outside upper left", ncols=columns, frameon=False)
