"""Endings stay with their numbers and acronyms: no line ends between `2026-` and `cı`."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml.ns import qn

# Endings alone (2-sinin, 6-sından): a hyphen between two words may end a line.
_HYPHEN = re.compile(r"(?<=[\d№A-ZÇƏĞİÖŞÜ”])-(?=[a-zçəğıöşü]{1,6}\b)")
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def keep_endings(body: Any) -> None:
    """Replace each hyphen before an ending by Word's own that never breaks; readers see no other.

    The hyphen is an element of the run, not a letter, so searching and copying find a plain one.
    """
    for text in list(body.iter(qn("w:t"))):
        keep_ending(text)


def keep_ending(text: Any) -> None:
    """Replace each hyphen before an ending in one text of a run."""
    words = text.text
    if words and "-" in words:
        pieces = _HYPHEN.split(words)
        if len(pieces) > 1:
            _split(text, pieces)


def _split(text: Any, pieces: list[str]) -> None:
    text.text = pieces[0]
    text.set(_XML_SPACE, "preserve")
    last = text
    for piece in pieces[1:]:
        hyphen = text.makeelement(qn("w:noBreakHyphen"), {})
        rest = text.makeelement(qn("w:t"), {_XML_SPACE: "preserve"})
        rest.text = piece
        last.addnext(hyphen)
        hyphen.addnext(rest)
        last = rest
