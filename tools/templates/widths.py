"""How broad the columns of a table are: as asked, but no word above a column is broken."""

from planctl.reports.paper.table import Column

#: Of ten-point bold letters, in millimetres, and what a cell keeps free at both sides.
_BROAD, _USUAL, _SLIM, _SIDES = 3.1, 1.95, 1.2, 2.6
_BROAD_LETTERS, _SLIM_LETTERS = "mwMWŞƏĞ@", "iıjltfrsIİJ()[]-–.,:;/"


def column_widths(columns: tuple[Column, ...], room: int) -> list[float]:
    """Return the widths in millimetres, which sum up to `room`.

    What a narrow column needs for the longest word of its heading, the others give up, each by
    its share of what it can spare.
    """
    whole = sum(column.width for column in columns)
    asked = [column.width * room / whole for column in columns]
    least = [_longest_word(column.heading) for column in columns]
    lacking = sum(max(0.0, need - width) for need, width in zip(least, asked, strict=True))
    spare = [max(0.0, width - need) for need, width in zip(least, asked, strict=True)]
    given = min(1.0, lacking / sum(spare)) if lacking else 0.0
    taken = min(1.0, sum(spare) / lacking) if lacking else 0.0
    return [
        width + max(0.0, need - width) * taken - free * given
        for width, need, free in zip(asked, least, spare, strict=True)
    ]


def _longest_word(words: str) -> float:
    return max((_breadth(word) for word in words.split()), default=0.0) + _SIDES


def _breadth(word: str) -> float:
    return sum(
        _BROAD if letter in _BROAD_LETTERS else _SLIM if letter in _SLIM_LETTERS else _USUAL
        for letter in word
    )
