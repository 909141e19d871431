"""A comparison on the screen: chapters by weight, within them by direction and body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from planctl.analysis.compare.account import PART_LABELS
from planctl.cli.views.log_view import said_text
from planctl.export.changes.diff_markdown import group_heading, no_changes
from planctl.i18n import msg

if TYPE_CHECKING:
    from rich.console import Console

    from planctl.analysis.compare.account import Chapter, Group
    from planctl.i18n import Translator

INDENT = 2


def draw_diff(title: str, chapters: Sequence[Chapter], console: Console, t: Translator) -> None:
    """Draw the title and every chapter; where nothing has changed, that is said."""
    console.print(Text(title, style="bold"))
    if not chapters:
        console.print(t(no_changes()))
    for chapter in chapters:
        console.print()
        heading = msg("{part}: {count}", part=PART_LABELS[chapter.part], count=chapter.count)
        console.print(Text(t(heading), style="bold underline"))
        direction = None
        for group in chapter.groups:
            if group.direction != direction:
                direction = group.direction
                console.print()
                console.print(Text(group_heading(group, t), style="bold"))
            _group(group, console, t)


def _group(group: Group, console: Console, t: Translator) -> None:
    depth = INDENT
    if group.agencies:
        console.print(Padding(Text(group.agencies, style="cyan"), (0, 0, 0, depth)))
        depth += INDENT
    for about in group.abouts:
        console.print(Padding(Text(about.heading), (0, 0, 0, depth)))
        for said in about.lines:
            console.print(Padding(said_text(said, t), (0, 0, 0, depth + INDENT)))
