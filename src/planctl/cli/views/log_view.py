"""The story of a subject on the screen: commit by commit, what each changed, the newest first."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from planctl.analysis.compare.origin import SIGNATURE_LABELS
from planctl.analysis.compare.sentences import WEIGHT_LABELS, sentences, subject
from planctl.analysis.compare.weight import Weight
from planctl.cli.views.figures import day_short
from planctl.export.changes.log_markdown import left_out_words
from planctl.i18n import msg

if TYPE_CHECKING:
    from rich.console import Console

    from planctl.analysis.compare.names import Names
    from planctl.analysis.compare.origin import Origin
    from planctl.analysis.compare.sentences import Said
    from planctl.export.changes.log import Told
    from planctl.i18n import Translator

INDENT = 2
STYLES = {
    Weight.NORMATIVE: "bold red",
    Weight.STATE: "bold",
    Weight.VALUE: "",
    Weight.WORDS: "dim",
}


def draw_log(told: Told, heading: str, names: Names, console: Console, t: Translator) -> None:
    """Draw the heading and every commit with its changes."""
    console.print(Text(heading, style="bold"))
    for origin, entries in groupby(told.entries, key=lambda entry: entry.origin):
        console.print()
        console.print(origin_line(origin, t))
        for entry in entries:
            codes = names.codes(entry.change.agencies)
            about = subject(entry.change, names, t)
            head = Text(f"{about} – {codes}" if codes else about)
            console.print(Padding(head, (0, 0, 0, INDENT)))
            for said in sentences(entry.change, names, t):
                console.print(Padding(said_text(said, t), (0, 0, 0, 2 * INDENT)))
    if not told.entries:
        console.print(t(msg("Nothing has changed in these days.")))
    if told.left_out:
        console.print()
        console.print(t(left_out_words(told.left_out)))


def origin_line(origin: Origin, t: Translator) -> Text:
    """Return day, commit, authors and signature; an author's own date only where it differs."""
    line = Text()
    line.append(day_short(origin.day, t), style="bold")
    line.append(f"  {origin.short}  ", style="cyan")
    line.append(", ".join(author.name for author in origin.authors))
    line.append(f"  {t(SIGNATURE_LABELS[origin.signature])}", style="dim")
    other = sorted({one.authored for one in origin.authors if one.authored != origin.day})
    if other:
        days = ", ".join(day_short(day, t) for day in other)
        line.append(f"  {t(msg('(the author’s date: {days})', days=days))}", style="dim")
    return line


def said_text(said: Said, t: Translator) -> Text:
    """Return a sentence, legal text marked."""
    text = Text()
    if said.weight is Weight.NORMATIVE:
        text.append(f"{t(WEIGHT_LABELS[said.weight])} ", style=STYLES[said.weight])
        text.append(said.text)
    else:
        text.append(said.text, style=STYLES[said.weight])
    return text
