"""A card on the screen: headings, labels, and words wrapped below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from planctl.cli.views.screen import held

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

    from planctl.diagnostic import Where
    from planctl.i18n import Translator
    from planctl.reports.screen.card import Card, Line, Words

INDENT = 2


def draw_card(card: Card, place: Callable[[Where], str], console: Console, t: Translator) -> None:
    """Draw the card; each place as `path:line`."""
    console.print(Text(_said(card.title, t), style="bold"))
    console.print(Text(place(card.where), style="dim"))
    for section in card.sections:
        console.print()
        depth = 0
        if section.heading:
            console.print(Text(t(section.heading), style="bold"))
            depth = 1
        for line in section.lines:
            _line(line, depth + line.depth, place, console, t)


def _said(words: Words, t: Translator) -> str:
    """Return words in the reader's language; a record's own words are never translated."""
    return held(words if isinstance(words, str) else t(words))


def _line(
    line: Line, depth: int, place: Callable[[Where], str], console: Console, t: Translator
) -> None:
    text = Text()
    if line.label:
        text.append(f"{_said(line.label, t)}: ", style="bold" if depth == 0 else "")
    text.append(_said(line.words, t))
    if line.where:
        text.append(f" [{place(line.where)}]", style="dim")
    console.print(Padding(text, (0, 0, 0, INDENT * depth)))
