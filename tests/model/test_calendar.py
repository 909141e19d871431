"""The calendars of the real registry: complete, in order, certain only where the law is."""

from datetime import date
from itertools import pairwise

import pytest

from planctl.model.calendar import CalendarYear, DayKind, DayStatus
from tests.support.real import REGISTRY, read_plain

FILES = sorted((REGISTRY / "calendar").iterdir())
YEARS = {int(path.stem): CalendarYear.model_validate(read_plain(path)) for path in FILES}

#: Article 105 of the Labour Code, and the day of mourning of article 106.
FIXED = {
    (1, 1): "Yeni il bayramı",
    (1, 2): "Yeni il bayramı",
    (1, 20): "Ümumxalq hüzn günü",
    (3, 8): "Qadınlar günü",
    (3, 20): "Novruz bayramı",
    (3, 21): "Novruz bayramı",
    (3, 22): "Novruz bayramı",
    (3, 23): "Novruz bayramı",
    (3, 24): "Novruz bayramı",
    (5, 9): "Faşizm üzərində qələbə günü",
    (5, 28): "Müstəqillik Günü",
    (6, 15): "Azərbaycan xalqının milli qurtuluş günü",
    (6, 26): "Azərbaycan Respublikasının Silahlı Qüvvələri günü",
    (11, 8): "Zəfər Günü",
    (11, 9): "Azərbaycan Respublikasının Dövlət bayrağı günü",
    (12, 31): "Dünya azərbaycanlılarının həmrəyliyi günü",
}
LUNAR = ("Ramazan bayramı", "Qurban bayramı")


def test_years_of_the_duties_are_there() -> None:
    assert list(YEARS) == [2025, 2026, 2027, 2028, 2029]


@pytest.mark.parametrize("year", YEARS)
def test_confirmed_are_the_dates_that_the_law_fixes(year: int) -> None:
    confirmed = {
        (day.date.month, day.date.day): day.name
        for day in YEARS[year].days
        if day.status is DayStatus.CONFIRMED
    }
    assert confirmed == FIXED


@pytest.mark.parametrize("year", YEARS)
def test_lunar_holidays_are_two_days_each_and_estimated(year: int) -> None:
    for name in LUNAR:
        days = [day for day in YEARS[year].days if day.name == name]
        assert len(days) == 2
        assert {day.status for day in days} == {DayStatus.ESTIMATED}
        assert (days[1].date - days[0].date).days == 1


@pytest.mark.parametrize("year", YEARS)
def test_days_are_of_the_year_in_order_and_each_once(year: int) -> None:
    calendar = YEARS[year]
    assert calendar.year == year
    assert {day.date.year for day in calendar.days} == {year}
    keys = [(day.date, day.name) for day in calendar.days]
    assert all(one < other for one, other in pairwise(keys))


@pytest.mark.parametrize("year", YEARS)
def test_every_day_names_its_source(year: int) -> None:
    assert all(day.source.startswith("holidays ") for day in YEARS[year].days)


@pytest.mark.parametrize("year", YEARS)
def test_moved_days_make_sense(year: int) -> None:
    """Work moves onto a weekend, rest onto a weekday."""
    for day in YEARS[year].days:
        weekend = day.date.isoweekday() > 5
        if day.kind is DayKind.MOVED_WORKING:
            assert weekend
        elif day.kind is DayKind.DAY_OFF and day.name != FIXED[1, 20]:
            assert not weekend


def test_saturday_worked_for_a_day_off() -> None:
    worked = [d.date for y in YEARS.values() for d in y.days if d.kind is DayKind.MOVED_WORKING]
    assert worked == [date(2025, 6, 21)]
