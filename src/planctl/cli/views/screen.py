"""The screen: how wide it is, whether it has colours, and plain tables on it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from planctl.analysis.deadlines import ItemState
from planctl.analysis.state import State
from planctl.cli.paint import has_colour

if TYPE_CHECKING:
    from rich.console import JustifyMethod

#: Columns where nobody says how many there are: a file or a pipe.
WIDTH = 100
NARROWEST = 60
STYLES: Mapping[State | ItemState, str] = {
    State.CANCELLED: "dim",
    State.DONE: "green",
    State.OVERDUE: "bold red",
    State.BLOCKED: "red",
    State.AT_RISK: "yellow",
    State.ONGOING: "cyan",
    State.IN_PROGRESS: "cyan",
    State.NOT_STARTED: "",
    State.NO_DATA: "dim",
    ItemState.OVERDUE: "bold red",
    ItemState.DUE_SOON: "yellow",
    ItemState.UPCOMING: "",
    ItemState.MET: "green",
    ItemState.MET_LATE: "green",
}


#: Rich breaks lines at no-break spaces, too; this stands for one while lines are made.
_GLUE = "\ue000"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and its width where it has a fixed one."""

    heading: str
    content: int | None = None
    justify: JustifyMethod = "left"

    @property
    def width(self) -> int | None:
        """The fixed width: of the content, or of the heading's longest word."""
        words = map(len, self.heading.split())
        return None if self.content is None else max(self.content, *words)


@contextmanager
def screen(mark: str | None) -> Iterator[Console]:
    """Give the console for stdout; what is drawn on it is written when all has been drawn.

    Its first line is the mark of made-up data, where there is one: whoever is handed a table is
    handed that, too. Where it is no terminal that may have colours, it is plain text without
    blanks at line ends.
    """
    console = _console()
    with console.capture() as drawn:
        if mark is not None:
            console.print(Text(mark, style="bold yellow"))
        yield console
    text = drawn.get().replace(_GLUE, "\N{NO-BREAK SPACE}")
    if not console.is_terminal:
        text = "".join(f"{line.rstrip()}\n" for line in text.splitlines())
    sys.stdout.write(text)


def _console() -> Console:
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() else None
    if width is None and not sys.stdout.isatty():
        width = WIDTH
    console = Console(
        file=sys.stdout,
        width=width,
        force_terminal=has_colour(sys.stdout),
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.width = max(console.width, NARROWEST)
    return console


def held(text: str) -> str:
    """Return a text whose no-break spaces hold: a sum of money is not cut at a line's end."""
    return text.replace("\N{NO-BREAK SPACE}", _GLUE)


def gap(console: Console) -> int:
    """Return the blanks between columns: two where there is room."""
    return 2 if console.width >= WIDTH else 1


def room(console: Console, columns: list[Column]) -> int:
    """Return what the fixed columns leave for the one that has no width."""
    fixed = sum(column.width or 0 for column in columns)
    return console.width - fixed - gap(console) * (len(columns) - 1)


def table(console: Console, columns: list[Column]) -> Table:
    """Return an empty table of `columns`: a line below the headings, nothing else drawn."""
    drawn = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        padding=(0, gap(console) - 1, 0, 0),
        pad_edge=False,
        header_style="bold",
    )
    for column in columns:
        width = column.width or room(console, columns)
        drawn.add_column(column.heading, width=width, justify=column.justify, overflow="fold")
    return drawn
