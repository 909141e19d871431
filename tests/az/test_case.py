"""Upper and lower case, letter by letter and on every word of the action plan."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.az import capitalize, fold, lower, upper

UPPER = "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZW"
LOWER = "abcçdeəfgğhxıijkqlmnoöprsştuüvyzw"
TO_LOWER = dict(zip(UPPER, LOWER, strict=True))
TO_UPPER = dict(zip(LOWER, UPPER, strict=True))
WORDS = (Path(__file__).parent / "data" / "words.txt").read_text(encoding="utf-8").split()

azerbaijani = st.text(alphabet=UPPER + LOWER + " -“”()0123456789")


def test_every_word_of_the_plan() -> None:
    assert len(WORDS) > 2000
    for word in WORDS:
        assert lower(word) == "".join(TO_LOWER.get(letter, letter) for letter in word)
        assert upper(word) == "".join(TO_UPPER.get(letter, letter) for letter in word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RİNN", "rinn"),
        ("RINN", "rınn"),
        ("ISIQ", "ısıq"),
        ("İKT", "ikt"),
        ("I\u0307KT", "ikt"),  # the same İ, decomposed
        ("“Mygov”", "“mygov”"),
    ],
)
def test_lower(text: str, expected: str) -> None:
    assert lower(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("istiqamət", "İSTİQAMƏT"),
        ("ısıq", "ISIQ"),
        ("fəaliyyət planı", "FƏALİYYƏT PLANI"),
        ("9. Akronimlər", "9. AKRONİMLƏR"),
    ],
)
def test_upper(text: str, expected: str) -> None:
    assert upper(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("icra, RİNN", "İcra, RİNN"),
        ("ısıq", "Isıq"),
        ("RİNN", "RİNN"),
        ("əsas icraçı", "Əsas icraçı"),
        ("“ilkin” nəticə", "“İlkin” nəticə"),
        ("(icra)", "(İcra)"),
        ("5 tədbir", "5 tədbir"),
        ("– ", "– "),
    ],
)
def test_capitalize_touches_the_first_letter_alone(text: str, expected: str) -> None:
    assert capitalize(text) == expected


@given(azerbaijani)
def test_case_changes_are_stable_and_reversible(text: str) -> None:
    assert lower(upper(text)) == lower(text) == lower(lower(text))
    assert upper(lower(text)) == upper(text) == upper(upper(text))
    assert len(lower(text)) == len(upper(text)) == len(text)


@given(azerbaijani)
def test_capitalize_changes_one_place_at_most(text: str) -> None:
    raised = capitalize(text)
    assert sum(old != new for old, new in zip(text, raised, strict=True)) <= 1
    assert capitalize(raised) == raised


@given(azerbaijani)
def test_fold_ignores_case_composition_and_spacing(text: str) -> None:
    folded = fold(text)
    assert fold(upper(text)) == fold(folded) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded
    assert fold(f"  {text}\n") == folded


def test_fold_keeps_letters_apart() -> None:
    assert len({fold(code) for code in ("RİNN", "RINN", "İN", "ƏN", "EN")}) == 5
    assert fold("Dövlət\u00a0 ORQANI") == "dövlət orqanı"
