"""Which of the reported values stands at a date, and since when it holds."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from planctl.analysis.progress import IndicatorResult
from tests.analysis.one import AS_OF, day, measure_of, yekun_of
from tests.support.draft import Draft, Number


def reports(folder: Path, *values: tuple[str, Number]) -> Draft:
    """Return a quantity of 50 with a value for each (period, value)."""
    draft = Draft(folder)
    draft.measure(deadline="2026, avqust")
    draft.quantity("8.1.1/yekun/1", 50)
    for period, value in values:
        draft.update("8.1.1", period, values={"yekun/1": value})
    return draft


def value_at(draft: Draft, as_of: str) -> Number | None:
    reading = yekun_of(draft.status(as_of)).reading
    return None if reading is None else str(reading.value)


def test_latest_period_stands(tmp_path: Path) -> None:
    draft = reports(tmp_path, ("2026-09", 30), ("2026-10", 40), ("2026-08", 49))
    reading = yekun_of(draft.status(AS_OF)).reading
    assert reading is not None
    assert (str(reading.value), reading.period) == ("40", "2026-10")
    assert reading.day == day("2026-10-31")
    assert reading.update.id == "san/2026-10/8.1.1"


def test_periods_are_ordered_across_years(tmp_path: Path) -> None:
    draft = reports(tmp_path, ("2027-01", 30), ("2026-12", 40))
    assert value_at(draft, "2027-02-01") == "30"


@pytest.mark.parametrize(
    ("as_of", "value"),
    [
        ("2026-08-30", None),
        ("2026-08-31", "10"),
        ("2026-09-29", "10"),
        ("2026-09-30", "20"),
        ("2026-10-30", "20"),
        ("2026-10-31", "30"),
    ],
)
def test_period_counts_from_its_last_day_on(tmp_path: Path, as_of: str, value: str | None) -> None:
    draft = reports(tmp_path, ("2026-08", 10), ("2026-09", 20), ("2026-10", 30))
    assert value_at(draft, as_of) == value


@pytest.mark.parametrize(("year", "last"), [("2027", "28"), ("2028", "29")])
def test_february_ends_when_it_ends(tmp_path: Path, year: str, last: str) -> None:
    draft = reports(tmp_path, (f"{year}-02", 10))
    end = date(int(year), 2, int(last))
    assert value_at(draft, str(end - timedelta(days=1))) is None
    assert value_at(draft, str(end)) == "10"


def test_report_without_the_value_leaves_the_last_one(tmp_path: Path) -> None:
    draft = reports(tmp_path, ("2026-09", 30))
    draft.update("8.1.1", "2026-10")
    assert value_at(draft, AS_OF) == "30"


def achieved_on(result: IndicatorResult) -> str:
    return str(result.achieved_on)


def test_achieved_from_the_first_period_that_holds(tmp_path: Path) -> None:
    draft = reports(tmp_path, ("2026-07", 49), ("2026-08", 50), ("2026-09", 55), ("2026-10", 60))
    assert achieved_on(yekun_of(draft.status(AS_OF))) == "2026-08-31"
    result = measure_of(draft.status(AS_OF))
    assert (result.state.value, result.late) == ("done", False)


def test_value_that_falls_back_is_achieved_no_more(tmp_path: Path) -> None:
    draft = reports(tmp_path, ("2026-08", 50), ("2026-09", 49))
    assert yekun_of(draft.status("2026-09-29")).achieved
    result = yekun_of(draft.status(AS_OF))
    assert (result.progress, result.achieved_on) == (Fraction(49, 50), None)
    assert measure_of(draft.status(AS_OF)).state.value == "overdue"


def test_achieved_again_counts_from_then(tmp_path: Path) -> None:
    draft = reports(tmp_path, ("2026-08", 50), ("2026-09", 49), ("2026-10", 51))
    assert achieved_on(yekun_of(draft.status(AS_OF))) == "2026-10-31"
    result = measure_of(draft.status(AS_OF))
    assert (result.state.value, result.late) == ("done", True)


def test_tier_is_achieved_with_the_last_of_its_results(tmp_path: Path) -> None:
    draft = reports(tmp_path, ("2026-06", 50))
    draft.milestone("8.1.1/yekun/2")
    draft.update("8.1.1", "2026-07", values={"yekun/2": "in_progress"})
    assert measure_of(draft.status("2026-07-31")).achieved_on is None
    draft.update("8.1.1", "2026-08", values={"yekun/2": "done"})
    assert measure_of(draft.status(AS_OF)).achieved_on == day("2026-08-31")
