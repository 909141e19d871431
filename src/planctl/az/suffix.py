"""Case endings on numbers, dotted ids and acronyms: a hyphen, then what the last word takes."""

from planctl.az.harmony import Case, ending
from planctl.az.numbers import Number, format_number, last_word, spoken_part

EN_DASH = "–"


def number(value: Number, case: Case) -> str:
    """Write a number with a case ending: ``number(148, Case.DATIVE) == "148-ə"``.

    A decimal follows its last figures: 12.81 is "… səksən bir", so ``"12.81-ə"``.
    """
    return figures(format_number(value), case)


def ordinal(value: int) -> str:
    """Write an ordinal: ``ordinal(2028) == "2028-ci"``."""
    return figures(str(value), Case.ORDINAL)


def dotted(identifier: str, case: Case = Case.ORDINAL) -> str:
    """Write a dotted id with the ending of its last part: ``dotted("8.1.3") == "8.1.3-cü"``.

    Raises ValueError when the id does not end in a number.
    """
    return figures(identifier, case)


def range_ordinal(first: int, last: int) -> str:
    """Write a range as the ordinal of its last number: ``"2026–2028-ci"``; once if equal."""
    return ordinal(last) if first == last else f"{first}{EN_DASH}{ordinal(last)}"


def figures(text: str, case: Case) -> str:
    """Add an ending to a text that closes with figures: ``"Təqvim 2026"``, ``"Təqvim 2026-nın"``.

    Raises ValueError when the last character is not a digit.
    """
    spoken = last_word(spoken_part(text))
    # In figures the ordinal is written short: 8.1.1-ci, though it is said "birinci".
    suffix = ending(spoken, case)
    return join(text, suffix[suffix.index("c") :] if case is Case.ORDINAL else suffix)


def acronym(code: str, reading: str, case: Case, *, plural: bool = False) -> str:
    """Add an ending to an acronym by the end of its reading, hyphens between what is said.

    ``acronym("DTX", "de-te-xe", Case.GENITIVE) == "DTX-nin"``; a plural is ``"API-lər"``.
    """
    return join(code, ending(reading, case, plural=plural))


def join(stem: str, suffix: str) -> str:
    """Hyphenate a suffix to a stem that is not an ordinary word; " ilə" stays a word of its own."""
    return stem + suffix if not suffix or suffix.startswith(" ") else f"{stem}-{suffix}"
