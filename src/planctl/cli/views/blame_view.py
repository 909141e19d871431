"""The fields of a record on the screen, each with the day and the commit that it came from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from planctl.analysis.compare.words import field_words, shown, value_words
from planctl.cli.views.figures import day_short, shortened
from planctl.cli.views.screen import Column, room, table
from planctl.i18n import msg

if TYPE_CHECKING:
    from rich.console import Console

    from planctl.analysis.compare.blame import Blamed
    from planctl.analysis.compare.names import Names
    from planctl.i18n import Translator

DAY_WIDTH = 10
COMMIT_WIDTH = 8
AUTHOR_WIDTH = 18
FIELD_WIDTH = 24
VALUE_LINES = 2


def draw_blame(
    heading: str, fields: Sequence[Blamed], names: Names, console: Console, t: Translator
) -> None:
    """Draw the heading and a row for each field, in the order of the record."""
    console.print(Text(heading, style="bold"))
    columns = [
        Column(t(msg("Field")), FIELD_WIDTH),
        Column(t(msg("Value"))),
        Column(t(msg("Came to main")), DAY_WIDTH),
        Column(t(msg("Commit")), COMMIT_WIDTH),
        Column(t(msg("Author")), AUTHOR_WIDTH),
    ]
    drawn = table(console, columns)
    width = room(console, columns)
    for one in fields:
        value = shown(value_words(one.value, one.path[-1], names, t))
        drawn.add_row(
            shown(field_words(one.steps, t)),
            shortened(value, width, VALUE_LINES),
            day_short(one.origin.day, t),
            one.origin.short,
            ", ".join(author.name for author in one.origin.authors),
        )
    console.print(drawn)
