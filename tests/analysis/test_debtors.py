"""Who owes: bodies, members of groups, lead executors, and the unknown behind an open group."""

from pathlib import Path

from tests.analysis.owed import LEADS, MONTHLY, ONCE, draft, leads_group, owed, who
from tests.support.draft import PLAN

FIRST = "2026-02-15"


def test_named_body_owes_once_for_the_whole_plan(tmp_path: Path) -> None:
    made = draft(tmp_path, MONTHLY)
    made.measure("8.1.1")
    assert who(owed(made), FIRST) == [("skm", None)]


def test_leads_owe_for_each_measure_that_they_lead(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": [LEADS]})
    leads_group(made)
    made.measure("8.1.10", lead=["san"])
    made.measure("8.1.2", lead=["tik", "san"], co=["skm"])
    made.measure("8.1.2.1", lead=["skm"], parent="8.1.2")
    found = owed(made)
    assert who(found, FIRST) == [
        ("tik", "8.1.2"), ("san", "8.1.2"), ("skm", "8.1.2.1"), ("san", "8.1.10")
    ]  # fmt: skip
    assert {one.through for one in found} == {(LEADS,)}
    assert {one.group for one in found} == {LEADS}


def test_what_reports_on_no_period_is_owed_once_by_each_lead(tmp_path: Path) -> None:
    made = draft(tmp_path, {**ONCE, "obliged": [LEADS]})
    leads_group(made)
    made.measure("8.1.1", lead=["san", "tik"])
    made.measure("8.1.2", lead=["san"])
    assert who(owed(made), FIRST) == [("san", None), ("tik", None)]


def test_leads_of_a_plan_without_measures_are_one_unknown(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": [LEADS]})
    leads_group(made)
    found = owed(made)
    assert who(found, FIRST) == [(None, None)]
    assert found[0].group == LEADS


def test_group_owes_through_its_members(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": ["qrup"]})
    made.agency("qrup", members=["tik", "san"])
    found = owed(made)
    assert who(found, FIRST) == [("tik", None), ("san", None)]
    assert found[0].through == ("qrup",)


def test_group_without_members_is_one_unknown(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": ["qrup"]})
    made.agency("qrup", members=[])
    found = owed(made)
    assert who(found, FIRST) == [(None, None)]
    assert found[0].through == ("qrup",)


def test_group_that_leads_a_measure(tmp_path: Path) -> None:
    """Its members each owe for the measure; two groups that nobody has listed are two unknowns."""
    made = draft(tmp_path, {**MONTHLY, "obliged": [LEADS]})
    leads_group(made)
    made.agency("aciq", members=[])
    made.agency("basqa", members=[])
    made.agency("siyahi", members=["san", "tik"])
    made.measure("8.1.1", lead=["aciq", "basqa", "siyahi"])
    found = [one for one in owed(made) if str(one.due) == FIRST]
    assert [(one.agency, one.through, one.measure) for one in found] == [
        (None, (LEADS, "aciq"), "8.1.1"),
        (None, (LEADS, "basqa"), "8.1.1"),
        ("san", (LEADS, "siyahi"), "8.1.1"),
        ("tik", (LEADS, "siyahi"), "8.1.1"),
    ]


def test_body_named_twice_owes_once(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": ["san", "qrup", "basqa"]})
    made.agency("qrup", members=["tik", "san"])
    made.agency("basqa", members=["tik"])
    found = owed(made)
    assert who(found, FIRST) == [("san", None), ("tik", None)]
    assert [one.through for one in found[:2]] == [(), ("qrup",)]


def test_named_body_that_also_leads_owes_both(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": ["san", LEADS]})
    leads_group(made)
    made.measure("8.1.1", lead=["san"])
    assert who(owed(made), FIRST) == [("san", None), ("san", "8.1.1")]


def test_recommended_lead_is_listed_and_not_obliged(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": [LEADS]})
    leads_group(made)
    made.measure("8.1.1", lead=["san", "tik"], recommended=["tik"])
    found = [one for one in owed(made) if str(one.due) == FIRST]
    assert [(one.agency, one.recommended) for one in found] == [("san", False), ("tik", True)]


def test_obliged_and_recommended_alike_is_obliged(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": [LEADS]})
    leads_group(made)
    made.agency("qrup", members=["san"])
    made.measure("8.1.1", lead=["san", "qrup"], recommended=["san"])
    found = [one for one in owed(made) if str(one.due) == FIRST]
    assert [(one.agency, one.recommended) for one in found] == [("san", False)]


def test_cancelled_measure_owes_what_was_due_before(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": [LEADS]})
    leads_group(made)
    made.measure("8.1.1", cancelled="2026-03-15")
    made.measure("8.1.2", cancelled="2026-03-16")
    found = owed(made)
    assert [(str(one.due), one.measure) for one in found] == [
        ("2026-02-15", "8.1.1"), ("2026-02-15", "8.1.2"), ("2026-03-15", "8.1.2")
    ]  # fmt: skip


def test_lead_of_a_cancelled_measure_and_of_another_owes_on(tmp_path: Path) -> None:
    made = draft(tmp_path, {**ONCE, "obliged": [LEADS], "first_due": "2026-03-20"})
    leads_group(made)
    made.measure("8.1.1", lead=["san", "tik"], cancelled="2026-03-01")
    made.measure("8.1.2", lead=["san"])
    assert who(owed(made), "2026-03-20") == [("san", None)]


def test_groups_within_each_other_end(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": ["bir"]})
    made.agency("bir", members=["iki", "san"])
    made.agency("iki", members=["bir", "tik"])
    assert who(owed(made), FIRST) == [("tik", None), ("san", None)]


def test_body_without_a_record_owes_all_the_same(tmp_path: Path) -> None:
    """`check` says that it is unknown; nothing is lost meanwhile."""
    made = draft(tmp_path, {**MONTHLY, "obliged": ["yoxdur"]})
    assert who(owed(made), FIRST) == [("yoxdur", None)]
    assert PLAN in {one.plan for one in owed(made)}
