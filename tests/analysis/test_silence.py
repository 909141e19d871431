"""From when silence means that there is no data: the first reporting period has closed."""

from datetime import date
from pathlib import Path

import pytest

from planctl.analysis.periods import first_close, period_end
from tests.analysis.one import states_of
from tests.support.draft import PLAN, Draft


def closes(draft: Draft) -> date | None:
    registry = draft.open().registry
    return first_close(registry, registry.plans[PLAN])


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2026-02-01", "not_started"),
        ("2026-03-31", "not_started"),
        ("2026-04-15", "not_started"),
        ("2026-04-16", "no_data"),
    ],
)
def test_month_may_be_reported_until_the_fifteenth_of_the_next(
    tmp_path: Path, as_of: str, state: str
) -> None:
    draft = Draft(tmp_path)
    draft.measure(deadline="2028, dekabr")
    assert states_of(draft.status(as_of)) == {"8.1.1": state}


@pytest.mark.parametrize(
    ("first_period", "day"),
    [
        ("2026-01", "2026-02-15"),
        ("2026-03", "2026-04-15"),
        ("2026-12", "2027-01-15"),
        ("2028-02", "2028-03-15"),
    ],
)
def test_first_period_closes(tmp_path: Path, first_period: str, day: str) -> None:
    draft = Draft(tmp_path)
    draft.plan(first_period=first_period)
    assert closes(draft) == date.fromisoformat(day)


def test_without_a_calendar_the_month_closes_in_which_the_plan_begins(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.plan(first_period=None)
    draft.measure(deadline="2028, dekabr")
    assert closes(draft) == date(2026, 1, 31)
    assert states_of(draft.status("2026-01-31")) == {"8.1.1": "not_started"}
    assert states_of(draft.status("2026-02-01")) == {"8.1.1": "no_data"}


@pytest.mark.parametrize(
    "recurrence",
    ["hər ay", "FREQ=OFTEN", "FREQ=MONTHLY;BYMONTHDAY=x", "FREQ=MONTHLY;UNTIL=20260220T000000"],
)
def test_calendar_that_says_no_day_closes_with_the_period(tmp_path: Path, recurrence: str) -> None:
    draft = Draft(tmp_path)
    draft.act(recurrence)
    assert closes(draft) == date(2026, 3, 31)


def test_unknown_act_closes_with_the_period(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    del draft.files["acts/sinaq-1s-2026.yaml"]
    assert closes(draft) == date(2026, 3, 31)


def test_plan_without_a_record_closes_nothing(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure()
    del draft.files[f"plans/{PLAN}/plan.yaml"]
    assert closes(draft) is None


@pytest.mark.parametrize(
    ("period", "last"),
    [("2026-01", 31), ("2026-02", 28), ("2028-02", 29), ("2026-04", 30), ("2026-12", 31)],
)
def test_period_ends_with_its_month(period: str, last: int) -> None:
    year, month = period.split("-")
    assert period_end(period) == date(int(year), int(month), last)
