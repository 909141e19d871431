"""Measures, duties and decisions of meetings in one list."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from planctl.analysis.agenda import agenda
from planctl.analysis.deadlines import DueItem, deadlines
from planctl.analysis.obligations import obligations
from planctl.analysis.receipts import receipts
from planctl.analysis.rollup import plan_status
from planctl.analysis.select import due_of
from planctl.history.landing import History
from planctl.workspace import open_registry
from tests.analysis.owed import LEADS, MONTHLY
from tests.analysis.reporting import draft, history, meeting, update_path
from tests.support.draft import PLAN, Draft
from tests.support.real import PLAN as REAL
from tests.support.real import REGISTRY


def listed(made: Draft, as_of: str, past: History | None = None) -> tuple[DueItem, ...]:
    registry = made.open().registry
    records, day = registry.plans[PLAN], date.fromisoformat(as_of)
    owed = obligations(registry, records)
    return agenda(plan_status(registry, records, day), receipts(registry, records, owed, past, day))


def duty(items: tuple[DueItem, ...], agency: str, period: str) -> DueItem:
    (one,) = (item for item in items if (item.obliged, item.period) == ((agency,), period))
    return one


def test_one_line_for_a_body_and_a_period(tmp_path: Path) -> None:
    made = draft(tmp_path)
    made.update("8.1.1", "2026-01", agency="san")
    items = [item for item in listed(made, "2026-02-20") if item.kind.value == "duty"]
    assert len(items) == 2 * 12
    one = duty(tuple(items), "san", "2026-01")
    assert (one.id, one.clause, one.title) == ("1s/1", "1", "Aylıq məlumat")
    assert (one.due, one.days_left, one.state.value) == (date(2026, 2, 15), -5, "overdue")
    assert (one.count, one.received) == (2, 1)


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (("2026-02-01", "2026-02-15"), "met"),
        (("2026-02-01", "2026-02-16"), "met_late"),
        (("2026-02-01", "2026-02-21"), "overdue"),
        (None, "met"),
    ],
)
def test_line_is_met_when_all_of_it_has_come(
    tmp_path: Path, days: tuple[str, str] | None, state: str
) -> None:
    made = draft(tmp_path)
    paths = []
    for measure in ("8.1.1", "8.1.2"):
        made.update(measure, "2026-01", agency="san")
        paths.append(update_path("san", "2026-01", measure))
    past = history(dict(zip(paths, days, strict=True))) if days else None
    assert duty(listed(made, "2026-02-20", past), "san", "2026-01").state.value == state


def test_duties_that_are_not_due(tmp_path: Path) -> None:
    items = listed(draft(tmp_path), "2026-02-15")
    assert duty(items, "san", "2026-01").state.value == "due_soon"
    assert duty(items, "san", "2026-02").state.value == "due_soon"
    assert duty(items, "san", "2026-03").state.value == "upcoming"


def test_unknown_group_is_obliged_itself_and_the_recommended_are_not(tmp_path: Path) -> None:
    made = draft(tmp_path)
    made.agency("qrup", members=())
    made.measure("8.1.3", lead=["qrup", "mb"], recommended=["mb"])
    obliged = Counter(i.obliged for i in listed(made, "2026-02-15") if i.kind.value == "duty")
    assert obliged == {("san",): 12, ("sba",): 12, ("qrup",): 12}


def test_body_that_owes_itself_and_through_a_group_has_one_line(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": ["san", LEADS]})
    assert duty(listed(made, "2026-02-15"), "san", "2026-01").count == 3


def test_decisions_of_meetings(tmp_path: Path) -> None:
    made = draft(tmp_path)

    def decision(number: str, **more: str) -> dict[str, object]:
        return {"number": number, "text": f"{number}-ci qərar", "owner": "san", **more}

    meeting(
        made,
        "2026-03-10",
        decision("1", due="2026-04-01"),
        decision("2", due="2026-04-01", done_on="2026-04-01"),
        decision("3", due="2026-04-01", done_on="2026-04-02"),
        decision("4"),
        decision("5", due="2026-04-01", done_on="2026-04-11"),
        decision("6", due="2026-04-20"),
    )
    meeting(made, "2026-04-11", decision("1", due="2026-04-20"))
    items = [item for item in listed(made, "2026-04-10") if item.kind.value == "decision"]
    assert [(item.id, item.state.value, item.days_left) for item in items] == [
        ("2026-03-10/1", "overdue", -9),
        ("2026-03-10/2", "met", -9),
        ("2026-03-10/3", "met_late", -9),
        ("2026-03-10/5", "overdue", -9),
        ("2026-03-10/6", "due_soon", 10),
    ]
    first = items[0]
    assert (first.clause, first.title, first.obliged, first.period) == (
        "1",
        "1-ci qərar",
        ("san",),
        None,
    )
    assert first.where.path.endswith("meetings/2026-03-10.yaml")


def test_order_and_choice(tmp_path: Path) -> None:
    made = draft(tmp_path)
    decided = {"number": "1", "text": "qərar", "owner": "san", "due": "2027-01-15"}
    meeting(made, "2026-02-01", decided)
    made.measure("8.1.4", deadline={"text": "x", "kind": "month", "due": "2027-01-15"})
    items = listed(made, "2026-02-15")
    assert [i.due for i in items] == sorted(i.due for i in items)
    assert [i.kind.value for i in items if str(i.due) == "2027-01-15"] == [
        "measure",
        "decision",
        "duty",
        "duty",
    ]
    registry = made.open().registry
    for kind in {item.kind for item in items}:
        chosen = due_of(items, registry, None, None, kind)
        assert chosen == tuple(item for item in items if item.kind is kind)
    assert {i.obliged for i in due_of(items, registry, "sba", None) if i.kind.value == "duty"} == {
        ("sba",)
    }


def test_policy_moves_the_effective_day_of_duties(tmp_path: Path) -> None:
    made = draft(tmp_path)
    made.files["registry.yaml"]["policies"] = {"working_day": "next"}
    one = duty(listed(made, "2026-02-15"), "san", "2026-01")
    # 15 February 2026 is a Sunday.
    assert (str(one.due), str(one.effective_due), one.days_left) == ("2026-02-15", "2026-02-16", 1)


def test_real_plan_owes_what_its_obligations_say() -> None:
    registry = open_registry(REGISTRY).registry
    records, day = registry.plans[REAL], date(2026, 11, 22)
    owed = obligations(registry, records)
    status = plan_status(registry, records, day)
    items = agenda(status, receipts(registry, records, owed, None, day))
    assert tuple(item for item in items if item.kind.value == "measure") == tuple(
        sorted(deadlines(status), key=lambda item: (item.due, items.index(item)))
    )
    duties = [item for item in items if item.kind.value == "duty"]
    bound = [one for one in owed if not one.recommended]
    assert sum(item.count for item in duties) == len(bound)
    keys = {(o.duty, o.agency or o.group, str(o.period), o.due) for o in bound}
    assert {(i.id, *i.obliged, str(i.period), i.due) for i in duties} == keys
    assert len(duties) == len(keys)
