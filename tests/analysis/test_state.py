"""The state of a measure: the first that holds, and where each begins and ends."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from planctl.analysis.state import State
from tests.analysis.one import AS_OF, measure_of, say, state_at, states_of, two_tiered
from tests.support.draft import Draft

ORDER = (
    "cancelled", "done", "overdue", "blocked", "at_risk",
    "ongoing", "in_progress", "not_started", "no_data",
)  # fmt: skip


def test_states_are_tried_in_the_order_of_the_design() -> None:
    assert tuple(State) == ORDER


def test_each_state_gives_way_to_those_before_it(tmp_path: Path) -> None:
    """One measure, taken from no data to cancelled, one reason at a time; none is removed."""
    draft = two_tiered(tmp_path, "2026, oktyabr")
    seen = [state_at(draft, "2026-04-16")]
    say(draft, "not_started", araliq=0, yekun=0, period="2026-01")
    draft.plan(lag=1, soon=0)
    seen.append(state_at(draft, "2026-04-16"))
    say(draft, "in_progress", araliq=0, yekun=0, period="2026-02")
    seen.append(state_at(draft, "2026-04-16"))
    draft.plan(lag="0.25", soon=0)
    seen.append(state_at(draft, "2026-04-16"))
    say(draft, "blocked", araliq=0, yekun=0, period="2026-03")
    seen += [state_at(draft, "2026-04-16"), state_at(draft, "2026-11-01")]
    say(draft, "blocked", araliq=0, yekun=100, period="2026-10")
    seen.append(state_at(draft, "2026-11-01"))
    draft.measure(deadline="2026, oktyabr", cancelled="2026-11-01")
    seen.append(state_at(draft, "2026-11-01"))
    assert seen == [state for state in reversed(ORDER) if state != "ongoing"]


@pytest.mark.parametrize(
    ("as_of", "state"), [("2026-10-31", "in_progress"), ("2026-11-01", "cancelled")]
)
def test_cancelled_from_its_day_on(tmp_path: Path, as_of: str, state: str) -> None:
    draft = two_tiered(tmp_path, cancelled="2026-11-01")
    say(draft)
    assert state_at(draft, as_of) == state


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        ("2026, avqust", "2026-08-31"),
        ("2028, fevral", "2028-02-29"),
        ("2026 – 2027", "2027-12-31"),
    ],
)
def test_due_day_is_part_of_the_time_allowed(tmp_path: Path, deadline: str, due: str) -> None:
    draft = two_tiered(tmp_path, deadline)
    say(draft)
    last = date.fromisoformat(due)
    found = {
        days: (result.state.value, result.days_left)
        for days in (-1, 0, 1)
        for result in [measure_of(draft.status(last + timedelta(days=days)))]
    }
    assert found == {-1: ("in_progress", 1), 0: ("in_progress", 0), 1: ("overdue", -1)}


@pytest.mark.parametrize(
    ("period", "late"), [("2026-07", False), ("2026-08", False), ("2026-09", True)]
)
def test_late_if_achieved_after_the_due_day(tmp_path: Path, period: str, late: bool) -> None:
    draft = two_tiered(tmp_path, "2026, avqust")
    say(draft, yekun=100, period=period)
    result = measure_of(draft.status(AS_OF))
    assert (result.state, result.late) == (State.DONE, late)


def test_nothing_is_late_that_is_not_done(tmp_path: Path) -> None:
    draft = two_tiered(tmp_path, "2026, avqust", cancelled="2026-11-01")
    say(draft, yekun=100, period="2026-09")
    assert not measure_of(draft.status("2026-09-29")).late
    assert measure_of(draft.status("2026-10-31")).late
    assert not measure_of(draft.status("2026-11-01")).late


def test_one_blocked_lead_blocks(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure(lead=("san", "sba"), deadline="2028, dekabr")
    draft.update("8.1.1", "2026-09", agency="sba", state="blocked")
    draft.update("8.1.1", "2026-10", agency="san", state="in_progress")
    assert state_at(draft, AS_OF) == "blocked"
    draft.update("8.1.1", "2026-10", agency="sba", state="in_progress")
    assert state_at(draft, AS_OF) != "blocked"


def test_reported_done_is_no_more_than_in_progress_until_yekun_is(tmp_path: Path) -> None:
    draft = two_tiered(tmp_path)
    say(draft, "done", yekun="99.9")
    assert state_at(draft, AS_OF) == "in_progress"


@pytest.mark.parametrize(
    ("reported", "yekun", "state"),
    [
        (None, None, "no_data"),
        ("not_started", 0, "not_started"),
        ("not_started", 1, "ongoing"),
        ("in_progress", 0, "ongoing"),
        ("blocked", 0, "blocked"),
        ("done", 100, "done"),
    ],
)
def test_continuous_is_ongoing_and_never_overdue(
    tmp_path: Path, reported: str | None, yekun: int | None, state: str
) -> None:
    draft = two_tiered(tmp_path, "mütəmadi")
    if reported is not None and yekun is not None:
        say(draft, reported, araliq=0, yekun=yekun)
    for as_of in (AS_OF, "2028-12-31", "2029-06-30"):
        result = measure_of(draft.status(as_of))
        assert (result.state.value, result.days_left, result.late) == (state, None, False)


def test_blank_deadline_is_never_overdue(tmp_path: Path) -> None:
    draft = two_tiered(tmp_path, None)
    say(draft, araliq=0, yekun=0)
    result = measure_of(draft.status("2029-06-30"))
    assert (result.state.value, result.days_left) == ("in_progress", None)


@pytest.mark.parametrize("values", [{"yekun/1": 0}, {"yekun/2": 90}])
def test_word_of_an_appointed_body_is_not_no_data(tmp_path: Path, values: dict[str, int]) -> None:
    """The lead is silent, but something came; a value that gives no progress is still a value."""
    draft = two_tiered(tmp_path, "2028, dekabr")
    draft.plan(lag=1)
    draft.quantity("8.1.1/yekun/1", 100, reporter="dsk")
    draft.quantity("8.1.1/yekun/2", 40, direction="decrease", comparator="reach", reporter="dsk")
    assert states_of(draft.status(AS_OF)) == {"8.1.1": "no_data"}
    draft.update("8.1.1", "2026-10", agency="dsk", state="not_started", values=values)
    assert states_of(draft.status(AS_OF)) == {"8.1.1": "not_started"}
