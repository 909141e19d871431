"""Alphabetical order of names and numeric order of ids."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.az import id_key, sort_key
from planctl.az.order import ALPHABET

# In the order of ICU 72 for Azerbaijani with numbers compared as numbers.
WORDS = (Path(__file__).parent / "data" / "words.txt").read_text(encoding="utf-8").split()


def test_alphabet() -> None:
    assert ALPHABET == "abcçdeəfgğhxıijkqlmnoöprsştuüvwyz"


def test_every_word_of_the_plan() -> None:
    backwards = WORDS[::-1]
    assert sorted(backwards, key=sort_key) == WORDS


@pytest.mark.parametrize(
    "ordered",
    [
        ["ÇX", "DX", "ƏN", "HX", "XRİTDX", "ISX", "İN", "ŞX", "ÜX", "VX", "WX", "YX", "ZX"],
        ["Tədbir 2", "Tədbir 10", "Tədbir 10a", "tədbirlər"],
        ["", " ", "“Mygov”", "1", "2", "10", "a", "z", "я"],
        ["il", "İl", "ildə"],
        ["ısıq", "Isıq", "iş"],
        ["cafe", "café", "cafə"],
        ["orqan", "orqan (qurum)", "orqanlar"],
        ["01", "1", "2"],
        ["a b", "a\u00a0b", "a-b", "ab"],
        ["8.1.9", "8.1.10", "8.1.100", "8.2"],
    ],
)
def test_sort_key_order(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


@given(st.text(), st.text(), st.text())
def test_sort_key_is_a_total_order(first: str, second: str, third: str) -> None:
    assert (sort_key(first) == sort_key(second)) == (first == second)
    assert (sort_key(first) < sort_key(second)) == (not sort_key(second) <= sort_key(first))
    once = sorted([first, second, third], key=sort_key)
    assert sorted([third, first, second], key=sort_key) == once


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_embedded_numbers_compare_by_value(first: int, second: int) -> None:
    assert (sort_key(f"Mərhələ {first}.") < sort_key(f"Mərhələ {second}.")) == (first < second)


@pytest.mark.parametrize(
    "ordered",
    [
        ["8", "8.1", "8.1.1", "8.1.1.1", "8.1.2", "8.1.9", "8.1.10", "8.2", "9", "10"],
        ["8.1.9", "8.1.9/yekun/1", "8.1.10/ilkin/2", "8.1.10/ilkin/10"],
        ["7-1", "7-2", "253s/1.1", "253s/3.1", "253s/3.10", "530s/1"],
        ["6.1.1.2.9", "6.1.1.2.16"],
    ],
)
def test_id_key_order(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=id_key) == ordered


@given(st.lists(st.lists(st.integers(0, 300), min_size=1, max_size=5)))
def test_id_key_agrees_with_tuples_of_numbers(ids: list[list[int]]) -> None:
    by_key = sorted((".".join(map(str, parts)) for parts in ids), key=id_key)
    assert by_key == [".".join(map(str, parts)) for parts in sorted(ids)]


@given(st.text(), st.text())
def test_id_key_tells_all_texts_apart(first: str, second: str) -> None:
    assert (id_key(first) == id_key(second)) == (first == second)
    assert (id_key(first) <= id_key(second)) or (id_key(second) < id_key(first))
