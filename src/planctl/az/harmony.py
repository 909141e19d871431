"""What a case ending looks like after a given sound: vowel harmony and buffer letters."""

from enum import StrEnum

from planctl.az.case import lower

BACK = "aıou"
FRONT = "eəiöü"
VOWELS = BACK + FRONT
WITH = " ilə"
_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "ə": "i", "i": "i", "ö": "ü", "ü": "ü"}


class Case(StrEnum):
    """The six cases, and two more endings that follow the same harmony."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    ACCUSATIVE = "accusative"
    DATIVE = "dative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    INSTRUMENTAL = "instrumental"
    ORDINAL = "ordinal"


def ending(spoken: str, case: Case, *, possessive: bool = False, plural: bool = False) -> str:
    """Return the ending that follows a word said as `spoken`: ``ending("rinn", GENITIVE) == "in"``.

    `possessive` is for a word that already means "its …" (Nazirliyi, faizi) and so takes n.
    After a vowel the instrumental is the separate word " ilə", as official acts write it.
    Raises ValueError when an ending is needed and `spoken` has no vowel to go by.
    """
    if case is Case.NOMINATIVE and not plural:
        return ""
    vowel, closed = _last_sound(spoken)
    low = "a" if vowel in BACK else "ə"
    high = _HIGH[vowel]
    if plural:
        return f"l{low}r{ending(f'l{low}r', case)}"
    buffer = "" if closed else "n"
    between = buffer if possessive else ""
    endings = {
        Case.NOMINATIVE: "",
        Case.GENITIVE: f"{buffer}{high}n",
        Case.ACCUSATIVE: f"{buffer}{high}",
        Case.DATIVE: f"{between}{low}" if closed or possessive else f"y{low}",
        Case.LOCATIVE: f"{between}d{low}",
        Case.ABLATIVE: f"{between}d{low}n",
        Case.INSTRUMENTAL: f"l{low}" if closed else WITH,
        Case.ORDINAL: f"{high if closed else ''}nc{high}",
    }
    return endings[case]


def high_vowel(spoken: str) -> str:
    """Return the vowel ı, i, u or ü that harmony asks for after a word."""
    return _HIGH[_last_sound(spoken)[0]]


def _last_sound(spoken: str) -> tuple[str, bool]:
    """Return the last vowel, and whether a consonant closes the word after it."""
    letters = [letter for letter in lower(spoken) if letter.isalpha()]
    for letter in reversed(letters):
        if letter in VOWELS:
            return letter, letters[-1] not in VOWELS
    raise ValueError(f"no vowel to harmonise with: {spoken!r}")
