"""Files to an indexed registry: ids from paths, orders, who belongs to whom, what is unreadable."""

from pathlib import Path

from planctl.model.tier import Tier
from planctl.registry import PlanRecords, Registry
from tests.support.draft import HOME, PLAN, Draft


def opened(draft: Draft) -> tuple[Registry, PlanRecords]:
    registry = draft.open().registry
    return registry, registry.plans[PLAN]


def test_measures_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    for number in ("8.10.1", "8.2.1", "8.1.10", "8.1.9", "8.1.9.2"):
        draft.measure(number)
    _, records = opened(draft)
    assert list(records.measures) == ["8.1.9", "8.1.9.2", "8.1.10", "8.2.1", "8.10.1"]


def test_parts_belong_to_their_parent_in_order(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1")
    for number in ("8.1.1.10", "8.1.1.2"):
        draft.measure(number, parent="8.1.1")
    draft.measure("8.1.1.2.1", parent="8.1.1.2")
    _, records = opened(draft)
    assert [entry.id for entry in records.top_measures] == ["8.1.1"]
    assert [entry.id for entry in records.children("8.1.1")] == ["8.1.1.2", "8.1.1.10"]
    assert [entry.id for entry in records.children("8.1.1.2")] == ["8.1.1.2.1"]
    assert records.children("8.1.1.10") == ()


def test_results_are_in_the_order_in_which_they_are_reached(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1")
    for name in ("yekun/1", "ilkin/10", "araliq/1", "ilkin/2"):
        draft.milestone(f"8.1.1/{name}")
    _, records = opened(draft)
    assert list(records.indicators) == [
        "8.1.1/ilkin/2",
        "8.1.1/ilkin/10",
        "8.1.1/araliq/1",
        "8.1.1/yekun/1",
    ]
    cell = records.results("8.1.1", Tier.ILKIN)
    assert [entry.record.number for entry in cell] == [2, 10]
    assert records.results("8.1.2", Tier.ILKIN) == ()


def test_updates_are_by_period_then_body(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    for agency, period in (("sba", "2026-10"), ("san", "2026-11"), ("san", "2026-10")):
        draft.update("8.1.1", period, agency=agency)
    draft.update("8.1.2", "2026-10")
    _, records = opened(draft)
    assert [entry.id for entry in records.updates_of("8.1.1")] == [
        "san/2026-10/8.1.1",
        "sba/2026-10/8.1.1",
        "san/2026-11/8.1.1",
    ]


def test_path_gives_the_id_and_the_file_says_its_own(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1")
    draft.measure("8.1.2")
    draft.files[f"{HOME}/measures/8.1.2.yaml"]["id"] = "8.1.1"
    _, records = opened(draft)
    assert {entry.id: entry.record.id for entry in records.measures.values()} == {
        "8.1.1": "8.1.1",
        "8.1.2": "8.1.1",
    }


def test_numbers_are_text_and_stay_what_they_are(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.direction("8.1")
    draft.raw[f"{HOME}/measures/8.10.yaml"] = (
        "id: 8.10\ndirection: 8.1\ntitle: no\nclause: 8.10\ndeadline: {kind: none}\n"
    )
    _, records = opened(draft)
    record = records.measures["8.10"].record
    assert (record.id, record.direction, record.title) == ("8.10", "8.1", "no")


def test_files_without_a_record_are_listed_and_hide_no_other(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1")
    broken = {f"{HOME}/measures/8.1.2.yaml", "agencies/mb.yaml", f"{HOME}/plan.yaml"}
    for path in broken:
        draft.raw[path] = "id: [\n"
    registry, records = opened(draft)
    assert registry.unreadable == broken
    assert list(records.measures) == ["8.1.1"]
    assert records.plan is None
    assert "mb" not in registry.agencies
    assert registry.settings is not None


def test_plan_without_its_own_file_still_has_its_records(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1")
    del draft.files[f"{HOME}/plan.yaml"]
    registry, records = opened(draft)
    assert records.plan is None
    assert registry.plans_with_measures == (records,)


def test_field_knows_its_line_and_column(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    path = f"{HOME}/measures/8.1.1.yaml"
    draft.raw[path] = (
        'id: "8.1.1"\ndirection: "8.1"\ntitle: Sınaq\nlead:\n  - agency: san\n'
        'clause: "8.1.1"\ndeadline: {kind: none}\n'
    )
    _, records = opened(draft)
    entry = records.measures["8.1.1"]
    value, key = entry.at("lead", 0, "agency"), entry.at("lead", 0, "agency", key=True)
    assert (value.path, value.line, value.column) == (path, 5, 13)
    assert (key.line, key.column) == (5, 5)
    assert (value.record, value.field) == ("8.1.1", "lead.0.agency")
    missing = entry.at("tiers", "ilkin")
    assert (missing.line, missing.column) == (1, 1)
