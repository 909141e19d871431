"""Azerbaijani alphabetical order, and the numeric order of dotted ids."""

import re
import unicodedata
from functools import lru_cache
from typing import TypeAlias

from planctl.az.case import lower

# w is no letter of the alphabet; foreign words put it after v.
ALPHABET = "abcçdeəfgğhxıijkqlmnoöprsştuüvwyz"

_MARK, _NUMBER, _LETTER, _FOREIGN = range(4)
_RANK = {letter: rank for rank, letter in enumerate(ALPHABET)}
_RUN = re.compile(r"\d+|\D")
_PART = re.compile(r"\d+|[^\W\d_]+")

Element: TypeAlias = tuple[int, int, str]
SortKey: TypeAlias = tuple[tuple[Element, ...], tuple[str, ...], tuple[bool, ...], str]
IdKey: TypeAlias = tuple[tuple[Element, ...], str]


def sort_key(text: str) -> SortKey:
    """Key for sorting names and titles: marks, numbers by value, letters, foreign letters.

    Accents outside the alphabet count second, case third (lower first), the text itself last,
    so that only equal texts have equal keys.
    """
    weights = [
        (_number(run), "", False) if run.isdecimal() else _character(run)
        for run in _RUN.findall(unicodedata.normalize("NFC", text))
    ]
    return (
        tuple(place for place, _, _ in weights),
        tuple(accents for _, accents, _ in weights),
        tuple(capital for _, _, capital in weights),
        text,
    )


def id_key(identifier: str) -> IdKey:
    """Key for sorting ids part by part, numbers by value: 8.1.9, 8.1.10, 8.1.10/ilkin/1, 8.2.

    Words within an id stand after numbers, in alphabetical order.
    """
    parts: list[Element] = []
    for part in _PART.findall(identifier):
        if part.isdecimal():
            parts.append(_number(part))
        else:
            parts.extend(_character(character)[0] for character in part)
    return tuple(parts), identifier


def _number(digits: str) -> Element:
    """Compare by length, then digit by digit: as by value, however many digits."""
    plain = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return _NUMBER, len(plain), plain


@lru_cache(maxsize=1024)
def _character(character: str) -> tuple[Element, str, bool]:
    """Weigh one character: its place, its accents, whether it is a capital."""
    small = lower(character)
    capital = small != character
    rank = _RANK.get(small)
    if rank is not None:
        return (_LETTER, rank, ""), "", capital
    if character.isspace():  # a no-break space is a space
        return (_MARK, ord(" "), ""), "", False
    if not character.isalpha():
        return (_MARK, ord(character), ""), "", False
    decomposed = unicodedata.normalize("NFD", small)
    rank = _RANK.get(decomposed[0])
    if rank is not None:
        return (_LETTER, rank, ""), decomposed[1:], capital
    return (_FOREIGN, ord(small[0]), ""), small[1:], capital
