"""Reading a tier's cell: how the quotes of its results make it up, and which numbers it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

# What may stand between two results of one cell, and what may close the last one.
_SEPARATOR = re.compile(
    r"\s*(?:[,;.]\s*(?:(?:və|habelə|həmçinin|eləcə də)\s+)?|\s(?:və|habelə|həmçinin|eləcə də)\s+)"
)
_CLOSE = re.compile(r"\s*[,;.]?\s*")

# 2026-cı il, 2026–2028-ci illər, 3-cü mərhələ: they say which one, not how many.
_ORDINAL = re.compile(r"\d+(?:\.\d+)*(?:\s?[–-]\s?\d+)?-c[ıiuü]\b")
_THOUSANDS = r"[1-9]\d{0,2}(?:[ \u00a0]\d{3})+"
_NUMBER = re.compile(rf"(?<![\w./,])(?:{_THOUSANDS}|\d+)(?:[.,]\d+)?(?![\w/]|[.,]\d)")
_ZERO = re.compile(r"\b[Ss]ıfır")


@dataclass(frozen=True, slots=True)
class Woven:
    """A text that its quotes cover: what stands between them, and after the last one."""

    separators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a text and its quotes part.

    `quote` is the index of the quote that does not follow (None: all of them did, and words are
    left), `start` where it should stand, `words` what stands there instead; `found` tells whether
    the quote's words come later in the text.
    """

    start: int
    words: str
    quote: int | None = None
    found: bool = False


def weave(text: str, quotes: Sequence[str]) -> Woven | Gap:
    """Lay the quotes over the text, in order, with separators alone between them.

    Separators are a comma, a semicolon or a full stop, the conjunctions və, habelə, həmçinin and
    eləcə də, or a mark and a conjunction. Nothing may stand before the first quote, and only a
    mark after the last.
    """
    separators: list[str] = []
    end = 0
    for index, quote in enumerate(quotes):
        start = text.find(quote, end)
        if start < 0:
            return Gap(end, text[end:], index)
        between = text[end:start]
        if between if index == 0 else not _SEPARATOR.fullmatch(between):
            return Gap(end, between or text[start:], index, found=True)
        if index:
            separators.append(between)
        end = start + len(quote)
    if not _CLOSE.fullmatch(text[end:]) or not quotes:
        return Gap(end, text[end:])
    return Woven((*separators, text[end:]))


def numbers_in(text: str) -> tuple[Decimal, ...]:
    """Return the quantities that a text names in digits (sıfır, too), in order.

    Ordinals and years with their ending, and digits that are part of a word or a code (5G, 24/7,
    8.1.1), are no quantities.
    """
    plain = _ORDINAL.sub(" ", text)
    found = [(match.start(), _decimal(match[0])) for match in _NUMBER.finditer(plain)]
    found += [(match.start(), Decimal(0)) for match in _ZERO.finditer(plain)]
    return tuple(number for _, number in sorted(found))


def _decimal(digits: str) -> Decimal:
    return Decimal(re.sub(r"[ \u00a0]", "", digits).replace(",", "."))
