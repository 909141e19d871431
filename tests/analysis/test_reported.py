"""What bodies report beside figures: obstacles that stand, documents, corrections, last words."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planctl.analysis.reported import (
    Standing,
    corrections_of,
    evidence_of,
    latest_updates,
    obstacles,
)
from planctl.registry import PlanRecords
from planctl.workspace import open_registry
from tests.support.draft import HOME, PLAN, Draft

AS_OF = date(2026, 6, 30)
LEGAL = {"kind": "legal", "what": "Qayda yoxdur.", "since": "2026-03-01"}
MONEY = {"kind": "finance", "what": "Vəsait ayrılmayıb.", "since": "2026-02-10"}


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    made = Draft(tmp_path)
    made.measure("8.1.1", lead=["san"], co=["sba"])
    return made


def say(draft: Draft, period: str, agency: str = "san", **more: Any) -> None:
    draft.update("8.1.1", period, agency=agency)
    draft.files[f"{HOME}/updates/{agency}/{period}/8.1.1.yaml"] |= more


def records(draft: Draft) -> PlanRecords:
    return open_registry(draft.write()).registry.plans[PLAN]


def standing(draft: Draft, as_of: date = AS_OF) -> list[tuple[str, str, int]]:
    found = obstacles(records(draft).updates_of("8.1.1"), as_of)
    return [(one.blocker.kind.value, one.standing.value, one.age) for one in found]


def test_what_stands_is_told_once_with_its_age(draft: Draft) -> None:
    for period in ("2026-03", "2026-04", "2026-05"):
        say(draft, period, blockers=[LEGAL, MONEY])
    days = [(AS_OF - date(2026, 2, 10)).days, (AS_OF - date(2026, 3, 1)).days]
    assert standing(draft) == [("finance", "stands", days[0]), ("legal", "stands", days[1])]


def test_resolved_counts_from_its_day(draft: Draft) -> None:
    say(draft, "2026-03", blockers=[LEGAL])
    say(draft, "2026-04", blockers=[{**LEGAL, "resolved_on": "2026-04-10"}])
    assert standing(draft) == [("legal", "resolved", 40)]
    assert standing(draft, date(2026, 4, 1)) == [("legal", "stands", 31)]


def test_what_is_no_longer_named_is_dropped_but_not_by_a_year(draft: Draft) -> None:
    say(draft, "2026-12", blockers=[LEGAL])
    say(draft, "2026-Y")
    after = date(2027, 6, 1)
    assert [state for _, state, _ in standing(draft, after)] == ["stands"]
    say(draft, "2027-01")
    assert [state for _, state, _ in standing(draft, after)] == ["dropped"]


def test_each_body_has_its_own(draft: Draft) -> None:
    say(draft, "2026-03", blockers=[LEGAL, {**LEGAL, "what": "İkinci qayda."}])
    say(draft, "2026-04", agency="sba", blockers=[LEGAL])
    found = obstacles(records(draft).updates_of("8.1.1"), AS_OF)
    assert len(found) == 3
    assert {one.standing for one in found} == {Standing.STANDS}


def test_last_words_are_of_periods_that_are_over(draft: Draft) -> None:
    for period in ("2026-04", "2026-05", "2026-06", "2026-07"):
        say(draft, period)
    say(draft, "2026-03", agency="sba")
    last = latest_updates(records(draft).updates_of("8.1.1"), AS_OF)
    assert [entry.id for entry in last] == ["san/2026-06/8.1.1", "sba/2026-03/8.1.1"]


def test_documents_and_corrections_once_the_latest_first(draft: Draft) -> None:
    act = {"title": "Akt", "number": "1"}
    say(draft, "2026-03", evidence=[act])
    fixed = {"when": "2026-05-20", "what": "Ədəd dəyişib.", "why": "Səhv sayılmışdı."}
    say(draft, "2026-04", evidence=[act, {"title": "Hesabat"}], corrections=[fixed])
    updates = records(draft).updates_of("8.1.1")
    documents = [(one.title, e.record.period) for one, e, _ in evidence_of(updates, AS_OF)]
    assert documents == [("Hesabat", "2026-04"), ("Akt", "2026-03")]
    assert [one.what for one, *_ in corrections_of(updates, AS_OF)] == ["Ədəd dəyişib."]
    assert corrections_of(updates, date(2026, 5, 19)) == ()
