"""The story of a subject as Markdown: a heading for each commit, a list of what it changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from planctl.analysis.compare.origin import SIGNATURE_LABELS
from planctl.analysis.compare.sentences import sentences, subject
from planctl.analysis.phrases import day_of
from planctl.export.changes.markdown import plain, sentence_line
from planctl.i18n import Message, plural

if TYPE_CHECKING:
    from planctl.analysis.compare.names import Names
    from planctl.analysis.compare.origin import Origin
    from planctl.export.changes.log import Told
    from planctl.i18n import Translator


def log_markdown(
    told: Told, heading: str, names: Names, t: Translator, mark: str | None = None
) -> str:
    """Return a section, the newest commit first; made-up data is marked below the heading."""
    lines = [f"## {plain(heading)}", ""]
    if mark:
        lines += [f"**{plain(mark)}**", ""]
    for origin, entries in groupby(told.entries, key=lambda entry: entry.origin):
        lines += [f"### {_origin(origin, t)}", ""]
        for entry in entries:
            codes = names.codes(entry.change.agencies)
            about = subject(entry.change, names, t)
            lines.append(f"- {plain(f'{about} – {codes}' if codes else about)}")
            said = sentences(entry.change, names, t)
            lines += [f"  - {sentence_line(one, t)}" for one in said]
        lines.append("")
    if told.left_out:
        lines += [plain(t(left_out_words(told.left_out))), ""]
    return "\n".join(lines)


def left_out_words(count: int) -> Message:
    """Say how many older changes are not shown."""
    return plural(
        "… and {count} older change (--limit shows more)",
        "… and {count} older changes (--limit shows more)",
        count=count,
    )


def _origin(origin: Origin, t: Translator) -> str:
    return " · ".join(_parts(origin, t))


def _parts(origin: Origin, t: Translator) -> Iterator[str]:
    yield plain(t(day_of(origin.day)))
    yield f"`{origin.short}`"
    yield plain(", ".join(author.name for author in origin.authors))
    yield plain(t(SIGNATURE_LABELS[origin.signature]))
