"""What a body reports on: its measures, its results, and the periods that wait for it."""

from datetime import date
from pathlib import Path

from planctl.analysis.owed_updates import (
    may_report,
    open_periods,
    owed_measures,
    owed_updates,
    reporting_bodies,
)
from planctl.model.period import parse_period
from planctl.registry import PlanRecords, Registry
from planctl.workspace import open_registry
from tests.support.draft import PLAN, Draft
from tests.support.real import PLAN as REAL
from tests.support.real import REGISTRY
from tests.support.sample import sample

OCTOBER = parse_period("2026-10")


def opened(draft: Draft) -> tuple[Registry, PlanRecords]:
    registry = draft.open().registry
    return registry, registry.plans[PLAN]


def test_a_body_owes_for_what_it_leads_by_itself_or_in_a_group(tmp_path: Path) -> None:
    registry, records = opened(sample(tmp_path))
    assert owed_measures(registry, records, "san", OCTOBER) == (
        "8.1.1", "8.1.3", "8.2.1", "8.2.2",
    )  # fmt: skip
    # 8.1.1.1 is a part, 8.1.3 is the group's, 8.2.3 is cancelled.
    assert owed_measures(registry, records, "sba", OCTOBER) == (
        "8.1.1.1", "8.1.2", "8.1.3", "8.2.10",
    )  # fmt: skip
    assert owed_measures(registry, records, "skm", OCTOBER) == ()
    assert reporting_bodies(registry, records) == {"san", "sba"}


def test_a_cancelled_measure_is_owed_until_then(tmp_path: Path) -> None:
    registry, records = opened(sample(tmp_path))
    assert "8.2.3" in owed_measures(registry, records, "sba", parse_period("2026-05"))
    assert "8.2.3" not in owed_measures(registry, records, "sba", parse_period("2026-06"))


def test_a_named_reporter_is_asked_for_its_own_results(tmp_path: Path) -> None:
    draft = sample(tmp_path)
    draft.milestone("8.1.1/araliq/1", reporter="skm")
    registry, records = opened(draft)
    (owed,) = owed_updates(registry, records, "skm", OCTOBER)
    assert [result.record.key for result in owed.results] == ["araliq/1"]
    lead = owed_updates(registry, records, "san", OCTOBER)[0]
    assert [result.record.key for result in lead.results] == ["ilkin/1", "ilkin/2", "yekun/1"]


def test_the_last_word_is_the_last_before_the_period(tmp_path: Path) -> None:
    draft = sample(tmp_path)
    draft.update("8.1.1", "2026-08", values={"ilkin/1": 20, "yekun/1": "in_progress"})
    draft.update("8.1.1", "2026-11", values={"ilkin/1": 50})
    draft.update("8.1.1", "2026-Y", values={"ilkin/1": 49})
    registry, records = opened(draft)
    readings = {
        period: {
            key: (str(reading.value), reading.period)
            for key, reading in owed_updates(registry, records, "san", parse_period(period))[
                0
            ].readings.items()
        }
        for period in ("2026-08", "2026-10", "2026-11", "2026-Y", "2027-01")
    }
    assert readings["2026-08"] == {}
    august = {"yekun/1": ("in_progress", "2026-08")}
    assert readings["2026-10"] == {**august, "ilkin/1": ("20", "2026-08")}
    october = {**august, "ilkin/2": ("done", "2026-10")}
    assert readings["2026-11"] == {**october, "ilkin/1": ("45", "2026-10")}
    assert readings["2026-Y"] == {**october, "ilkin/1": ("50", "2026-11")}
    assert readings["2027-01"] == {**october, "ilkin/1": ("49", "2026-Y")}


def test_a_recommended_lead_is_asked_and_marked(tmp_path: Path) -> None:
    draft = sample(tmp_path)
    draft.measure("8.1.4", lead=["san", "skm"], recommended=["skm"])
    registry, records = opened(draft)
    (owed,) = owed_updates(registry, records, "skm", OCTOBER)
    assert (owed.measure.id, owed.recommended) == ("8.1.4", True)
    assert not any(one.recommended for one in owed_updates(registry, records, "san", OCTOBER))


def test_executors_may_report_and_nobody_else(tmp_path: Path) -> None:
    registry, records = opened(sample(tmp_path))
    assert may_report(registry, records, "8.1.1", "san")
    assert may_report(registry, records, "8.1.1", "sba")
    assert may_report(registry, records, "8.1.3", "sba")
    assert not may_report(registry, records, "8.1.1", "skm")


def test_open_periods_are_those_over_and_not_reported_in_full(tmp_path: Path) -> None:
    registry, records = opened(sample(tmp_path))
    found = open_periods(registry, records, "san", date(2026, 10, 31))
    assert [(str(one.period), one.due, one.missing) for one in found[:2]] == [
        ("2026-10", date(2026, 11, 15), 1),
        ("2026-09", date(2026, 10, 15), 4),
    ]
    assert str(found[-1].period) == "2026-03"
    earlier = open_periods(registry, records, "san", date(2026, 10, 30))
    assert [str(one.period) for one in earlier] == [str(one.period) for one in found[1:]]


def test_the_real_plan_asks_for_years_too() -> None:
    registry = open_registry(REGISTRY).registry
    found = open_periods(registry, registry.plans[REAL], "rinn", date(2027, 1, 5))
    latest = [(str(one.period), one.due) for one in found[:2]]
    assert latest == [("2026-Y", date(2027, 1, 25)), ("2026-12", date(2027, 1, 15))]
