"""Labels of drawings: short enough for their place, small enough to stand apart."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

#: The highest drawing, in inches: the page of a document holds no higher one.
HIGHEST = 8.8
_POINTS = 72
#: Of the room of a row, what its letters take; letters that are too small for anybody.
_SHARE, _SMALLEST = 0.72, 4.0
#: Letters of a line of the legend, those of a mark beside a word, and the most columns.
_LEGEND, _MARK, _COLUMNS = 84, 7, 4
_LONGEST = 70


def as_is(words: str) -> str:
    """Return words in which no sign is taken for mathematics."""
    return words.replace("$", r"\$")


def wrapped(words: str, letters: int, lines: int) -> str:
    """Return words in lines of so many letters; what there is no room for is left out."""
    return as_is(
        "\n".join(
            textwrap.wrap(words, letters, max_lines=lines, placeholder="…", break_on_hyphens=False)
        )
    )


def legend(labels: Sequence[str]) -> tuple[list[str], int]:
    """Return the words of a legend, and in how many columns they stand."""
    cut = [label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…" for label in labels]
    broadest = max(map(len, cut), default=0) + _MARK
    return cut, max(1, min(_COLUMNS, _LEGEND // broadest))


def label_size(room: float, rows: int, usual: float) -> tuple[float, int]:
    """Return the size of letters for rows that share so many inches, and which rows are named.

    Where there are more rows than can be read, it is every second, third … one.
    """
    size = room * _POINTS * _SHARE / max(rows, 1)
    step = 1 if size >= _SMALLEST else int(-(-_SMALLEST // size))
    return min(usual, max(size, _SMALLEST)), step
