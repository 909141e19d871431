"""The list of what is due: its order, its states, who is obliged."""

from dataclasses import astuple
from datetime import date
from pathlib import Path

import pytest

from planctl.analysis.deadlines import DueItem, deadlines
from tests.analysis.one import AS_OF, say, two_tiered
from tests.support.draft import HOME, PLAN, Draft


def only(draft: Draft, as_of: str = AS_OF) -> DueItem:
    (item,) = deadlines(draft.status(as_of))
    return item


def test_soonest_first_then_by_number(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.10", deadline="2026, dekabr")
    draft.measure("8.1.9", deadline="2026, dekabr")
    draft.measure("8.1.1", deadline="2026 – 2027")
    draft.measure("8.1.1.2", parent="8.1.1", deadline="2026, dekabr")
    draft.measure("8.1.2", deadline="2028, fevral")
    draft.measure("8.1.3", deadline="2026, avqust")
    items = deadlines(draft.status(AS_OF))
    assert [(item.id, str(item.due), item.days_left) for item in items] == [
        ("8.1.3", "2026-08-31", -83),
        ("8.1.1.2", "2026-12-31", 39),
        ("8.1.9", "2026-12-31", 39),
        ("8.1.10", "2026-12-31", 39),
        ("8.1.1", "2027-12-31", 404),
        ("8.1.2", "2028-02-29", 464),
    ]


def test_what_has_no_due_day_or_is_cancelled_is_not_listed(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1", deadline="mütəmadi")
    draft.measure("8.1.2", deadline=None)
    draft.measure("8.1.3", cancelled="2026-11-22")
    draft.measure("8.1.3.1", parent="8.1.3")
    draft.measure("8.1.4", cancelled="2026-11-23")
    assert [item.id for item in deadlines(draft.status(AS_OF))] == ["8.1.4"]


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2026-11-30", "upcoming"),
        ("2026-12-01", "due_soon"),
        ("2026-12-31", "due_soon"),
        ("2027-01-01", "overdue"),
    ],
)
def test_state_of_what_is_not_done(tmp_path: Path, as_of: str, state: str) -> None:
    draft = two_tiered(tmp_path, "2026, dekabr")
    say(draft, "blocked", yekun=99)
    assert only(draft, as_of).state.value == state


def test_plan_says_what_is_soon(tmp_path: Path) -> None:
    draft = two_tiered(tmp_path, "2026, dekabr")
    draft.plan(soon=39)
    assert only(draft, "2026-11-21").state.value == "upcoming"
    assert only(draft, "2026-11-22").state.value == "due_soon"


@pytest.mark.parametrize(("period", "state"), [("2026-08", "met"), ("2026-09", "met_late")])
def test_what_is_done_was_met_in_time_or_late(tmp_path: Path, period: str, state: str) -> None:
    draft = two_tiered(tmp_path, "2026, avqust")
    say(draft, yekun=100, period=period)
    assert only(draft).state.value == state
    assert only(draft, "2026-07-31").state.value == "upcoming"


def test_done_ahead_of_time_is_met(tmp_path: Path) -> None:
    draft = two_tiered(tmp_path, "2028, dekabr")
    say(draft, yekun=100)
    assert only(draft).state.value == "met"


def test_item_says_what_it_is_and_where_it_stands(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1", lead=("san", "mb", "sba"), co=("dsk",), recommended=("mb",))
    path = f"{HOME}/measures/8.1.1.yaml"
    draft.raw[path] = """\
id: "8.1.1"
direction: "8.1"
title: Sınaq tədbiri
lead: [{agency: san}, {agency: mb, recommended: true}, {agency: sba}]
deadline:
  text: 2026, dekabr
  kind: month
  due: 2026-12-31
clause: "8.1.1"
"""
    item = only(draft)
    assert astuple(item)[:10] == (
        PLAN,
        "measure",
        "8.1.1",
        "8.1.1",
        "Sınaq tədbiri",
        None,
        date(2026, 12, 31),
        date(2026, 12, 31),
        39,
        "upcoming",
    )
    assert item.obliged == ("san", "sba")
    assert (item.where.path, item.where.line, item.where.column) == (path, 8, 8)
