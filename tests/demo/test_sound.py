"""A demo is a sound registry in canonical form, and further copies of the plan are, too."""

from pathlib import Path

import pytest

from planctl.demo.make import Wish, imagine
from planctl.diagnostic import Severity
from planctl.errors import UserError
from planctl.registry import build
from planctl.rules.sweep import check_registry
from planctl.store.canonical import canonical
from planctl.store.layout import KEPT, place_of
from planctl.store.load import read_file
from planctl.workspace import open_registry
from tests.demo.conftest import Demo
from tests.support.draft import PLAN as DRAFT
from tests.support.draft import Draft
from tests.support.real import PLAN, REGISTRY


def test_check_finds_no_error(demo: Demo) -> None:
    diagnostics = open_registry(demo.registry).diagnostics
    assert [d for d in diagnostics if d.severity is Severity.ERROR] == []
    # What the real plan leaves open its copy leaves open, too.
    real = {(d.code, d.where.path) for d in open_registry(REGISTRY).diagnostics}
    assert real <= {(d.code, d.where.path) for d in diagnostics}


def test_every_file_is_canonical(demo: Demo) -> None:
    for path in demo.registry.rglob("*.yaml"):
        place = place_of(path.relative_to(demo.registry).as_posix())
        assert place is not None
        assert place.kind in KEPT or canonical(path.read_bytes(), place.kind) == path.read_text(
            encoding="utf-8"
        )


def test_scale_makes_further_plans_with_bodies_of_their_own() -> None:
    story = imagine(REGISTRY, Wish(scale=2))
    assert story.plans == (PLAN, f"{PLAN}-2")
    files = {path.removeprefix("registry/"): raw for path, raw in story.first.items()}
    for landing in story.arrived:
        files |= {path: text.encode() for path, text in landing.files.items()}
    registry = build(read_file(path, raw) for path, raw in files.items() if place_of(path))
    first, second = registry.plans[PLAN], registry.plans[f"{PLAN}-2"]
    assert len(first.measures) == len(second.measures) == 74
    assert len(second.indicators) == len(first.indicators)
    assert {e.record.agency.endswith("-2") for e in first.updates} == {False}
    # The ministries that owe finance reports on every plan are there once.
    others = {e.record.agency for e in second.finance if not e.record.agency.endswith("-2")}
    assert others <= {"mn", "in"}
    assert all(e.record.agency.endswith("-2") for e in second.updates)
    assert len(second.updates) > 2000
    errors = [d for d in check_registry(registry) if d.severity is Severity.ERROR]
    assert not errors


def test_reports_of_others_are_not_taken_along(demo: Demo) -> None:
    again = imagine(demo.registry, Wish(seed=9))
    fresh = imagine(REGISTRY, Wish(seed=9))
    assert again.first == fresh.first
    assert again.arrived == fresh.arrived


def test_a_registry_in_which_nobody_owes_anything_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        imagine(Draft(tmp_path).write(), Wish())


def test_a_small_registry_is_simulated_too(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1", lead=["san"], co=["tek"], deadline="2027, dekabr")
    draft.quantity("8.1.1/yekun/1", 50, reporter="tek")
    draft.quantity("8.1.1/yekun/2", "12.81", comparator="more_than", baseline="3.5")
    draft.agency("icracilar", members=())
    draft.files["agencies/icracilar.yaml"]["derived"] = "leads"
    draft.files["acts/sinaq-1s-2026.yaml"]["duties"][0]["obliged"] = ["icracilar"]
    root = draft.write()
    arrived = [one for seed in range(4) for one in imagine(root, Wish(seed)).arrived]
    said: dict[str, str] = {"san": "", "tek": ""}
    for landing in arrived:
        said[landing.agency] += "".join(landing.files.values())
    assert "yekun/1: 5" in said["tek"]  # a result that names its reporter is its alone
    assert "\n  yekun/1: " not in said["san"]
    assert "yekun/2: 1" in said["san"]
    assert "\n  yekun/2: " not in said["tek"]
    written = {path for landing in arrived for path in landing.files}
    assert all(path.startswith((f"plans/{DRAFT}/", "agencies/")) for path in written)
