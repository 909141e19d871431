"""How broad columns and how high rows are: not every program fits them when it opens a file."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.reports.paper.table import Column

_LETTERS_PER_MM = 0.55
_NARROWEST, _LONGEST_WORD = 8, 20
#: Beside the longest word of a heading, for the button of the filter.
_BUTTON = 3
#: Points of a line, of one in large letters, and of the highest row that Excel allows.
_LINE, _LARGE, _HIGHEST = 15.0, 20.0, 409.0
#: Letters take less room than as many digits, even with what ends of lines lose; large and bold
#: ones more.
_LOST, _LARGER, _BOLDER = 0.85, 1.4, 1.25


@lru_cache(maxsize=256)
def breadth(column: Column) -> float:
    """Return the width of a column as Excel counts it, in digits; its heading is not cut."""
    longest = max(map(len, column.heading.split()), default=0)
    return max(_NARROWEST, column.width * _LETTERS_PER_MM, min(longest, _LONGEST_WORD) + _BUTTON)


def height(words: str, width: float, *, large: bool = False, bold: bool = False) -> float:
    """Return the height of a row, in points, that shows the words at a width."""
    room = width / (_LOST * (_LARGER if large else 1) * (_BOLDER if bold else 1))
    lines = sum(1 + int(len(line) / room) for line in words.split("\n"))
    return min(lines * (_LARGE if large else _LINE), _HIGHEST)
