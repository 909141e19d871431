"""Which changes of a record are changes of the official text, and which are the Centre's own."""

from datetime import date
from pathlib import Path

import pytest

from planctl.rules.change_set import change_set
from planctl.rules.judge import judge
from planctl.rules.submitter import by_agency
from planctl.workspace import open_registry
from tests.rules.fixtures import registry_of

PLAN = "plans/sinaq-2026-2027"
MEASURE = f"{PLAN}/measures/8.1.2.yaml"
DIRECTION = f"{PLAN}/directions/8.1.yaml"
ACT = "acts/sinaq-1s-2026.yaml"


def needing_an_act(folder: Path, path: str, old: str, new: str) -> list[str]:
    """Return the fields that the Centre may not change so without an act, by one replacement."""
    before = open_registry(registry_of(None, folder / "old")).registry
    root = registry_of(None, folder / "new")
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    after = open_registry(root).registry
    change = change_set([path], by_agency(before, "skm"), (before, after), date(2026, 4, 10))
    found = judge(change)
    assert {d.code for d in found} <= {"PLN604"}
    return [d.where.field or "" for d in found]


@pytest.mark.parametrize(
    ("path", "old", "new", "field"),
    [
        (MEASURE, "məlumat bazasının", "reyestrinin", "title"),
        (MEASURE, "lead:\n  - agency: sba", "lead:\n  - agency: skm", "lead.0.agency"),
        (MEASURE, "agency: san\n", "agency: san\n    recommended: true\n", "co.0.recommended"),
        (MEASURE, "text: 2027, iyun", "text: 2027, iyul", "deadline.text"),
        (MEASURE, "due: 2027-06-30", "due: 2027-12-31", "deadline"),
        (MEASURE, "Bazanın sınaq", "Reyestrin sınaq", "tiers.araliq"),
        (MEASURE, "  yekun: Bazanın istismara verilməsi\n", "", "tiers.yekun"),
        (MEASURE, 'clause: "8.1.2"', 'clause: "8.1.20"', "clause"),
        (f"{PLAN}/plan.yaml", "end: 2027-12-31", "end: 2028-12-31", "period.end"),
        (f"{PLAN}/plan.yaml", "90 faizə", "80 faizə", "targets.0.text"),
        (f"{PLAN}/plan.yaml", "sınaq vəsaiti", "dövlət vəsaiti", "funding.0.text"),
        (DIRECTION, "vəsaitin gecikməsi", "vəsaitin azlığı", "risks.0.risk"),
        (DIRECTION, "bazasının yaradılması", "bazasının ləğvi", "tasks.1.text"),
        (DIRECTION, "kağız üzərində", "əl ilə", "rationale.text"),
        (ACT, "first_due: 2026-02-15", "first_due: 2026-03-15", "duties.0.first_due"),
        (ACT, "date: 2026-01-05", "date: 2026-01-06", "date"),
        (ACT, "tədbirlər üzrə icraçı", "tədbirlərin icraçı", "clauses.0.text"),
    ],
)
def test_the_official_text(tmp_path: Path, path: str, old: str, new: str, field: str) -> None:
    assert needing_an_act(tmp_path, path, old, new) == [field]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (MEASURE, 'tasks: ["6.1.1.2.2"]', 'tasks: ["6.1.1.2.1"]'),
        (MEASURE, "due: 2027-06-30", "due: 2027-06-30\n  confirmed: false"),
        (MEASURE, "lines: [19]", "lines: [20]"),
        (f"{PLAN}/plan.yaml", "ilkin: 1", "ilkin: 2"),
        (ACT, "note: Uydurma akt.", "note: Qeyd."),
        (f"{PLAN}/indicators/8.1.1/ilkin-2.yaml", "baseline: 0", "baseline: 1"),
        (f"{PLAN}/indicators/8.1.1/ilkin-2.yaml", "azı 10 xidmətin", "10 xidmətin"),
    ],
)
def test_what_is_the_centres_own(tmp_path: Path, path: str, old: str, new: str) -> None:
    assert needing_an_act(tmp_path, path, old, new) == []


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (f"{PLAN}/plan.yaml", "targets.0.target.value"),
        (f"{PLAN}/indicators/8.1.1/yekun-1.yaml", "target.value"),
    ],
)
def test_the_number_of_a_target_needs_an_act(tmp_path: Path, path: str, field: str) -> None:
    assert needing_an_act(tmp_path, path, "value: 90\n  ", "value: 95\n  ") == [field]


def test_a_misread_number_is_put_right_without_an_act(tmp_path: Path) -> None:
    path = f"{PLAN}/indicators/8.1.1/yekun-1.yaml"
    right = registry_of(None, tmp_path / "new")
    wrong = registry_of(None, tmp_path / "old")
    text = (wrong / path).read_text("utf-8")
    (wrong / path).write_text(text.replace("value: 90\n  unit", "value: 9\n  unit"), "utf-8")
    before, after = open_registry(wrong).registry, open_registry(right).registry
    change = change_set([path], by_agency(before, "skm"), (before, after), date(2026, 4, 10))
    assert judge(change) == ()


def test_a_misread_deadline_is_put_right_without_an_act(tmp_path: Path) -> None:
    """The words stay, and the days become those that they name."""
    root = registry_of(None, tmp_path / "new")
    wrong = registry_of(None, tmp_path / "old")
    file = wrong / MEASURE
    file.write_text(file.read_text("utf-8").replace("2027-06-30", "2027-06-01"), encoding="utf-8")
    before, after = open_registry(wrong).registry, open_registry(root).registry
    change = change_set([MEASURE], by_agency(before, "skm"), (before, after), date(2026, 4, 10))
    assert judge(change) == ()


def test_a_new_plan_amends_nothing(tmp_path: Path) -> None:
    """Its acts, directions and measures come together for the first time."""
    after = open_registry(registry_of(None, tmp_path / "new")).registry
    root = registry_of(None, tmp_path / "old")
    paths = [file.path for file in after.files if file.path.startswith(("plans/", "acts/"))]
    for path in paths:
        (root / path).unlink()
    before = open_registry(root).registry
    change = change_set(paths, by_agency(before, "skm"), (before, after), date(2026, 4, 10))
    assert judge(change) == ()


def test_a_broken_record_is_told_of_by_its_own_fault(tmp_path: Path) -> None:
    assert needing_an_act(tmp_path, MEASURE, "title: ", "titel: ") == []
