"""Markdown that shows what records say as it is: no mention, link, tag or table comes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planctl.analysis.compare.sentences import WEIGHT_LABELS
from planctl.analysis.compare.weight import Weight
from planctl.export.findings.markdown import escaped

if TYPE_CHECKING:
    from planctl.analysis.compare.sentences import Said
    from planctl.i18n import Translator

#: A zero-width character would be text, too; a tag that shows nothing parts what would be read
#: as a mention or a link.
_BREAK = "<!-- -->"
_READ_AS_MORE = re.compile(
    r"@(?=[\w-])|(?<=\w)(?=://)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)", re.IGNORECASE
)
_BLOCK = re.compile(r"^(\s*)([-+=>]|\d+(?=[.)]))")


def plain(text: str) -> str:
    """Return text on one line that a page shows sign by sign."""
    safe = _BLOCK.sub(r"\1\\\2", escaped(text)) if not text[:1].isdigit() else _number(text)
    return _READ_AS_MORE.sub(lambda found: f"{found[0]}{_BREAK}", safe)


def _number(text: str) -> str:
    """Return a text that begins with a number, without making it an item of a list."""
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", escaped(text))


def sentence_line(said: Said, t: Translator) -> str:
    """Return a sentence as it stands in a list, legal text marked."""
    if said.weight is Weight.NORMATIVE:
        return f"**{t(WEIGHT_LABELS[said.weight])}** {plain(said.text)}"
    return plain(said.text)
