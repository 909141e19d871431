"""Integers in words and figures, checked by reading them back."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.az import format_number, last_word, spell
from planctl.az.numbers import LARGEST, spoken_part

SMALL = {
    "sıfır": 0, "bir": 1, "iki": 2, "üç": 3, "dörd": 4, "beş": 5, "altı": 6, "yeddi": 7,
    "səkkiz": 8, "doqquz": 9, "on": 10, "iyirmi": 20, "otuz": 30, "qırx": 40, "əlli": 50,
    "altmış": 60, "yetmiş": 70, "səksən": 80, "doxsan": 90,
}  # fmt: skip
LARGE = {"min": 10**3, "milyon": 10**6, "milyard": 10**9, "trilyon": 10**12}


def read(words: str) -> int:
    """Read a number in words back into an integer."""
    total = group = 0
    for word in words.split():
        if word in LARGE:
            total, group = total + (group or 1) * LARGE[word], 0
        elif word == "yüz":
            group = (group or 1) * 100
        else:
            group += SMALL[word]
    return total + group


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "sıfır"),
        (6, "altı"),
        (10, "on"),
        (100, "yüz"),
        (148, "yüz qırx səkkiz"),
        (1000, "min"),
        (1138, "min yüz otuz səkkiz"),
        (2026, "iki min iyirmi altı"),
        (21_000, "iyirmi bir min"),
        (100_000, "yüz min"),
        (1_000_000, "bir milyon"),
        (10**9, "bir milyard"),
        (10**12, "bir trilyon"),
        (-3, "mənfi üç"),
    ],
)
def test_spell(number: int, words: str) -> None:
    assert spell(number) == words
    assert last_word(number) == words.rsplit(maxsplit=1)[-1]


@given(st.integers(0, LARGEST))
def test_spell_reads_back(number: int) -> None:
    assert read(spell(number)) == number


def test_spell_refuses_what_it_has_no_words_for() -> None:
    assert read(spell(LARGEST)) == LARGEST
    with pytest.raises(ValueError, match="no words"):
        spell(LARGEST + 1)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (3378, "3378"),
        (-5, "-5"),
        (Decimal("12.81"), "12.81"),
        (Decimal("4.8"), "4.8"),
        (Decimal("2.50"), "2.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-0"), "0"),
        (Decimal("0.05"), "0.05"),
        (Fraction(1, 8), "0.125"),
        (Fraction(200, 3), "66.67"),
        (Fraction(-1, 3), "-0.33"),
    ],
)
def test_format_number(value: int | Decimal | Fraction, text: str) -> None:
    assert format_number(value) == text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Decimal("0.5"), 0, "1"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("-2.5"), 0, "-3"),
        (Decimal("-0.4"), 0, "0"),
        (Decimal("12.846"), 1, "12.8"),
        (Decimal("99.95"), 1, "100"),
        (7, 2, "7"),
    ],
)
def test_format_number_rounds_halves_away_from_zero(
    value: int | Decimal, places: int, text: str
) -> None:
    assert format_number(value, places=places) == text


def test_format_number_decimal_mark() -> None:
    assert format_number(Decimal("12.81"), decimal_mark=",") == "12,81"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_format_number_refuses_what_is_no_number(value: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        format_number(Decimal(value))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_decimals_are_written_exactly(value: Decimal) -> None:
    text = format_number(value)
    assert Fraction(text) == Fraction(value)
    assert re.fullmatch(r"-?(0|[1-9]\d*)(\.\d*[1-9])?", text)


@given(st.fractions(), st.integers(0, 6))
def test_rounding_is_never_off_by_more_than_half_a_unit(value: Fraction, places: int) -> None:
    text = format_number(value, places=places)
    assert abs(Fraction(text) - value) <= Fraction(1, 2 * 10**places)
    assert text != "-0"


def test_spoken_part() -> None:
    assert [spoken_part(text) for text in ("8.1.10", "12.81", "253s/1.1", "7")] == [10, 81, 1, 7]
    with pytest.raises(ValueError, match="does not end in a number"):
        spoken_part("253s")
