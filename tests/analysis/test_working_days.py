"""Working days by the real calendars, and dates that land on the next of them."""

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.analysis.working_days import Certainty, WorkingDays, working_days
from planctl.model.calendar import CalendarDay, DayKind
from planctl.workspace import open_registry
from tests.support.real import REGISTRY


@cache
def real() -> WorkingDays:
    return working_days(open_registry(REGISTRY).registry)


def made(*days: tuple[str, str, str], years: frozenset[int] = frozenset({2026})) -> WorkingDays:
    """Return a calendar of (day, kind, status)."""
    entries = {
        date.fromisoformat(day): (
            CalendarDay.model_validate(
                {"date": day, "name": "Sınaq", "kind": kind, "source": "sınaq", "status": status}
            ),
        )
        for day, kind, status in days
    }
    return WorkingDays(entries, years)


def landed(days: WorkingDays, day: str) -> tuple[str, str]:
    landing = days.next_working(date.fromisoformat(day))
    return str(landing.day), landing.certainty.value


@pytest.mark.parametrize(
    ("day", "working", "certainty"),
    [
        ("2026-05-15", True, "confirmed"),  # Friday
        ("2026-05-16", False, "confirmed"),
        ("2026-05-17", False, "confirmed"),
        ("2026-01-20", False, "confirmed"),  # mourning
        ("2026-03-20", False, "confirmed"),  # Novruz, whether or not it is Ramazan too
        ("2026-03-25", False, "estimated"),  # moved rest
        ("2026-05-27", False, "estimated"),  # Qurban
        ("2025-06-21", True, "estimated"),  # a Saturday worked for 27 June
        ("2025-06-27", False, "estimated"),
        ("2031-05-15", True, "unknown"),
        ("2031-05-17", False, "unknown"),
    ],
)
def test_day_of_the_real_calendar(day: str, *, working: bool, certainty: str) -> None:
    view = real().view(date.fromisoformat(day))
    assert (view.working, view.certainty.value) == (working, certainty)


@pytest.mark.parametrize(
    ("day", "next_working", "certainty"),
    [
        ("2026-10-15", "2026-10-15", "confirmed"),
        ("2026-11-15", "2026-11-16", "confirmed"),  # Sunday
        ("2026-07-05", "2026-07-06", "confirmed"),
        # Novruz 2027: Saturday to Wednesday, two days of rest moved, a weekend
        ("2027-03-20", "2027-03-29", "estimated"),
        # Novruz and Ramazan 2026: 20–24 March, rest moved to 25–27 and 30
        ("2026-03-20", "2026-03-31", "estimated"),
        # Novruz 2028 is a whole working week
        ("2028-03-20", "2028-03-27", "confirmed"),
        ("2028-02-28", "2028-03-01", "estimated"),  # Ramazan, rest moved to 28 and 29 February
        ("2026-12-31", "2027-01-05", "estimated"),  # into the year after
        ("2027-12-31", "2028-01-05", "estimated"),
        ("2029-12-31", "2030-01-01", "unknown"),  # nobody has listed 2030
        ("2031-06-01", "2031-06-02", "unknown"),
    ],
)
def test_date_lands_on_the_next_working_day(day: str, next_working: str, certainty: str) -> None:
    assert landed(real(), day) == (next_working, certainty)


def test_worked_weekend_day_is_not_passed_over() -> None:
    days = made(("2026-05-16", "moved_working", "confirmed"))
    assert landed(days, "2026-05-16") == ("2026-05-16", "confirmed")
    assert landed(days, "2026-05-17") == ("2026-05-18", "confirmed")


def test_work_wins_where_a_calendar_says_both() -> None:
    day = date(2026, 5, 16)
    both = made(("2026-05-16", "moved_working", "estimated")).days[day]
    off = made(("2026-05-16", "holiday", "confirmed")).days[day]
    view = WorkingDays({day: (*off, *both)}, frozenset({2026})).view(day)
    assert (view.working, view.certainty) == (True, Certainty.ESTIMATED)


def test_estimated_holiday_at_a_weekend_changes_nothing() -> None:
    days = made(("2026-05-16", "holiday", "estimated"))
    assert landed(days, "2026-05-16") == ("2026-05-18", "confirmed")


def test_landing_is_as_sure_as_its_least_sure_day() -> None:
    days = made(("2026-05-15", "holiday", "confirmed"), ("2026-05-18", "day_off", "estimated"))
    assert landed(days, "2026-05-14") == ("2026-05-14", "confirmed")
    assert landed(days, "2026-05-15") == ("2026-05-19", "estimated")


def test_without_a_calendar_there_are_only_weekends() -> None:
    days = made(years=frozenset())
    assert landed(days, "2026-03-20") == ("2026-03-20", "unknown")
    assert landed(days, "2026-03-21") == ("2026-03-23", "unknown")


@given(st.dates(date(2025, 1, 1), date(2029, 12, 31)))
def test_nothing_between_a_date_and_its_landing_is_worked(day: date) -> None:
    landing = real().next_working(day)
    between = [day + timedelta(days=n) for n in range((landing.day - day).days)]
    assert landing.day >= day
    assert real().view(landing.day).working
    assert not any(real().view(passed).working for passed in between)
    assert real().next_working(landing.day).day == landing.day


@given(st.dates(date(2025, 1, 1), date(2029, 12, 30)))
def test_later_dates_never_land_earlier(day: date) -> None:
    following = day + timedelta(days=1)
    assert real().next_working(day).day <= real().next_working(following).day


def test_kinds_are_all_judged() -> None:
    assert {entry.kind for entries in real().days.values() for entry in entries} == set(DayKind)
