"""Reporting periods: their texts, their days, their order."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model.period import Period, PeriodKind, parse_period, period_ended_by, period_of

KINDS = st.sampled_from(PeriodKind)
DAYS = st.dates(date(2, 1, 1), date(9998, 12, 31))
PERIODS = st.builds(period_of, KINDS, DAYS)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-10", "2026-10-01", "2026-10-31"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        ("2027-02", "2027-02-01", "2027-02-28"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("2028-Q1", "2028-01-01", "2028-03-31"),
        ("2026-Q2", "2026-04-01", "2026-06-30"),
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
        ("2026-Y", "2026-01-01", "2026-12-31"),
    ],
)
def test_days(text: str, first: str, last: str) -> None:
    period = parse_period(text)
    assert (str(period.first), str(period.last)) == (first, last)
    assert str(period) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "2026", "2026-00", "2026-13", "2026-1", "2026-Q0", "2026-Q5", "2026-q3", "2026-y",
        "2026-Y ", " 2026-10", "2026-10\n", "26-10", "0000-01", "2026/10", "2026-10-01", "٢٠٢٦-10",
    ],
)  # fmt: skip
def test_other_texts_are_no_periods(text: str) -> None:
    with pytest.raises(ValueError, match="no "):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("2026-11", "2026-12"),
        ("2026-12", "2027-01"),
        ("2026-Q3", "2026-Q4"),
        ("2026-Q4", "2027-Q1"),
        ("2026-Y", "2027-Y"),
    ],
)
def test_neighbours(text: str, following: str) -> None:
    assert str(parse_period(text).next) == following
    assert str(parse_period(following).previous) == text


def test_order_is_by_first_day_then_by_last() -> None:
    texts = ["2026-01", "2026-Q1", "2026-Y", "2026-02", "2026-03", "2026-04", "2026-Q2", "2027-Y"]
    assert [str(p) for p in sorted(map(parse_period, reversed(texts)))] == texts


@pytest.mark.parametrize(
    ("kind", "day", "period"),
    [
        ("month", "2026-05-15", "2026-04"),
        ("month", "2026-01-15", "2025-12"),
        ("month", "2028-02-29", "2028-02"),
        ("month", "2028-02-28", "2028-01"),
        ("month", "2027-02-28", "2027-02"),
        ("quarter", "2026-04-05", "2026-Q1"),
        ("quarter", "2026-01-05", "2025-Q4"),
        ("quarter", "2026-06-30", "2026-Q2"),
        ("year", "2027-01-25", "2026-Y"),
        ("year", "2026-12-31", "2026-Y"),
        ("year", "2026-12-30", "2025-Y"),
    ],
)
def test_period_ended_by_a_day(kind: str, day: str, period: str) -> None:
    assert str(period_ended_by(PeriodKind(kind), date.fromisoformat(day))) == period


def test_year_has_only_its_own_periods() -> None:
    for kind, number in ((PeriodKind.MONTH, 13), (PeriodKind.QUARTER, 5), (PeriodKind.YEAR, 2)):
        with pytest.raises(ValueError, match=f"no {kind.value} {number}"):
            Period(kind, 2026, number)
    with pytest.raises(ValueError, match="no year 0"):
        Period(PeriodKind.YEAR, 2026, 0)


@given(PERIODS)
def test_text_and_period_say_the_same(period: Period) -> None:
    assert parse_period(str(period)) == period


@given(PERIODS)
def test_periods_follow_without_a_gap(period: Period) -> None:
    assert period.last + DAY == period.next.first
    assert period.next.previous == period
    assert period.previous < period < period.next
    assert period.first in period
    assert period.last in period
    assert period.last + DAY not in period


@given(KINDS, DAYS)
def test_period_of_a_day_holds_it(kind: PeriodKind, day: date) -> None:
    assert day in period_of(kind, day)
    ended = period_ended_by(kind, day)
    assert ended.last <= day < ended.next.last


@given(PERIODS)
def test_length_in_days(period: Period) -> None:
    year = range(1, 13)
    months = [m for m in year if date(period.year, m, 1) in period]
    days = sum(calendar.monthrange(period.year, month)[1] for month in months)
    assert (period.last - period.first).days + 1 == days
    assert len(months) == period.kind.months
