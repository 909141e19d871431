"""Tables as data: rows of named cells, to be laid out by a template or another view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planctl.reports.paper.table import Merge


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by name, its kind (a template may have a pattern for each)."""

    cells: Mapping[str, str]
    kind: str = ""
    merged: Mapping[str, Merge] = field(default_factory=dict)


Tables = Mapping[str, tuple[Row, ...]]
