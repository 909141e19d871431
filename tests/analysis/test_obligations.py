"""What is owed: the real plans counted from their raw files, adoption, order, working days."""

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from planctl.analysis.obligations import Obligation, obligations
from planctl.analysis.working_days import Certainty
from planctl.model.settings import Policies, WorkingDayPolicy
from planctl.registry import Registry, build
from planctl.workspace import open_registry
from tests.analysis.order_253s import ORDER
from tests.analysis.owed import MONTHLY, ONCE, draft, dues, owed
from tests.support.draft import PLAN as DRAFT_PLAN
from tests.support.real import PLAN, RAW_MEASURES, REGISTRY, read_plain

STRATEGY = "si-2025-2028"
ONE_OFF = ("253s/1.1", "253s/1.2", "253s/1.3", "253s/2.1", "253s/3.1", "253s/3.2")


@cache
def real(*, moving: bool = False) -> Registry:
    registry = open_registry(REGISTRY).registry
    if not moving or registry.settings is None:
        return registry
    policies = Policies(working_day=WorkingDayPolicy.NEXT)
    settings = registry.settings.record.model_copy(update={"policies": policies})
    return replace(registry, settings=replace(registry.settings, record=settings))


@cache
def real_obligations(plan: str, *, moving: bool = False) -> tuple[Obligation, ...]:
    registry = real(moving=moving)
    return obligations(registry, registry.plans[plan])


def test_strategy_owes_all_dates_of_the_order() -> None:
    """Clause 4 names two bodies beside its group, every other duty one body or group."""
    expected = Counter(
        {
            (name, due, period): 3 if name == "253s/4" else 1
            for name, (_, dates) in ORDER.items()
            for due, period in dates
        }
    )
    found = Counter(
        (one.duty, one.due, str(one.period) if one.period else None)
        for one in real_obligations(STRATEGY)
    )
    assert found == expected


def test_bodies_of_the_strategy() -> None:
    found = {(one.duty, one.agency, one.group) for one in real_obligations(STRATEGY)}
    assert found == {
        ("253s/1.1", "rinn", None),
        ("253s/1.2", "rinn", None),
        ("253s/1.3", "rinn", None),
        ("253s/2.1", "iitkm", None),
        ("253s/2.3", "iitkm", None),
        ("253s/3.1", None, "esas-icraci-orqanlar"),
        ("253s/3.2", None, "esas-icraci-orqanlar"),
        ("253s/3.3-ay", None, "esas-icraci-orqanlar"),
        ("253s/3.3-il", None, "esas-icraci-orqanlar"),
        ("253s/4", "mn", None),
        ("253s/4", "in", None),
        ("253s/4", None, "strategiyanin-icrasina-mesul-orqanlar"),
        ("253s/5", None, "isci-qrup"),
    }
    assert {one.measure for one in real_obligations(STRATEGY)} == {None}


def test_action_plan_adopts_what_recurs_and_nothing_else() -> None:
    duties = {one.duty for one in real_obligations(PLAN)}
    assert duties == set(ORDER) - set(ONE_OFF)


def test_dates_that_the_action_plan_adopts() -> None:
    """From the month of March 2026 on, with the quarter and the year that it lies in."""
    begins = {"253s/3.3-ay": "2026-03", "253s/4": "2026-Q1"}
    for name in set(ORDER) - set(ONE_OFF):
        dates = [(d, p) for d, p in ORDER[name][1] if p and p >= begins.get(name, "2026-Y")]
        found = {(o.due, str(o.period)) for o in real_obligations(PLAN) if o.duty == name}
        assert sorted(found) == dates, name


def test_last_dates_of_the_action_plan() -> None:
    last = {one.duty: (str(one.due), str(one.period)) for one in real_obligations(PLAN)}
    assert last == {
        "253s/3.3-ay": ("2029-01-15", "2028-12"),
        "253s/3.3-il": ("2029-01-25", "2028-Y"),
        "253s/2.3": ("2029-02-28", "2028-Y"),
        "253s/4": ("2029-01-05", "2028-Q4"),
        "253s/5": ("2028-12-31", "2028-Y"),
    }


def raw_leads() -> Counter[tuple[str, str, bool, bool]]:
    """Count (measure, body or group, recommended, group) over the lead columns of raw files."""
    groups = {
        path.stem
        for path in (REGISTRY / "agencies").iterdir()
        if read_plain(path)["kind"] == "group"
    }
    return Counter(
        (raw["id"], lead["agency"], lead.get("recommended") == "true", lead["agency"] in groups)
        for raw in RAW_MEASURES
        for lead in raw.get("lead", ())
    )


def test_counts_of_the_action_plan_are_those_of_the_raw_files() -> None:
    leads = raw_leads()
    assert set(leads.values()) == {1}
    months = len([y for y in (2026, 2027, 2028) for m in range(1, 13) if (y, m) >= (2026, 3)])
    times = {"253s/3.3-ay": months, "253s/3.3-il": 3, "253s/4": 3 * 4}
    found = real_obligations(PLAN)
    for duty, count in times.items():
        per_lead = Counter(
            (one.measure, one.agency or one.group, one.recommended, one.agency is None)
            for one in found
            if one.duty == duty and one.measure is not None
        )
        assert per_lead == Counter(dict.fromkeys(leads, count)), duty
    whole = Counter((one.duty, one.agency) for one in found if one.measure is None)
    assert whole == {
        ("253s/4", "mn"): 12,
        ("253s/4", "in"): 12,
        ("253s/2.3", "iitkm"): 3,
        ("253s/5", None): 3,
    }
    assert len(found) == (months + 3 + 12) * leads.total() + 12 * 2 + 3 + 3


def test_at_least_two_meetings_a_year() -> None:
    meetings = [one for one in real_obligations(PLAN) if one.at_least]
    assert [(str(o.period), str(o.due), o.at_least) for o in meetings] == [
        (f"{year}-Y", f"{year}-12-31", 2) for year in (2026, 2027, 2028)
    ]


@pytest.mark.parametrize("plan", [PLAN, STRATEGY])
def test_dates_stay_where_the_policy_is_off(plan: str) -> None:
    found = real_obligations(plan)
    assert all(one.effective_due == one.due for one in found)
    assert {one.certainty for one in found} == {Certainty.CONFIRMED}


@pytest.mark.parametrize(
    ("duty", "due", "effective", "certainty"),
    [
        ("253s/4", "2026-04-05", "2026-04-06", "confirmed"),  # Sunday
        ("253s/3.3-ay", "2026-04-15", "2026-04-15", "confirmed"),
        ("253s/3.3-ay", "2026-08-15", "2026-08-17", "confirmed"),  # Saturday
        ("253s/3.3-ay", "2026-06-15", "2026-06-16", "confirmed"),  # Qurtuluş günü
        ("253s/2.3", "2027-02-28", "2027-03-01", "confirmed"),  # Sunday
        ("253s/2.3", "2028-02-28", "2028-03-01", "estimated"),  # Ramazan
        ("253s/2.3", "2029-02-28", "2029-02-28", "confirmed"),
        ("253s/3.3-ay", "2029-01-15", "2029-01-15", "confirmed"),
        ("253s/5", "2026-12-31", "2026-12-31", "confirmed"),  # within the year, moves nowhere
    ],
)
def test_dates_move_where_the_policy_is_on(
    duty: str, due: str, effective: str, certainty: str
) -> None:
    found = {
        (str(one.effective_due), one.certainty.value)
        for one in real_obligations(PLAN, moving=True)
        if (one.duty, str(one.due)) == (duty, due)
    }
    assert found == {(effective, certainty)}


@pytest.mark.parametrize("plan", [PLAN, STRATEGY])
def test_policy_moves_effective_dates_alone(plan: str) -> None:
    moved = real_obligations(plan, moving=True)
    back = tuple(
        replace(one, effective_due=one.due, certainty=Certainty.CONFIRMED) for one in moved
    )
    assert back == real_obligations(plan)
    assert all(one.effective_due >= one.due for one in moved)


@pytest.mark.parametrize("plan", [PLAN, STRATEGY])
def test_order_depends_on_no_order_of_files(plan: str) -> None:
    registry = build(tuple(reversed(real().files)))
    assert obligations(registry, registry.plans[plan]) == real_obligations(plan)
    found = [one.due for one in real_obligations(plan)]
    assert found == sorted(found)


def test_nothing_is_owed_twice() -> None:
    for plan in (PLAN, STRATEGY):
        keys = [
            (o.duty, o.agency, o.group if o.agency is None else None, o.measure, o.due)
            for o in real_obligations(plan)
        ]
        assert len(keys) == len(set(keys))


def test_obligation_knows_where_its_duty_stands() -> None:
    for one in real_obligations(PLAN):
        lines = (REGISTRY / one.where.path).read_text(encoding="utf-8").splitlines()
        assert f'id: "{one.duty}"' in lines[one.where.line - 1]


def test_first_period_holds_back_what_recurs_and_not_what_is_owed_once(tmp_path: Path) -> None:
    made = draft(tmp_path, MONTHLY, ONCE)
    made.plan(first_period="2026-03")
    made.files[f"plans/{DRAFT_PLAN}/plan.yaml"]["period"]["end"] = "2026-04-30"
    assert dues(owed(made)) == [
        ("2026-02-15", "None"), ("2026-04-15", "2026-03"), ("2026-05-15", "2026-04")
    ]  # fmt: skip


def test_own_act_needs_no_reporting(tmp_path: Path) -> None:
    made = draft(tmp_path, MONTHLY)
    made.files[f"plans/{DRAFT_PLAN}/plan.yaml"].pop("reporting")
    found = owed(made)
    assert dues(found) == [
        ("2026-02-15", "2026-01"), ("2026-03-15", "2026-02"), ("2026-04-15", "2026-03")
    ]  # fmt: skip


def test_what_recurs_without_a_period_counts_from_the_first_month(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "period": "none"})
    made.plan(first_period="2026-03")
    made.files[f"plans/{DRAFT_PLAN}/plan.yaml"]["period"]["end"] = "2026-04-30"
    assert [one.due for one in owed(made)] == [date(2026, 3, 15), date(2026, 4, 15)]


def test_plan_without_its_own_record_owes_nothing(tmp_path: Path) -> None:
    made = draft(tmp_path, MONTHLY)
    made.measure()
    made.files.pop(f"plans/{DRAFT_PLAN}/plan.yaml")
    assert owed(made) == ()
