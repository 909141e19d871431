"""Dates of duties: all of order 253s from its own words, and rules of every sort."""

import calendar
from datetime import date

import pytest

from planctl.analysis.occurrences import occurrences
from planctl.model.act import Act, Duty
from tests.analysis.order_253s import END, ORDER, SIGNED
from tests.support.real import REGISTRY, read_plain

ACT = Act.model_validate(read_plain(REGISTRY / "acts" / "nk-253s-2025.yaml"))
DUTIES = {duty.id: duty for duty in ACT.duties}


def duty(recurrence: str | None, first_due: str, period: str = "none") -> Duty:
    return Duty.model_validate(
        {
            "id": "1s/1",
            "clause": "1",
            "obliged": ["san"],
            "quote": "məlumat versinlər",
            "what": "Məlumat",
            "due_text": "vaxtında",
            "recurrence": recurrence,
            "period": period,
            "first_due": first_due,
        }
    )


def told(one: Duty, through: str) -> list[tuple[str, str | None]]:
    found = occurrences(one, date.fromisoformat(through))
    return [(str(o.due), str(o.period) if o.period else None) for o in found]


def test_order_is_signed_on_the_day_that_the_dates_are_counted_from() -> None:
    assert ACT.date == SIGNED
    assert list(DUTIES) == list(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_dates_of_order_253s(name: str) -> None:
    words, dates = ORDER[name]
    text = next(clause.text for clause in ACT.clauses if clause.clause == DUTIES[name].clause)
    assert DUTIES[name].due_text == words
    assert words in text
    found = occurrences(DUTIES[name], END)
    assert [(o.due, str(o.period) if o.period else None) for o in found] == dates


def test_first_and_last_dates_of_order_253s() -> None:
    """A few of them once more, as a person would read them off a wall calendar."""
    dues = {name: [due for due, _ in dates] for name, (_, dates) in ORDER.items()}
    assert dues["253s/3.3-ay"][0] == date(2025, 5, 15)
    assert dues["253s/3.3-ay"][-1] == date(2029, 1, 15)
    assert len(dues["253s/3.3-ay"]) == 45
    assert dues["253s/3.3-il"][-1] == date(2029, 1, 25)
    assert dues["253s/2.3"][-1] == date(2029, 2, 28)
    assert (dues["253s/4"][0], dues["253s/4"][-1]) == (date(2025, 7, 5), date(2029, 1, 5))
    assert dues["253s/3.1"] == [date(2025, 5, 8)]
    assert dues["253s/3.2"] == [date(2025, 5, 28)]
    assert dues["253s/2.1"] == [date(2025, 10, 28)]
    assert max(due for dates in dues.values() for due in dates) < date(2029, 3, 1)


def test_29_february_comes_in_leap_years_alone() -> None:
    yearly = duty("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29", "year")
    assert told(yearly, "2036-12-31") == [
        ("2028-02-29", "2027-Y"),
        ("2032-02-29", "2031-Y"),
        ("2036-02-29", "2035-Y"),
    ]


def test_last_day_of_february() -> None:
    last = duty("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2027-02-28", "month")
    assert told(last, "2029-12-31") == [
        ("2027-02-28", "2027-02"),
        ("2028-02-29", "2028-02"),
        ("2029-02-28", "2029-02"),
    ]


def test_28_february_of_a_leap_year_is_before_the_end_of_the_month() -> None:
    monthly = duty("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28", "2027-02-28", "month")
    assert told(monthly, "2028-12-31") == [("2027-02-28", "2027-02"), ("2028-02-28", "2028-01")]


def test_month_without_the_day_is_left_out() -> None:
    found = told(duty("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31"), "2026-12-31")
    long = [month for month in range(1, 13) if calendar.monthrange(2026, month)[1] == 31]
    assert found == [(f"2026-{month:02}-31", None) for month in long]


def test_report_is_owed_when_its_period_is_over_in_time() -> None:
    monthly = duty("FREQ=MONTHLY;BYMONTHDAY=15", "2026-02-15", "month")
    assert told(monthly, "2026-03-30")[-1] == ("2026-03-15", "2026-02")
    assert told(monthly, "2026-03-31")[-1] == ("2026-04-15", "2026-03")
    assert told(monthly, "2026-01-30") == []


def test_what_reports_on_no_period_ends_with_the_last_day() -> None:
    weekly = duty("FREQ=WEEKLY", "2026-12-17")
    assert told(weekly, "2026-12-31") == [
        ("2026-12-17", None), ("2026-12-24", None), ("2026-12-31", None)
    ]  # fmt: skip


def test_what_is_owed_once_is_owed_whenever_that_is() -> None:
    assert told(duty(None, "2030-01-01"), "2028-12-31") == [("2030-01-01", None)]
    assert told(duty(None, "2027-01-25", "year"), "2028-12-31") == [("2027-01-25", "2026-Y")]


def test_rule_may_end_by_itself() -> None:
    twice = duty("FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2", "2026-02-15", "month")
    assert told(twice, "2028-12-31") == [("2026-02-15", "2026-01"), ("2026-03-15", "2026-02")]


@pytest.mark.parametrize("rule", ["FREQ=MONTHLI;BYMONTHDAY=15", "FREQ=HOURLY", "hər ay", "FREQ"])
def test_rule_that_nobody_can_read_gives_no_dates(rule: str) -> None:
    assert told(duty(rule, "2026-02-15", "month"), "2028-12-31") == []
