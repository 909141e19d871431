"""Babel as an oracle for months and ordinals, its known faults listed as data."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.az import MONTHS, last_word, long_date, ordinal
from planctl.az.numbers import LARGEST

babel = pytest.importorskip("babel")
babel_dates = pytest.importorskip("babel.dates")

AZ = babel.Locale("az")
SUFFIXES = {"one": "ci", "few": "cü", "many": "cı", "other": "cu"}
# CLDR has no rule for these words and says -cu after them.
FAULTS = {"min": "ci", "milyard": "cı"}

numbers = st.integers(0, LARGEST) | st.builds(
    lambda digits, zeros: digits * 10**zeros, st.integers(0, 999), st.integers(0, 12)
)


def test_months() -> None:
    assert tuple(AZ.months["format"]["wide"][number] for number in range(1, 13)) == MONTHS


@given(st.dates(date(1000, 1, 1)))
def test_day_and_month_stand_alike(day: date) -> None:
    assert long_date(day).startswith(babel_dates.format_date(day, "d MMMM y", locale=AZ))


@given(numbers)
def test_ordinal_ending(number: int) -> None:
    ending = ordinal(number).partition("-")[2]
    form = AZ.ordinal_form(number)
    if last_word(number) in FAULTS:
        assert (form, ending) == ("other", FAULTS[last_word(number)])
    else:
        assert ending == SUFFIXES[form]
