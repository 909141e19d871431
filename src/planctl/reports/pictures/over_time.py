"""Along the days: shares as lines, deadlines as bars that end on their day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from planctl.reports.pictures.labels import HIGHEST, as_is, label_size, wrapped
from planctl.reports.pictures.looks import EDGE, INKS, LINES, LOOKS

if TYPE_CHECKING:
    from planctl.reports.paper.picture import Course, Timeline

_ROW, _REST = 0.2, 1.3
#: The most days under a timeline: more would run into each other.
_TICKS = 7
#: Letters beside a row.
_BESIDE = 40
#: The day that matplotlib counts days from.
_EPOCH = date(1970, 1, 1)


def timeline_height(drawing: Timeline) -> float:
    """Return the height of the picture in inches."""
    return min(_ROW * max(len(drawing.rows), 3) + _REST, HIGHEST)


def draw_course(axes: Any, drawing: Course) -> None:
    """Draw a line for each series; where nothing has been measured it is broken."""
    places = range(len(drawing.labels))
    for at, series in enumerate(drawing.series):
        point = LINES[at % len(LINES)][1]
        # Lines beyond the fourth have another dash with their point.
        dash = LINES[(at + at // len(LINES)) % len(LINES)][0]
        values = [None if value is None else float(value * 100) for value in series.values]
        axes.plot(
            places,
            [float("nan") if value is None else value for value in values],
            linestyle=dash,
            marker=point,
            markersize=4,
            color=INKS[at % len(INKS)],
            label=as_is(series.label),
        )
    step = max(1, -(-len(drawing.labels) // 9))
    axes.set_xticks(list(places)[::step], labels=list(drawing.labels)[::step])
    axes.set_ylim(-2, 102)
    axes.set_ylabel(as_is(drawing.axis))
    axes.grid(axis="y", linewidth=0.4, color="#999999")


def draw_timeline(axes: Any, drawing: Timeline) -> None:
    """Draw each deadline from its beginning to its day, and the day that all is judged by."""
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    shown = set()
    names = dict(drawing.legend)
    for place, row in enumerate(drawing.rows):
        fill, hatch, _ink = LOOKS[row.state]
        start = _number(row.start or row.due)
        end = _number(row.due)
        axes.barh(
            place,
            max(end - start, 12),
            left=min(start, end - 12),
            height=0.7,
            color=fill,
            hatch=hatch,
            edgecolor=EDGE,
            linewidth=0.5,
            label=names.get(row.state) if row.state not in shown else None,
        )
        shown.add(row.state)
    axes.axvline(_number(drawing.today), color="black", linewidth=1.2, label=drawing.today_label)
    rows = len(drawing.rows)
    size, apart = label_size(timeline_height(drawing) - _REST, rows, 6)
    beside = [wrapped(row.label, _BESIDE, 1) for row in drawing.rows]
    axes.set_yticks(range(rows)[::apart], labels=beside[::apart], fontsize=size)
    axes.set_ylim(rows - 0.3, -0.7)
    axes.set_xlim(_number(drawing.first), _number(drawing.last))
    axes.xaxis_date()
    locator = AutoDateLocator(  # type: ignore[no-untyped-call]  # matplotlib has not typed it
        maxticks=_TICKS
    )
    axes.xaxis.set_major_locator(locator)
    formats = ["%Y", "%m.%Y", "%d.%m", "%H:%M", "%H:%M", "%S"]
    axes.xaxis.set_major_formatter(
        ConciseDateFormatter(  # type: ignore[no-untyped-call]  # matplotlib has not typed it
            locator, formats=formats, zero_formats=formats, show_offset=False
        )
    )


def _number(day: date) -> int:
    return (day - _EPOCH).days
