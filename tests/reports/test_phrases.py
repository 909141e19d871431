"""Computed phrases carry the endings that their last spoken word asks for."""

from datetime import date
from fractions import Fraction

import pytest

from planctl.analysis.state import State
from planctl.i18n import translator
from planctl.reports.phrases import (
    Noun,
    capitalized,
    counted,
    day,
    percentage,
    sentence,
    shares_out,
    some,
)

AZ, EN = translator("az"), translator("en")


@pytest.mark.parametrize(
    ("count", "part", "of"),
    [
        (0, "0-ı", "0-ının"),
        (1, "1-i", "1-inin"),
        (2, "2-si", "2-sinin"),
        (3, "3-ü", "3-ünün"),
        (4, "4-ü", "4-ünün"),
        (5, "5-i", "5-inin"),
        (6, "6-sı", "6-sının"),
        (7, "7-si", "7-sinin"),
        (8, "8-i", "8-inin"),
        (9, "9-u", "9-unun"),
        (10, "10-u", "10-unun"),
        (20, "20-si", "20-sinin"),
        (30, "30-u", "30-unun"),
        (40, "40-ı", "40-ının"),
        (50, "50-si", "50-sinin"),
        (60, "60-ı", "60-ının"),
        (70, "70-i", "70-inin"),
        (80, "80-i", "80-inin"),
        (90, "90-ı", "90-ının"),
        (100, "100-ü", "100-ünün"),
        (126, "126-sı", "126-sının"),
        (1000, "1000-i", "1000-inin"),
    ],
)
def test_a_part_of_a_number(count: int, part: str, of: str) -> None:
    assert some(count, AZ) == part
    assert some(count, AZ, of=True) == of
    assert some(count, EN) == some(count, EN, of=True) == str(count)


@pytest.mark.parametrize(
    ("whole", "states", "text"),
    [
        (18, {State.DONE: 3, State.NO_DATA: 15},
         "18 tədbirdən 3-ü icra olunub, 15-i barədə məlumat yoxdur"),
        (56, {State.OVERDUE: 2, State.NO_DATA: 54},
         "56 tədbirdən 2-sinin müddəti ötüb, 54-ü barədə məlumat yoxdur"),
        (18, {State.DONE: 0, State.NO_DATA: 18}, "18 tədbirin hamısı barədə məlumat yoxdur"),
        (2, {State.OVERDUE: 2}, "2 tədbirin hamısının müddəti ötüb"),
        (1, {State.BLOCKED: 1}, "1 tədbirdən 1-inin icrası əngəllənib"),
        (9, {State.CANCELLED: 1, State.AT_RISK: 6, State.IN_PROGRESS: 2},
         "9 tədbirdən 1-i ləğv edilib, 6-sı risk altındadır, 2-si icradadır"),
        (10, {State.ONGOING: 4, State.NOT_STARTED: 6},
         "10 tədbirdən 4-ünün icrası davam edir, 6-sının icrasına başlanılmayıb"),
        (0, {}, ""),
    ],
)  # fmt: skip
def test_states_are_shared_out(whole: int, states: dict[State, int], text: str) -> None:
    assert shares_out(whole, Noun.MEASURE, states, AZ) == text


def test_states_are_shared_out_in_english() -> None:
    states = {State.OVERDUE: 2, State.NO_DATA: 54}
    assert shares_out(56, Noun.MEASURE, states, EN) == "of 56 measures: 2 overdue, 54 without data"
    assert shares_out(1, Noun.MEASURE, {State.DONE: 1}, EN) == "of 1 measure: 1 done"


@pytest.mark.parametrize("count", [0, 1, 2, 11])
def test_a_noun_after_a_number_stays_singular(count: int) -> None:
    assert counted(Noun.MEASURE, count, AZ) == f"{count} tədbir"
    assert counted(Noun.DAY, count, AZ) == f"{count} gün"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Fraction(0), "0 faiz"),
        (Fraction(1), "100 faiz"),
        (Fraction(1, 3), "33.3 faiz"),
        (Fraction(1, 2), "50 faiz"),
        (Fraction(1, 100000), "0.1 faiz"),
        (Fraction(99999, 100000), "99.9 faiz"),
    ],
)
def test_percentages_are_words_and_never_round_to_an_end(value: Fraction, words: str) -> None:
    assert percentage(value, AZ) == words
    assert percentage(value, EN) == words.replace("faiz", "percent")


def test_days_and_sentences() -> None:
    assert day(date(2026, 11, 22), AZ) == "22 noyabr 2026-cı il"
    assert day(date(2026, 11, 22), EN) == "22 November 2026"
    assert sentence("icra olunub", AZ) == "İcra olunub."
    assert sentence("in progress", EN) == "In progress."
    assert capitalized("(icrada)", AZ) == "(İcrada)"
