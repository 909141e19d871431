"""How the cells of a workbook look: by what their column holds, and by the state they say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planctl.analysis.state import State
from planctl.reports.paper.table import Form

_CELL: Mapping[str, Any] = {"valign": "top", "border": 1, "border_color": "#BFBFBF"}
_NUMBER: Mapping[str, Any] = {**_CELL, "align": "right"}
#: The format of each sort of cell.
LOOKS: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "line": {"text_wrap": True, "valign": "top"},
    "sample": {"bold": True, "font_color": "#8C1D18"},
    "note": {"italic": True, "text_wrap": True, "valign": "top"},
    "link": {"font_color": "#0B4F8A", "underline": 1},
    "head": {**_CELL, "bold": True, "text_wrap": True, "bg_color": "#E7E6E6", "align": "center"},
    Form.TEXT.value: {**_CELL, "text_wrap": True},
    Form.LABEL.value: {**_CELL, "align": "center", "num_format": "@"},
    Form.COUNT.value: {**_NUMBER, "num_format": "0"},
    Form.SHARE.value: {**_NUMBER, "num_format": '0.0"\u00a0faiz"'},
    Form.NUMBER.value: {**_NUMBER, "num_format": "General"},
    Form.MONEY.value: {**_NUMBER, "num_format": "#,##0.00"},
    Form.DAY.value: {**_CELL, "align": "center", "num_format": "dd.mm.yyyy"},
}
#: Fill and ink of a cell that says a state; the words say it, too.
STATES: Mapping[State, tuple[str, str]] = {
    State.DONE: ("#D5EBDD", "#0A4F3A"),
    State.OVERDUE: ("#F6D3D0", "#8C1D18"),
    State.BLOCKED: ("#E3D5EA", "#4A235A"),
    State.AT_RISK: ("#FCE8C9", "#6B4200"),
    State.ONGOING: ("#DCEBF7", "#123F63"),
    State.IN_PROGRESS: ("#DCEBF7", "#123F63"),
    State.NOT_STARTED: ("#EDEDED", "#3B3B3B"),
    State.NO_DATA: ("#F7F7F7", "#3B3B3B"),
    State.CANCELLED: ("#FFFFFF", "#5B5B5B"),
}
