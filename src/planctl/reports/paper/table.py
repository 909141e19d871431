"""Tables as data: columns that know what is in them, rows of cells by the names of the columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.analysis.state import State

#: What a cell is worth to a program: a count, a share of 0…1, manats, a day; None is words alone.
Value = int | Fraction | Decimal | date | None
#: The kind of a row that is a heading over those below it; its words are in the first column.
HEADING = "heading"
#: The kind of a row that sums up the others.
TOTAL = "total"


class Form(StrEnum):
    """What the cells of a column hold, which says how they are set and typed."""

    TEXT = "text"
    """Words, to the left."""
    LABEL = "label"
    """Short words, codes and numbers of records, centred."""
    COUNT = "count"
    """A whole number."""
    SHARE = "share"
    """A share of 0…1, said as a percentage."""
    NUMBER = "number"
    """Any number, of the unit that the row says."""
    MONEY = "money"
    """Manats."""
    DAY = "day"
    """A date."""


class Merge(StrEnum):
    """The part of a cell in one that runs over several rows; the first part has the words."""

    FIRST = "restart"
    FURTHER = "continue"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the name of its cells, its heading, its width in millimetres of a page.

    Neighbours of one `group` stand under a heading of that name.
    """

    key: str
    heading: str
    form: Form = Form.TEXT
    width: int = 30
    group: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, what it is worth, and the files of the records that it comes from.

    `state` is for a cell that says the state of something, so that a view may colour it.
    """

    text: str = ""
    value: Value = None
    records: tuple[str, ...] = ()
    state: State | None = None
    merge: Merge | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by the keys of the columns, its kind, and an id that stays its own."""

    cells: Mapping[str, Cell]
    kind: str = ""
    id: str = ""

    def text(self, key: str) -> str:
        """Return the words of a cell; a row need not fill every column."""
        return self.cells[key].text if key in self.cells else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its caption; `empty` is the sentence that stands in place of no rows.

    One that is `sourced` prints the record of each row itself, so the annex does not repeat them.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str
    notes: tuple[str, ...] = field(default=())
    sourced: bool = False


def cells(**words: str | Cell) -> dict[str, Cell]:
    """Return cells by column; bare words are cells that are worth nothing but themselves."""
    return {key: cell if isinstance(cell, Cell) else Cell(cell) for key, cell in words.items()}


def heading(text: str, over: str) -> Row:
    """Return a row that is a heading; `over` is the key of the first column."""
    return Row({over: Cell(text)}, HEADING)
