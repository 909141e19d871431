"""Percentages in words, as the plan writes them: 50 faizə, never a sign."""

from planctl.az.harmony import Case
from planctl.az.numbers import Number, format_number
from planctl.az.words import word


def percent(
    value: Number,
    case: Case = Case.NOMINATIVE,
    *,
    possessive: bool = False,
    decimal_mark: str = ".",
    places: int | None = None,
) -> str:
    """Write a percentage (50, not 0.5): ``percent(50, Case.DATIVE) == "50 faizə"``.

    `possessive` is a percentage of something: ``percent(90, Case.GENITIVE, possessive=True)``
    is ``"90 faizinin"``. The figure is written by `format_number`.
    """
    figure = format_number(value, decimal_mark=decimal_mark, places=places)
    return f"{figure} {word('faizi' if possessive else 'faiz', case, possessive=possessive)}"
