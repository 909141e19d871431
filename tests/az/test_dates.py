"""Dates, months, years and quarters, with the words of the acts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.az import (
    MONTHS,
    Case,
    act_date,
    deadline,
    long_date,
    month,
    month_day,
    month_genitive,
    month_year,
    quarter,
    year,
    years,
)

GENITIVES = [
    "yanvarın",
    "fevralın",
    "martın",
    "aprelin",
    "mayın",
    "iyunun",
    "iyulun",
    "avqustun",
    "sentyabrın",
    "oktyabrın",
    "noyabrın",
    "dekabrın",
]

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def test_months() -> None:
    assert [month_genitive(number) for number in range(1, 13)] == GENITIVES
    assert [month(number) for number in range(1, 13)] == list(MONTHS)


@pytest.mark.parametrize("number", [-1, 0, 13])
def test_there_are_twelve_months(number: int) -> None:
    with pytest.raises(ValueError, match="no month"):
        month(number)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 27), "2026-cı il 27 fevral"),  # plan, heading
        (date(2022, 7, 22), "2022-ci il 22 iyul"),  # plan, 3.1
        (date(2023, 8, 28), "2023-cü il 28 avqust"),  # plan, 3.1
        (date(2025, 1, 16), "2025-ci il 16 yanvar"),  # plan, 3.1
        (date(2025, 12, 10), "2025-ci il 10 dekabr"),  # plan, 3.1
        (date(2016, 12, 6), "2016-cı il 6 dekabr"),  # plan, 3.2
        (date(2024, 6, 28), "2024-cü il 28 iyun"),  # plan, 3.3
        (date(2025, 3, 19), "2025-ci il 19 mart"),  # order 253s, title
    ],
)
def test_act_date(day: date, expected: str) -> None:
    assert act_date(day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 7, 1), "2026-cı il iyulun 1-dək"),  # order 253s, 1.1
        (date(2027, 7, 1), "2027-ci il iyulun 1-dək"),  # order 253s, 1.2
        (date(2023, 9, 1), "2023-cü il sentyabrın 1-dək"),  # plan, 3.3
        (date(2030, 4, 30), "2030-cu il aprelin 30-dək"),
    ],
)
def test_deadline(day: date, expected: str) -> None:
    assert deadline(day) == expected


def test_long_date() -> None:
    assert long_date(date(2026, 11, 22)) == "22 noyabr 2026-cı il"


def test_month_day() -> None:
    assert month_day(2, 28) == "fevralın 28"


def test_month_year() -> None:
    assert month_year(date(2026, 8, 31)) == "2026-cı ilin avqust ayı"
    assert month_year(date(2026, 1, 1), Case.DATIVE) == "2026-cı ilin yanvar ayına"  # plan, 3.2


@pytest.mark.parametrize(
    ("number", "case", "expected"),
    [
        (2024, Case.LOCATIVE, "2024-cü ildə"),  # plan, 1
        (2027, Case.LOCATIVE, "2027-ci ildə"),
        (2027, Case.GENITIVE, "2027-ci ilin"),
        (2025, Case.NOMINATIVE, "2025-ci il"),
        (2026, Case.ABLATIVE, "2026-cı ildən"),
        (2030, Case.DATIVE, "2030-cu ilə"),
        (2000, Case.NOMINATIVE, "2000-ci il"),
        (1900, Case.NOMINATIVE, "1900-cü il"),
    ],
)
def test_year(number: int, case: Case, expected: str) -> None:
    assert year(number, case) == expected


@pytest.mark.parametrize(
    ("first", "last", "case", "expected"),
    [
        (2026, 2028, Case.NOMINATIVE, "2026–2028-ci illər"),  # plan, title
        (2025, 2028, Case.NOMINATIVE, "2025–2028-ci illər"),  # order 253s, title
        (2022, 2026, Case.LOCATIVE, "2022–2026-cı illərdə"),  # plan, 3.1
        (2026, 2029, Case.NOMINATIVE, "2026–2029-cu illər"),  # plan, 3.1
        (2027, 2027, Case.LOCATIVE, "2027-ci ildə"),
    ],
)
def test_years(first: int, last: int, case: Case, expected: str) -> None:
    assert years(first, last, case) == expected


def test_quarter() -> None:
    assert quarter(2026, 3) == "2026-cı ilin III rübü"
    assert quarter(2027, 1, Case.GENITIVE) == "2027-ci ilin I rübünün"
    assert quarter(2028, 4, Case.LOCATIVE) == "2028-ci ilin IV rübündə"
    with pytest.raises(ValueError, match="no quarter"):
        quarter(2026, 5)


@given(days)
def test_every_form_names_the_year_month_and_day(day: date) -> None:
    written_year = year(day.year)
    assert act_date(day) == f"{written_year} {day.day} {MONTHS[day.month - 1]}"
    assert long_date(day) == f"{day.day} {MONTHS[day.month - 1]} {written_year}"
    assert deadline(day) == f"{written_year} {GENITIVES[day.month - 1]} {day.day}-dək"
    assert month_year(day) == f"{written_year}in {MONTHS[day.month - 1]} ayı"
