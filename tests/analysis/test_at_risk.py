"""Measures at risk: behind the share of time that has passed, or due soon with yekun not begun."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from planctl.analysis.state import elapsed
from tests.analysis.one import AS_OF, measure_of, say, state_at, two_tiered
from tests.support.draft import Draft


@pytest.mark.parametrize(("days", "state"), [(31, "in_progress"), (30, "at_risk"), (0, "at_risk")])
def test_due_soon_with_yekun_not_begun(tmp_path: Path, days: int, state: str) -> None:
    draft = two_tiered(tmp_path, "2026, dekabr")
    draft.plan(lag=1)
    say(draft, yekun=0)
    assert state_at(draft, date(2026, 12, 31) - timedelta(days=days)) == state


def test_plan_says_what_is_soon(tmp_path: Path) -> None:
    draft = two_tiered(tmp_path, "2026, dekabr")
    draft.plan(lag=1, soon=10)
    say(draft, yekun=0)
    assert [state_at(draft, f"2026-12-{day}") for day in (20, 21)] == ["in_progress", "at_risk"]


@pytest.mark.parametrize(
    ("value", "baseline", "target", "comparator", "begun"),
    [
        ("0", None, 100, "at_least", False),
        ("0.001", None, 100, "at_least", True),
        # where it stood before is not a beginning
        ("20", 20, 100, "at_least", False),
        ("19", 20, 100, "at_least", False),
        ("21", 20, 100, "at_least", True),
        ("80", 80, 0, "at_most", False),
        ("79", 80, 0, "at_most", True),
        # down to nothing is the end, not the beginning
        ("0", 80, 0, "at_most", True),
        ("0", None, 0, "at_most", True),
    ],
)
def test_yekun_has_begun_when_it_has_moved(
    tmp_path: Path,
    *,
    value: str,
    baseline: int | None,
    target: int,
    comparator: str,
    begun: bool,
) -> None:
    draft = two_tiered(tmp_path, "2026, dekabr")
    draft.plan(lag=1)
    draft.quantity("8.1.1/yekun/1", target, comparator=comparator, baseline=baseline)
    draft.milestone("8.1.1/yekun/2")
    say(draft, yekun=value)
    assert state_at(draft, "2026-12-31") == ("in_progress" if begun else "at_risk")


@pytest.mark.parametrize(
    ("value", "state"), [("not_started", "at_risk"), ("in_progress", "in_progress")]
)
def test_milestone_under_way_has_begun(tmp_path: Path, value: str, state: str) -> None:
    """Even where the 0/100 rule gives it nothing."""
    draft = two_tiered(tmp_path, "2026, dekabr")
    draft.plan(lag=1)
    draft.milestone("8.1.1/yekun/1")
    say(draft, yekun=value)
    assert state_at(draft, "2026-12-31") == state


def test_silence_near_the_due_day_is_a_risk(tmp_path: Path) -> None:
    draft = two_tiered(tmp_path, "2026, dekabr")
    assert state_at(draft, "2026-11-30") == "no_data"
    assert state_at(draft, "2026-12-01") == "at_risk"
    assert state_at(draft, "2027-01-01") == "overdue"


@pytest.mark.parametrize(
    ("deadline", "as_of", "yekun", "state"),
    [
        # 2026, 365 days. By 2 October 275 have passed, 55/73 of the year; a quarter less is 147/292
        ("2026 – 2026", "2026-10-02", "147/292", "in_progress"),
        ("2026 – 2026", "2026-10-03", "147/292", "at_risk"),
        # 2026–2027, 730 days. By 2 July 2026 183 have passed; a quarter less is 1/1460
        ("2026 – 2027", "2026-07-02", "1/1460", "in_progress"),
        ("2026 – 2027", "2026-07-03", "1/1460", "at_risk"),
        # from the plan's own start where the text has none: 181 days of 273 by 30 June
        ("2026, sentyabr", "2026-06-30", "451/1092", "in_progress"),
        ("2026, sentyabr", "2026-07-01", "451/1092", "at_risk"),
    ],
)
def test_lag_at_the_threshold_and_above_it(
    tmp_path: Path, deadline: str, as_of: str, yekun: str, state: str
) -> None:
    """At the threshold exactly nothing is at risk: the share is set up as target and value."""
    draft = Draft(tmp_path)
    draft.plan(soon=0)
    draft.measure(deadline=deadline)
    top, _, bottom = yekun.partition("/")
    draft.quantity("8.1.1/yekun/1", bottom or 1)
    draft.update("8.1.1", "2026-04", values={"yekun/1": top})
    assert state_at(draft, as_of) == state


@pytest.mark.parametrize(("lag", "state"), [("0.5", "in_progress"), ("0.499999", "at_risk")])
def test_plan_says_how_far_behind_is_too_far(tmp_path: Path, lag: str, state: str) -> None:
    """On 31 December 2026 half of 2026–2027 has passed: 365 days of 730."""
    draft = two_tiered(tmp_path, "2026 – 2027")
    draft.plan(lag=lag)
    say(draft, araliq=0, yekun=0)
    assert state_at(draft, "2026-12-31") == state


def test_lag_is_judged_before_the_time_begins_and_at_its_end(tmp_path: Path) -> None:
    draft = two_tiered(tmp_path, "2027 – 2027")
    draft.plan(lag=0, soon=0)
    say(draft, araliq=0, yekun=0)
    assert state_at(draft, "2026-12-31") == "in_progress"
    assert state_at(draft, "2027-01-01") == "at_risk"
    say(draft, araliq=199, yekun="99.99")
    assert state_at(draft, "2027-12-31") == "at_risk"


@pytest.mark.parametrize("reported", ["not_started", "in_progress", "done"])
def test_report_without_values_lags_like_any_other(tmp_path: Path, reported: str) -> None:
    """What is not measured counts as nothing done; leaving values out is no way to look well."""
    draft = two_tiered(tmp_path, "2026 – 2027")
    assert state_at(draft, AS_OF) == "no_data"
    draft.update("8.1.1", "2026-10", state=reported)
    assert state_at(draft, AS_OF) == "at_risk"


def test_share_of_time_is_exact(tmp_path: Path) -> None:
    """2026–2028 has 1,096 days; a hair above the lag counts, whatever a float makes of it."""
    draft = Draft(tmp_path)
    draft.measure(deadline="2026 – 2028")
    passed = Fraction((date(2026, 11, 22) - date(2026, 1, 1)).days + 1, 1096) - Fraction(1, 4)
    for less, state in ((0, "in_progress"), (1, "at_risk")):
        draft.quantity("8.1.1/yekun/1", passed.denominator * 10**18)
        value = passed.numerator * 10**18 - less
        draft.update("8.1.1", "2026-10", values={"yekun/1": value})
        assert state_at(draft, AS_OF) == state


@pytest.mark.parametrize(
    ("deadline", "as_of", "share"),
    [
        ("2027 – 2027", "2026-12-31", "0"),
        ("2027 – 2027", "2027-01-01", "1/365"),
        ("2028 – 2028", "2028-02-29", "60/366"),
        ("2027 – 2027", "2027-12-31", "1"),
        ("2027 – 2027", "2028-06-30", "1"),
        ("2026, mart", "2026-02-14", "1/2"),
        ("mütəmadi", "2026-02-14", None),
        (None, "2026-02-14", None),
    ],
)
def test_share_of_time_stays_within_the_time(
    tmp_path: Path, deadline: str | None, as_of: str, share: str | None
) -> None:
    draft = Draft(tmp_path)
    draft.measure(deadline=deadline)
    status = draft.status(as_of)
    found = elapsed(measure_of(status).measure.deadline, status.plan, status.as_of)
    assert found == (None if share is None else Fraction(share))
