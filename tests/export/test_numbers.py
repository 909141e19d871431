"""Numbers in documents: shares of four places, decimals digit by digit."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.export.numbers import json_text, share


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Fraction(0), 0.0),
        (Fraction(1), 1.0),
        (Fraction(1, 3), 0.3333),
        (Fraction(2, 3), 0.6667),
        (Fraction(1, 20000), 0.0001),
    ],
)
def test_share(value: Fraction, written: float) -> None:
    assert share(value) == written
    assert isinstance(share(value), float)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal(50), "50"),
        (Decimal("50.0"), "50"),
        (Decimal("12.81"), "12.81"),
        (Decimal("-0.5"), "-0.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.10000000000000000000000000001"), "0.10000000000000000000000000001"),
        (date(2026, 11, 22), '"2026-11-22"'),
        ("“İcra” — \\ \n", '"“İcra” — \\\\ \\n"'),
    ],
)
def test_scalars(value: object, written: str) -> None:
    assert json_text([value]) == f"[\n  {written}\n]\n"


def test_empty_ones() -> None:
    assert json_text({"a": [], "b": {}}) == '{\n  "a": [],\n  "b": {}\n}\n'


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)  # fmt: skip


@given(PLAIN)
def test_writes_what_the_standard_library_writes(value: Any) -> None:
    assert json_text(value) == json.dumps(value, ensure_ascii=False, indent=2) + "\n"
