"""What the Centre enters in a demo beside reports: persons, agreements, risks, costs, evidence."""

import hashlib
from collections import Counter
from decimal import Decimal
from itertools import pairwise

from tests.demo.conftest import Demo, deputies
from tests.support.real import PLAN, read_plain

MADE_UP = "(süni məlumat)."


def test_deputies_are_named_after_each_other(demo: Demo) -> None:
    bodies = [read_plain(path) for path in (demo.registry / "agencies").iterdir()]
    assert len({one["name"] for one in deputies(demo)}) == len(deputies(demo)) > 15
    assert all("responsible" not in body for body in bodies if body["kind"] == "group")
    assert any("to" in one for one in deputies(demo))
    assert any("responsible" not in body for body in bodies if body["kind"] == "agency")
    for body in bodies:
        terms = body.get("responsible", [])
        assert ["to" in one for one in terms] == [True] * (len(terms) - 1) + [False] * bool(terms)
        assert all(one["appointed_by"]["date"] < one["from"] for one in terms)
        assert all(a["to"] < b["from"] for a, b in pairwise(terms))


def test_targets_by_year_lead_to_the_target_that_was_printed(demo: Demo) -> None:
    agreed = [record for record in demo.records("indicators") if "agreement" in record]
    assert len(agreed) > 20
    assert {record["agreement"]["version"] for record in agreed} == {"1", "2"}
    for record in agreed:
        assert record["yearly"][-1]["value"] == record["target"]["value"]
        values = [Decimal(step["value"]) for step in record["yearly"]]
        assert values == sorted(values)
        assert "2026-03-01" < record["agreement"]["date"] < "2028-03-01"
    assert any("agreement" not in record for record in demo.records("indicators"))


def test_risks_are_judged_every_quarter(demo: Demo) -> None:
    risks = demo.records("risks")
    printed = [
        risk["clause"] for one in demo.records("directions") for risk in one.get("risks", ())
    ]
    assert sorted(risk["clause"] for risk in risks if "clause" in risk) == sorted(printed)
    assert [risk["text"].endswith(MADE_UP) for risk in risks if "clause" not in risk] == [True]
    work = ["none", "planned", "under_way", "done"]
    for risk in risks:
        days = [one["date"] for one in risk["assessments"]]
        assert len(days) >= 6
        assert days == sorted(set(days))
        assert all(
            {one["likelihood"], one["impact"]} <= set("12345") for one in risk["assessments"]
        )
        steps = [work.index(one["mitigation"]) for one in risk["assessments"]]
        assert steps == sorted(steps)


def test_costs_are_asked_for_and_decided_on(demo: Demo) -> None:
    requests = demo.records("cost-approvals")
    assert set(Counter(one["state"] for one in requests)) == {"submitted", "approved", "vetoed"}
    assert any("duplicate_of" in one for one in requests)
    for one in requests:
        assert ("decided_on" in one) == (one["state"] != "submitted")
        assert ("reason" in one) == (one["state"] == "vetoed")
        assert one.get("decided_on", "9") > one["submitted_on"]


def test_every_sort_of_obstacle_comes_and_goes(demo: Demo) -> None:
    blockers = [one for record in demo.records("updates") for one in record.get("blockers", ())]
    kinds = {"legal", "finance", "staff", "technical", "other"}
    assert {one["kind"] for one in blockers} == kinds
    assert {one["kind"] for one in blockers if "resolved_on" in one} >= kinds - {"staff"}
    assert any("asked_of" in one for one in blockers)


def test_files_of_evidence_are_those_that_reports_name(demo: Demo) -> None:
    home = demo.registry / "plans" / PLAN
    named = {
        one["file"]: one["sha256"]
        for record in demo.records("updates")
        for one in record.get("evidence", ())
        if "file" in one
    }
    kept = {
        path.relative_to(home).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in home.glob("evidence/**/*")
        if path.is_file()
    }
    assert named == kept


def test_the_ministry_of_finance_mostly_agrees(demo: Demo) -> None:
    said = {(r["agency"], r["period"], r["measure"]): r for r in demo.records("finance")}
    agree: Counter[bool] = Counter()
    for (agency, period, measure), record in said.items():
        others = [r for (a, p, m), r in said.items() if (p, m) == (period, measure) and a != "mn"]
        if agency == "mn" and others:
            own, other = record["funding"], others[0]["funding"]
            agree[all(sums == other[source] for source, sums in own.items())] += 1
    assert agree[True] > 10 * agree[False] > 0
