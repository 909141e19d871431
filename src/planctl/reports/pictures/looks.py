"""How drawings look: apart for colour-blind readers and in grey print, never by colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planctl.analysis.state import State

#: Fill, hatching and colour of the figures on it, for each state.
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
#: Fill and hatching of series that are not states, in their order.
SERIES = (("#1f6fb2", ""), ("#f0a43a", "//"), ("#0a6b4f", ".."), ("#7f7f7f", "xx"))
#: Dashes and points of lines, in their order.
LINES = (("-", "o"), ("--", "s"), (":", "^"), ("-.", "D"))
EDGE = "#333333"
WIDTH = 6.5
DOTS = 200
SETTINGS: Mapping[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "hatch.linewidth": 0.5,
    "axes.unicode_minus": False,
    # Names of SVG elements are drawn by lot unless something is mixed in.
    "svg.hashsalt": "planctl",
    # Letters as letters: readers of a page may search, copy and enlarge them.
    "svg.fonttype": "none",
}
