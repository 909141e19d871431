"""Upper and lower case of Azerbaijani text: I pairs with ı, İ with i, unlike in `str`."""

import unicodedata
from collections.abc import Callable

_DOT_ABOVE = "\u0307"
_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_UPPER = str.maketrans({"i": "İ", "ı": "I"})


def lower(text: str) -> str:
    """Lower case: ``lower("RİNN") == "rinn"``, ``lower("ISIQ") == "ısıq"``."""
    # A decomposed İ (I and a dot above) is one letter: its dot must not stay behind.
    return text.replace("I" + _DOT_ABOVE, "i").translate(_LOWER).lower()


def upper(text: str) -> str:
    """Upper case: ``upper("istiqamət") == "İSTİQAMƏT"``, ``upper("ısıq") == "ISIQ"``."""
    return text.translate(_UPPER).upper()


def capitalize(text: str, raised: Callable[[str], str] = upper) -> str:
    """Raise the first letter, leave the rest: ``capitalize("icra, RİNN") == "İcra, RİNN"``.

    Opening quotes, brackets and spaces are passed over; a text that opens with a number
    stays as it is. Of a text in another language, `raised` gives a capital letter.
    """
    for position, character in enumerate(text):
        if character.isalpha():
            return text[:position] + raised(character) + text[position + 1 :]
        if character.isnumeric():
            return text
    return text


def fold(text: str) -> str:
    """Make spellings of one word equal for searching: composed, lower case, single spaces.

    Letters stay themselves: ``fold("RINN") == "rınn"`` is not ``fold("RİNN") == "rinn"``.
    """
    return " ".join(lower(unicodedata.normalize("NFKC", text)).split())
