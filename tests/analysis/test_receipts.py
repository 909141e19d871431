"""What came of what is owed: by which file, in time or late, and what nobody can know."""

from datetime import date
from pathlib import Path

import pytest

from planctl.analysis.receipts import Outcome, Receipt
from planctl.history.landing import Change, ChangeKind, History, Landing
from tests.analysis.owed import LEADS, MONTHLY, ONCE
from tests.analysis.reporting import (
    QUARTERLY,
    YEARLY,
    came,
    draft,
    finance,
    history,
    meeting,
    update_path,
)
from tests.support.draft import Draft

PATH = update_path("san", "2026-03", "8.1.1")


def of(
    found: tuple[Receipt, ...],
    period: str,
    agency: str | None = "san",
    measure: str | None = "8.1.1",
) -> Receipt:
    """Return what came of one obligation."""
    (one,) = (
        receipt
        for receipt in found
        if (str(receipt.obligation.period), receipt.obligation.agency, receipt.obligation.measure)
        == (period, agency, measure)
    )
    return one


def march(folder: Path) -> Draft:
    made = draft(folder)
    made.update("8.1.1", "2026-03", agency="san")
    return made


@pytest.mark.parametrize(
    ("landed", "outcome", "late"),
    [
        ("2026-02-01", "on_time", None),
        ("2026-04-15", "on_time", None),
        ("2026-04-16", "late", 1),
        ("2026-05-31", "late", 46),
    ],
)
def test_landing_day_decides(tmp_path: Path, landed: str, outcome: str, late: int | None) -> None:
    one = of(came(march(tmp_path), "2026-06-01", history({PATH: landed})), "2026-03")
    assert (one.outcome.value, one.days_late, one.over) == (outcome, late, True)
    assert (one.path, str(one.landed)) == (PATH, landed)


@pytest.mark.parametrize(
    ("as_of", "outcome", "over"),
    [("2026-04-15", "awaited", False), ("2026-04-16", "missing", True)],
)
def test_last_day_belongs_to_who_owes(tmp_path: Path, as_of: str, outcome: str, over: bool) -> None:
    one = of(came(draft(tmp_path), as_of, history({})), "2026-03")
    assert (one.outcome.value, one.over, one.received) == (outcome, over, False)


def test_what_landed_later_had_not_come_by_then(tmp_path: Path) -> None:
    made, past = march(tmp_path), history({PATH: "2026-05-02"})
    assert of(came(made, "2026-05-01", past), "2026-03").outcome is Outcome.MISSING
    assert of(came(made, "2026-05-02", past), "2026-03").days_late == 17


def test_uncommitted_file_has_not_come(tmp_path: Path) -> None:
    made = march(tmp_path)
    assert of(came(made, "2026-05-01", history({})), "2026-03").outcome is Outcome.MISSING
    shallow = history({}, complete=False)
    assert of(came(made, "2026-05-01", shallow), "2026-03").outcome is Outcome.MISSING


@pytest.mark.parametrize("past", [None, history({PATH: "2026-05-30"}, complete=False)])
def test_without_history_nothing_is_late(tmp_path: Path, past: History | None) -> None:
    one = of(came(march(tmp_path), "2026-05-01", past), "2026-03")
    assert (one.outcome, one.landed, one.days_late) == (Outcome.RECEIVED, None, None)
    assert one.received


def test_report_moved_from_another_period_came_when_it_was_moved(tmp_path: Path) -> None:
    old = update_path("san", "2026-02", "8.1.1")
    changes = (
        Change(ChangeKind.ADDED, date(2026, 3, 1), "a", f"registry/{old}"),
        Change(ChangeKind.MOVED, date(2026, 4, 20), "b", f"registry/{PATH}"),
        Change(ChangeKind.CHANGED, date(2026, 4, 25), "c", f"registry/{PATH}"),
    )
    past = History("c", complete=True, landings={PATH: Landing(changes)})
    assert of(came(march(tmp_path), "2026-06-01", past), "2026-03").days_late == 5


def test_report_moved_with_its_folder_keeps_its_day(tmp_path: Path) -> None:
    old = update_path("sənaye", "2026-03", "8.1.1")
    changes = (
        Change(ChangeKind.ADDED, date(2026, 4, 1), "a", f"old/{old}"),
        Change(ChangeKind.MOVED, date(2026, 4, 20), "b", f"registry/{PATH}"),
    )
    past = History("b", complete=True, landings={PATH: Landing(changes)})
    assert of(came(march(tmp_path), "2026-06-01", past), "2026-03").outcome is Outcome.ON_TIME


def test_each_lead_answers_for_itself(tmp_path: Path) -> None:
    made = draft(tmp_path)
    made.update("8.1.2", "2026-03", agency="sba")
    found = came(made, "2026-06-01")
    assert of(found, "2026-03", "sba", "8.1.2").received
    assert not of(found, "2026-03", "san", "8.1.2").received
    assert not of(found, "2026-03", "sba", "8.2.1").received
    assert not of(found, "2026-04", "sba", "8.1.2").received


def test_quarters_are_answered_by_finance_and_years_by_updates(tmp_path: Path) -> None:
    made = draft(tmp_path, {**QUARTERLY, "obliged": [LEADS]}, {**YEARLY, "obliged": [LEADS]})
    made.update("8.1.1", "2026-03", agency="san")
    found = came(made, "2027-02-01")
    assert not any(receipt.received for receipt in found)
    quarter = finance(made, "8.1.1", "2026-Q1", "san")
    made.update("8.1.1", "2026-Y", agency="san")
    landed = {quarter: "2026-04-06", update_path("san", "2026-Y", "8.1.1"): "2027-01-25"}
    found = came(made, "2027-02-01", history(landed))
    assert of(found, "2026-Q1").days_late == 1
    assert of(found, "2026-Y").outcome is Outcome.ON_TIME
    assert sum(receipt.received for receipt in found) == 2


def test_whole_plan_is_answered_by_what_a_body_does_not_owe_for_its_own_measures(
    tmp_path: Path,
) -> None:
    made = draft(tmp_path, {**QUARTERLY, "obliged": ["san", LEADS]})
    own = finance(made, "8.1.1", "2026-Q1", "san")
    found = came(made, "2026-05-01", history({own: "2026-04-01"}))
    assert of(found, "2026-Q1").received
    assert of(found, "2026-Q1", "san", None).outcome is Outcome.MISSING
    other = finance(made, "8.2.1", "2026-Q1", "san")
    found = came(made, "2026-05-01", history({own: "2026-04-01", other: "2026-04-09"}))
    assert of(found, "2026-Q1", "san", None).days_late == 4


def test_unknown_member_is_whoever_reports_without_owing(tmp_path: Path) -> None:
    made = draft(tmp_path)
    made.agency("qrup", members=())
    made.measure("8.1.3", lead=["san", "qrup"], co=["dsk"])
    made.update("8.1.3", "2026-03", agency="san")
    assert not of(came(made, "2026-06-01"), "2026-03", None, "8.1.3").received
    made.update("8.1.3", "2026-03", agency="dsk")
    assert of(came(made, "2026-06-01"), "2026-03", None, "8.1.3").received


def test_what_is_submitted_elsewhere_leaves_no_record(tmp_path: Path) -> None:
    made = draft(
        tmp_path,
        {**YEARLY, "obliged": ["skm"], "recipient": "san"},
        {**ONCE, "obliged": ["skm"]},
        {**MONTHLY, "obliged": [LEADS], "recipient": "skm"},
    )
    made.update("8.1.1", "2026-Y", agency="skm")
    found = came(made, "2027-02-01")
    outcomes = {receipt.obligation.duty: receipt.outcome for receipt in found}
    assert (outcomes["1s/1"], outcomes["1s/2"]) == (Outcome.UNTRACKED, Outcome.UNTRACKED)
    assert outcomes["1s/3"] is not Outcome.UNTRACKED


def test_meetings_of_the_year_are_counted(tmp_path: Path) -> None:
    twice = {
        "recurrence": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
        "period": "year",
        "first_due": "2026-12-31",
        "at_least": 2,
        "obliged": ["skm"],
    }
    made = draft(tmp_path, twice)
    spring, other = meeting(made, "2026-03-10"), meeting(made, "2025-11-01")
    past = {spring: "2026-03-12", other: "2025-11-02"}
    (one,) = came(made, "2026-12-31", history(past))
    assert one.outcome is Outcome.AWAITED
    autumn = meeting(made, "2026-12-30")
    (one,) = came(made, "2027-01-01", history(past))
    assert one.outcome is Outcome.MISSING
    # Written down after the year, but held in it.
    (one,) = came(made, "2027-02-01", history({**past, autumn: "2027-01-20"}))
    assert (one.outcome, one.path, one.days_late) == (Outcome.ON_TIME, autumn, None)
    (one,) = came(made, "2027-02-01")
    assert one.outcome is Outcome.ON_TIME
