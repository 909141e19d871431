"""Percentages in words, as the plan writes them."""

from decimal import Decimal
from fractions import Fraction

import pytest

from planctl.az import Case, percent


@pytest.mark.parametrize(
    ("value", "case", "possessive", "expected"),
    [
        (40, Case.NOMINATIVE, False, "40 faiz"),  # 8.1.1
        (50, Case.DATIVE, False, "50 faizə"),  # 4.1.3
        (85, Case.DATIVE, False, "85 faizə"),  # 8.5.5
        (60, Case.ABLATIVE, False, "60 faizdən"),  # 8.1.1
        (10, Case.NOMINATIVE, True, "10 faizi"),  # 3.3
        (90, Case.NOMINATIVE, True, "90 faizi"),  # 8.1.7
        (40, Case.ACCUSATIVE, False, "40 faizi"),  # 8.1.3
        (90, Case.GENITIVE, True, "90 faizinin"),  # 8.1.1
        (85, Case.ABLATIVE, True, "85 faizindən"),  # 8.1.2
        (Decimal("12.5"), Case.DATIVE, False, "12.5 faizə"),
    ],
)
def test_percent(value: int | Decimal, case: Case, possessive: bool, expected: str) -> None:
    assert percent(value, case, possessive=possessive) == expected


def test_percent_figure_follows_the_policy_of_the_template() -> None:
    assert percent(Fraction(2, 3) * 100, decimal_mark=",", places=1) == "66,7 faiz"
