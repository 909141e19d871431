"""Reading a result cell: quotes that make it up, and the numbers in it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model.cell_text import Gap, Woven, numbers_in, weave

SEPARATORS = (
    ", ",
    "; ",
    ". ",
    " və ",
    " habelə ",
    " həmçinin ",
    " eləcə də ",
    ", habelə ",
    "; və ",
)
RESULTS = st.lists(
    st.sampled_from(("Siyahının hazırlanması", "azı 50 ehtiyatın (sistemin) uçotu", "təsdiqi")),
    min_size=1,
    max_size=6,
)


@given(RESULTS, st.data(), st.sampled_from(("", ".", ";")))
def test_quotes_are_woven_back_into_their_text(
    quotes: list[str], data: st.DataObject, close: str
) -> None:
    between = [data.draw(st.sampled_from(SEPARATORS)) for _ in quotes[1:]]
    text = quotes[0] + "".join(map("".join, zip(between, quotes[1:], strict=True))) + close
    assert weave(text, quotes) == Woven((*between, close))


@pytest.mark.parametrize(
    ("text", "quotes", "gap"),
    [
        ("a, b", ["a"], Gap(1, ", b")),
        ("a, b", ["b"], Gap(0, "a, ", 0, found=True)),
        ("a, b, c", ["a", "c"], Gap(1, ", b, ", 1, found=True)),
        ("a, b", ["a", "x"], Gap(1, ", b", 1)),
        ("ab", ["a", "b"], Gap(1, "b", 1, found=True)),
        ("a – b", ["a", "b"], Gap(1, " – ", 1, found=True)),
        ("a", [], Gap(0, "a")),
        ("a; və", ["a"], Gap(1, "; və")),
    ],
)
def test_where_text_and_quotes_part(text: str, quotes: list[str], gap: Gap) -> None:
    assert weave(text, quotes) == gap


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("azı 50 əsas dövlət informasiya ehtiyatı", ["50"]),
        ("dublikatların 60 faizdən çox azaldılması", ["60"]),
        ("azı 1000 açıq məlumat dəstinin", ["1000"]),
        ("10 000 istifadəçi", ["10000"]),
        ("2,5 faiz, sonra 12.81 faiz", ["2.5", "12.81"]),
        ("sənəd yükünün sıfıra endirilməsi", ["0"]),
        ("40-a çatdırılması, 50-yə yaxın", ["40", "50"]),
        ("5, 10 və 15.", ["5", "10", "15"]),
        ("2026-cı il üçün", []),
        ("2026–2028-ci illərdə 3-cü mərhələ", []),
        ("5G şəbəkəsi 24/7 rejimində", []),
        ("8.1.1-ci yarımbənd, 6.1.4.2.2 bəndi", []),
    ],
)
def test_quantities_that_a_text_names(text: str, numbers: list[str]) -> None:
    assert list(numbers_in(text)) == [Decimal(number) for number in numbers]
