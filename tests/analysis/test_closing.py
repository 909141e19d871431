"""When periods close for reports: by the duties of the order, in the real and in a made-up plan."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planctl.analysis.closing import closing_days
from planctl.model.settings import Policies, WorkingDayPolicy
from planctl.workspace import open_registry
from tests.rules.fixtures import registry_of
from tests.support.real import PLAN, REGISTRY

REAL = open_registry(REGISTRY).registry


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("updates/rinn/2026-10/8.1.1.yaml", date(2026, 11, 15)),
        ("updates/rinn/2026-12/8.1.1.yaml", date(2027, 1, 15)),
        ("updates/iitkm/2026-Y/8.1.1.yaml", date(2027, 1, 25)),
        ("updates/dim/2026-10/8.1.1.yaml", date(2026, 11, 15)),
        ("finance/rinn/2026-Q3/8.1.1.yaml", date(2026, 10, 5)),
        ("finance/mn/2028-Q4/8.1.1.yaml", date(2029, 1, 5)),
    ],
)
def test_the_days_of_order_253s(report: str, day: date) -> None:
    path = f"plans/{PLAN}/{report}"
    assert closing_days(REAL, [path]) == {path: day}


def test_the_policy_on_working_days_counts() -> None:
    assert REAL.settings is not None
    policies = Policies(working_day=WorkingDayPolicy.NEXT)
    record = REAL.settings.record.model_copy(update={"policies": policies})
    moved = replace(REAL, settings=replace(REAL.settings, record=record))
    path = f"plans/{PLAN}/updates/rinn/2026-10/8.1.1.yaml"
    assert closing_days(moved, [path])[path] == date(2026, 11, 16)


def test_other_files_close_nothing() -> None:
    paths = ["registry.yaml", f"plans/{PLAN}/plan.yaml", "plans/x/updates/rinn/2026-10/8.1.1.yaml"]
    assert closing_days(REAL, paths) == {}


def test_without_a_duty_a_period_closes_when_it_ends(tmp_path: Path) -> None:
    registry = open_registry(registry_of(None, tmp_path)).registry
    path = "plans/sinaq-2026-2027/finance/san/2026-Q1/8.1.1.yaml"
    assert closing_days(registry, [path]) == {path: date(2026, 3, 31)}
