"""Reports that contradict each other: each mistake is told of once, and honest ones not at all."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planctl.workspace import open_registry
from tests.support.draft import HOME, Draft

Found = list[tuple[str, str]]


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """A measure of two leads: a share to reach 60, a growth, two milestones, one sub-measure."""
    draft = Draft(tmp_path)
    draft.measure("8.1.1", lead=["san", "sba"], deadline="2026 – 2028")
    draft.quantity("8.1.1/ilkin/1", 60)
    draft.quantity("8.1.1/araliq/1", 40, basis="change")
    draft.milestone("8.1.1/yekun/1")
    draft.measure("8.1.1.1", parent="8.1.1", lead=["sba"])
    return draft


def say(draft: Draft, period: str, values: dict[str, str], **more: object) -> None:
    """Let the first lead report, with evidence and whatever else is given."""
    agency = str(more.pop("agency", "san"))
    draft.update("8.1.1", period, agency=agency, values=values)
    fields = draft.files[f"{HOME}/updates/{agency}/{period}/8.1.1.yaml"]
    fields |= {"evidence": [{"title": "Uydurma akt"}], **more}


def found(draft: Draft, as_of: date | None = None) -> Found:
    """Return the code and the file, below the reports' folder, of each finding on reports."""
    folders = (f"{HOME}/updates/", f"{HOME}/finance/")
    return [
        (d.code, d.where.path.removeprefix(f"{HOME}/"))
        for d in open_registry(draft.write(), as_of=as_of).diagnostics
        if d.where.path.startswith(folders)
    ]


@pytest.mark.parametrize(
    ("key", "slip", "code"),
    [
        ("ilkin/1", "500", "PLN409"),
        ("ilkin/1", "-5", "PLN415"),
        ("araliq/1", "500", "PLN416"),
        ("ilkin/1", "done", "PLN414"),
    ],
)
def test_a_slip_is_no_fall_from_it_afterwards(draft: Draft, key: str, slip: str, code: str) -> None:
    say(draft, "2026-03", {key: "5"})
    say(draft, "2026-04", {key: slip})
    say(draft, "2026-05", {key: "6"})
    assert found(draft) == [(code, "updates/san/2026-04/8.1.1.yaml")]


def test_a_slip_is_no_dispute_either(draft: Draft) -> None:
    say(draft, "2026-03", {"araliq/1": "500"})
    say(draft, "2026-03", {"araliq/1": "5"}, agency="sba")
    assert found(draft) == [("PLN416", "updates/san/2026-03/8.1.1.yaml")]


def test_a_slip_that_is_repeated_is_told_of_once(draft: Draft) -> None:
    for month in ("03", "04", "05"):
        say(draft, f"2026-{month}", {"araliq/1": "500"})
    assert found(draft) == [("PLN416", "updates/san/2026-03/8.1.1.yaml")]


def test_an_unreadable_initial_value_is_not_a_missing_one(draft: Draft) -> None:
    say(draft, "2026-03", {"ilkin/9": "60", "yekun/1": "done"})
    assert found(draft) == [("PLN203", "updates/san/2026-03/8.1.1.yaml")]


def test_an_initial_result_that_fell_is_told_of_as_a_fall(draft: Draft) -> None:
    say(draft, "2026-03", {"ilkin/1": "60", "yekun/1": "done"})
    say(draft, "2026-04", {"ilkin/1": "50"})
    assert found(draft) == [("PLN417", "updates/san/2026-04/8.1.1.yaml")]


def test_values_hold_until_others_are_given(draft: Draft) -> None:
    say(draft, "2026-03", {"ilkin/1": "60"})
    say(draft, "2026-04", {"yekun/1": "done"})
    assert found(draft) == []
    say(draft, "2026-03", {"ilkin/1": "59"})
    assert found(draft) == [("PLN420", "updates/san/2026-04/8.1.1.yaml")]


def test_done_needs_every_body_of_a_part(draft: Draft) -> None:
    draft.measure("8.1.1.1", parent="8.1.1", lead=["sba", "skm"])
    say(draft, "2026-03", {}, state="done")
    done = [("PLN424", "updates/san/2026-03/8.1.1.yaml")]
    draft.update("8.1.1.1", "2026-03", agency="sba", state="done")
    proof = {"evidence": [{"title": "Uydurma akt"}]}
    draft.files[f"{HOME}/updates/sba/2026-03/8.1.1.1.yaml"] |= proof
    assert found(draft) == done
    draft.update("8.1.1.1", "2026-03", agency="skm", state="done")
    draft.files[f"{HOME}/updates/skm/2026-03/8.1.1.1.yaml"] |= proof
    assert found(draft) == []


@pytest.mark.parametrize("change", [{"cancelled": "2026-02-01"}, {"lead": ["qrup"]}])
def test_a_part_that_nobody_is_to_do_is_not_open(draft: Draft, change: dict[str, Any]) -> None:
    draft.agency("qrup", members=())
    draft.measure("8.1.1.1", **{"parent": "8.1.1", "lead": ["sba"]} | change)
    say(draft, "2026-03", {}, state="done")
    assert found(draft) == []


def test_a_year_follows_its_months(draft: Draft) -> None:
    say(draft, "2026-12", {"ilkin/1": "20"})
    say(draft, "2026-Y", {"ilkin/1": "19"})
    assert found(draft) == [("PLN417", "updates/san/2026-Y/8.1.1.yaml")]


def test_a_slip_in_money_is_no_fall_and_no_dispute(draft: Draft) -> None:
    act = draft.files["acts/sinaq-1s-2026.yaml"]
    act["duties"][0] |= {"period": "quarter", "recurrence": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=15"}
    draft.finance("8.1.1", "2026-Q1", cost=1000, own=(300, 200))
    draft.finance("8.1.1", "2026-Q1", agency="skm", cost=1000, own=(300, 200))
    draft.finance("8.1.1", "2026-Q2", own=(300, 2000))
    draft.finance("8.1.1", "2026-Q2", agency="skm", own=(300, 250))
    draft.finance("8.1.1", "2026-Q3", own=(300, 250))
    assert found(draft) == [("PLN426", "finance/san/2026-Q2/8.1.1.yaml")]
    draft.finance("8.1.1", "2026-Q2", own=(3000, 250))
    assert found(draft) == [("PLN427", "finance/san/2026-Q2/8.1.1.yaml")]
    draft.finance("8.1.1", "2026-Q2", own=(300, 25))
    assert found(draft) == [("PLN428", "finance/san/2026-Q2/8.1.1.yaml")]
    draft.finance("8.1.1", "2026-Q2", own=(300, 245))
    assert found(draft) == [("PLN429", "finance/san/2026-Q2/8.1.1.yaml")]


def test_a_period_is_over_with_its_last_day(draft: Draft) -> None:
    say(draft, "2026-03", {})
    assert found(draft, date(2026, 3, 31)) == []
    assert found(draft, date(2026, 3, 30)) == [("PLN313", "updates/san/2026-03/8.1.1.yaml")]
    assert found(draft) == []


def test_a_period_outside_the_plan_is_told_of_once(draft: Draft) -> None:
    say(draft, "2062-03", {"ilkin/1": "1"})
    say(draft, "2026-03", {"ilkin/1": "5"})
    assert found(draft, date(2026, 4, 1)) == [("PLN312", "updates/san/2062-03/8.1.1.yaml")]
