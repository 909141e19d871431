"""Endings on numbers and acronyms, against the published table and words of the acts."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.az import Case, acronym, dotted, number, ordinal, range_ordinal, spell
from planctl.az.numbers import LARGEST

CASES = (
    Case.ORDINAL,
    Case.GENITIVE,
    Case.ACCUSATIVE,
    Case.DATIVE,
    Case.LOCATIVE,
    Case.ABLATIVE,
)

TABLE = """
0 cı ın ı a da dan
1 ci in i ə də dən
2 ci nin ni yə də dən
3 cü ün ü ə də dən
4 cü ün ü ə də dən
5 ci in i ə də dən
6 cı nın nı ya da dan
7 ci nin ni yə də dən
8 ci in i ə də dən
9 cu un u a da dan
10 cu un u a da dan
20 ci nin ni yə də dən
30 cu un u a da dan
40 cı ın ı a da dan
50 ci nin ni yə də dən
60 cı ın ı a da dan
70 ci in i ə də dən
80 ci in i ə də dən
90 cı ın ı a da dan
100 cü ün ü ə də dən
1000 ci in i ə də dən
1000000 cu un u a da dan
1000000000 cı ın ı a da dan
1000000000000 cu un u a da dan
"""
ROWS = {int(row.split()[0]): row.split()[1:] for row in TABLE.strip().splitlines()}


def heard(value: int) -> int:
    """Return the row of the table whose word is spoken last, found by arithmetic alone."""
    for unit in (10, 100):
        if value % unit:
            return value % unit
    return max((row for row in ROWS if row >= 100 and value % row == 0), default=0)


def expected() -> Iterator[tuple[int, Case, str]]:
    round_numbers = [d * 10**n for n in range(3, 10) for d in (1, 2, 5, 9, 10, 20, 101)]
    for value in [*range(2101), *round_numbers]:
        row = ROWS[heard(value) if value else 0]
        yield from (
            (value, case, f"{value}-{suffix}") for case, suffix in zip(CASES, row, strict=True)
        )


def test_every_number_takes_the_ending_of_its_last_word() -> None:
    wrong = [
        (value, case, number(value, case), text)
        for value, case, text in expected()
        if number(value, case) != text
    ]
    assert wrong == []


# The same endings from the spoken word, by the rule of harmony instead of the table.
def by_harmony(word: str, case: Case) -> str:
    vowel = next(letter for letter in reversed(word) if letter in "aıoueəiöü")
    high = {"a": "ı", "o": "u", "e": "i", "ə": "i", "ö": "ü"}.get(vowel, vowel)
    low = "a" if vowel in "aıou" else "ə"
    open_word = word.endswith(vowel)
    match case:
        case Case.ORDINAL:
            return f"c{high}"
        case Case.GENITIVE:
            return f"n{high}n" if open_word else f"{high}n"
        case Case.ACCUSATIVE:
            return f"n{high}" if open_word else high
        case Case.DATIVE:
            return f"y{low}" if open_word else low
        case _:
            return f"d{low}n" if case is Case.ABLATIVE else f"d{low}"


@given(st.integers(0, LARGEST), st.sampled_from(CASES))
def test_endings_follow_the_harmony_of_the_spoken_word(value: int, case: Case) -> None:
    assert number(value, case) == f"{value}-{by_harmony(spell(value).split()[-1], case)}"


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(CASES))
def test_only_the_last_number_counts(first: int, last: int, case: Case) -> None:
    ending = number(last, case).partition("-")[2]
    assert dotted(f"{first}.{last}", case) == f"{first}.{last}-{ending}"
    if first != last:
        assert range_ordinal(first, last) == f"{first}–{ordinal(last)}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (2025, "2025-ci"),  # order 253s, title
        (2026, "2026-cı"),  # order 253s, 1.1
        (2027, "2027-ci"),  # order 253s, 1.2
        (2024, "2024-cü"),  # plan, 1
        (74, "74-cü"),  # plan, 1
        (94, "94-cü"),  # plan, 1
        (2023, "2023-cü"),  # plan, 3.1
        (1000, "1000-ci"),
        (2000, "2000-ci"),
        (10_000, "10000-ci"),
        (10**9, "1000000000-cı"),
    ],
)
def test_ordinal(value: int, expected: str) -> None:
    assert ordinal(value) == expected


@pytest.mark.parametrize(
    ("value", "case", "expected"),
    [
        (148, Case.DATIVE, "148-ə"),  # plan, 3.2
        (80, Case.ABLATIVE, "80-dən"),  # plan, 3.3
        (200, Case.ABLATIVE, "200-dən"),  # plan, 3.3
        (380, Case.ABLATIVE, "380-dən"),  # plan, 3.3
        (40, Case.DATIVE, "40-a"),  # plan, 8.2.9
        (10, Case.DATIVE, "10-a"),  # plan, 8.2.10
        (50, Case.DATIVE, "50-yə"),  # plan, 8.2.12
        (3, Case.ACCUSATIVE, "3-ü"),
        (3, Case.INSTRUMENTAL, "3-lə"),
        (2, Case.INSTRUMENTAL, "2 ilə"),
        (5, Case.NOMINATIVE, "5"),
        (Decimal("12.81"), Case.DATIVE, "12.81-ə"),
        (Decimal("4.80"), Case.ABLATIVE, "4.8-dən"),
    ],
)
def test_number(value: int | Decimal, case: Case, expected: str) -> None:
    assert number(value, case) == expected


@pytest.mark.parametrize(
    ("identifier", "case", "expected"),
    [
        ("8.1.1", Case.ORDINAL, "8.1.1-ci"),  # order 253s, 1.1
        ("8.1.3", Case.ORDINAL, "8.1.3-cü"),  # order 253s, 1.2
        ("8.1.4", Case.ORDINAL, "8.1.4-cü"),  # order 253s, 1.3
        ("3.1", Case.ORDINAL, "3.1-ci"),  # order 253s, 5
        ("8.1.10", Case.ORDINAL, "8.1.10-cu"),
        ("8.1.16", Case.GENITIVE, "8.1.16-nın"),
    ],
)
def test_dotted(identifier: str, case: Case, expected: str) -> None:
    assert dotted(identifier, case) == expected


def test_dotted_needs_a_number_at_the_end() -> None:
    with pytest.raises(ValueError, match="does not end in a number"):
        dotted("253s")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2025, 2028, "2025–2028-ci"),  # order 253s, title
        (2026, 2028, "2026–2028-ci"),  # plan, title
        (2022, 2026, "2022–2026-cı"),  # plan, 3.1
        (2023, 2027, "2023–2027-ci"),  # plan, 3.1
        (2026, 2029, "2026–2029-cu"),  # plan, 3.1
        (2026, 2026, "2026-cı"),
    ],
)
def test_range_ordinal(first: int, last: int, expected: str) -> None:
    assert range_ordinal(first, last) == expected


@pytest.mark.parametrize(
    ("code", "reading", "case", "expected"),
    [
        ("RİNN", "rinn", Case.GENITIVE, "RİNN-in"),  # plan, 8.5.3
        ("RİNN", "er-i-en-en", Case.GENITIVE, "RİNN-in"),
        ("RİNN", "rinn", Case.INSTRUMENTAL, "RİNN-lə"),  # plan, 8.1.13
        ("EHİS", "ehis", Case.DATIVE, "EHİS-ə"),  # plan, 8.4.7
        ("EHİS", "ehis", Case.GENITIVE, "EHİS-in"),  # plan, 3.3
        ("EHİS", "ehis", Case.ABLATIVE, "EHİS-dən"),  # plan, 3.4 (printed EHS)
        ("İKT", "i-ke-te", Case.DATIVE, "İKT-yə"),  # plan, 3.4
        ("ÜDM", "ü-de-em", Case.LOCATIVE, "ÜDM-də"),  # plan, 4.1.4
        ("Sİ", "es-i", Case.GENITIVE, "Sİ-nin"),  # plan, 8.1.5
        ("DTX", "de-te-xe", Case.GENITIVE, "DTX-nin"),
        ("AMEA", "amea", Case.GENITIVE, "AMEA-nın"),
        ("AMEA", "amea", Case.INSTRUMENTAL, "AMEA ilə"),
        ("MB", "em-be", Case.DATIVE, "MB-yə"),
        ("DGK", "de-ge-ka", Case.DATIVE, "DGK-ya"),
        ("AZCON", "azkon", Case.ACCUSATIVE, "AZCON-u"),
        ("DİN", "din", Case.NOMINATIVE, "DİN"),
    ],
)
def test_acronym(code: str, reading: str, case: Case, expected: str) -> None:
    assert acronym(code, reading, case) == expected


@pytest.mark.parametrize(
    ("code", "reading", "case", "expected"),
    [
        ("API", "a-pe-i", Case.NOMINATIVE, "API-lər"),  # plan, 8.1.15
        ("ƏFG", "ə-fe-ge", Case.NOMINATIVE, "ƏFG-lər"),  # plan, 8.5.1
        ("CERT", "sert", Case.GENITIVE, "CERT-lərin"),  # plan, 8.4.2
        ("CERT", "sert", Case.INSTRUMENTAL, "CERT-lərlə"),  # plan, 8.4.2
    ],
)
def test_acronym_in_the_plural(code: str, reading: str, case: Case, expected: str) -> None:
    assert acronym(code, reading, case, plural=True) == expected
