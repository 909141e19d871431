"""The table of measures as the stored official text prints it, row by row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planctl.model.measure import Cell

# The columns after the number, in the order of the official table.
COLUMNS = (
    Cell.TITLE,
    Cell.LEAD,
    Cell.CO,
    Cell.DEADLINE,
    Cell.ILKIN,
    Cell.ARALIQ,
    Cell.YEKUN,
)
_MARKUP = re.compile(r"</?b>")
_ROW_NUMBER = re.compile(r"([1-9]\d*(?:\.[1-9]\d*){2,})\.")


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One row as printed: its cells in the order of COLUMNS, and the lines it stands on."""

    id: str
    cells: tuple[str, ...]
    lines: tuple[int, ...]

    def cell(self, column: Cell) -> str:
        """Return the words of one cell."""
        return self.cells[COLUMNS.index(column)]


def read_table(text: str) -> dict[str, PrintedRow]:
    """Return the rows of the table by number; cells are separated by tabs.

    A row that was broken over a page goes on in a line whose first cell is blank; the parts of
    each cell are joined with a space. A heading between rows ends the row above it.
    """
    rows: dict[str, PrintedRow] = {}
    current: str | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" not in line:
            if line.strip():
                current = None
            continue
        first, *rest = (_MARKUP.sub("", cell).strip() for cell in line.split("\t"))
        cells = tuple((rest + [""] * len(COLUMNS))[: len(COLUMNS)])
        if match := _ROW_NUMBER.fullmatch(first):
            current = match[1]
            rows[current] = PrintedRow(current, cells, (number,))
        elif first:
            current = None
        elif current:
            row = rows[current]
            joined = tuple(f"{a} {b}".strip() for a, b in zip(row.cells, cells, strict=True))
            rows[current] = PrintedRow(current, joined, (*row.lines, number))
    return rows
