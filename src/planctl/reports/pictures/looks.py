"""How drawings look: apart for colour-blind readers and in grey print, never by colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planctl.analysis.state import State

#: Fill, hatching and colour of the figures on it, for each state.
LOOKS: Mapping[State, tuple[str, str, str]] = {
    # Without hatching: dark, middling, light, so that a grey print keeps them apart.
    State.DONE: ("#0a5c44", "", "white"),
    State.IN_PROGRESS: ("#4f97d3", "", "black"),
    State.NOT_STARTED: ("#d4d4d4", "", "black"),
    State.OVERDUE: ("#e0665a", "\\\\\\\\", "black"),
    State.BLOCKED: ("#b394cc", "+++", "black"),
    State.AT_RISK: ("#f0a43a", "//", "black"),
    State.ONGOING: ("#b5d8f2", "---", "black"),
    State.NO_DATA: ("#f7f7f7", "....", "black"),
    State.CANCELLED: ("#ffffff", "xx", "black"),
}
#: Fill and hatching of series that are not states, in their order.
SERIES = (("#1f6fb2", ""), ("#f0a43a", "//"), ("#bfe3d3", "..."), ("#9a9a9a", "xx"))
#: Colours of lines, each dark enough on white.
INKS = ("#1f6fb2", "#a65200", "#0a6b4f", "#4d4d4d")
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
