"""Derivations: the arithmetic that they write, the places that they name, the state they end in."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.rollup import plan_status
from planctl.analysis.state import State
from planctl.analysis.why import Step, derive
from planctl.errors import UserError
from planctl.i18n import render
from planctl.workspace import open_registry
from tests.support.draft import PLAN, Draft
from tests.support.real import PLAN as REAL_PLAN
from tests.support.real import REGISTRY
from tests.support.sample import AS_OF, sample


def steps_of(step: Step) -> Iterator[Step]:
    yield step
    for inner in step.steps:
        yield from steps_of(inner)


def derived(draft: Draft, name: str) -> Step:
    return derive(draft.open().registry, draft.status(AS_OF), name)


def said(draft: Draft, name: str) -> str:
    return "\n".join(render(step.text, "en") for step in steps_of(derived(draft, name)))


def test_measure_is_written_out_with_its_numbers(tmp_path: Path) -> None:
    text = said(sample(tmp_path), "8.1.1")
    assert "Progress: (45 − 0) / (50 − 0) = 0.9" in text
    assert "initial results: progress (0.9 + 1) / 2 = 0.95; coverage (1 + 1) / 2 = 1" in text
    assert "progress (0.95 + 0) / 2 = 0.475; coverage (1 + 0) / 2 = 0.5" in text
    assert "intermediate results: no indicators, so it does not weigh" in text
    assert "Sub-measures done: 1 of 1" in text
    assert "in progress — yes: progress is 0.475" in text


def test_thirds_are_rounded(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure()
    for number in (1, 2, 3):
        draft.milestone(f"8.1.1/yekun/{number}")
    draft.plan(milestone_credit="50/50")
    draft.update("8.1.1", "2026-10", values={"yekun/1": "in_progress"})
    text = said(draft, "8.1.1")
    assert "progress (0.5 + 0 + 0) / 3 = 0.1667; coverage (1 + 0 + 0) / 3 = 0.3333" in text
    assert "by the rule 50/50: 0.5" in text


def test_weights_are_written_where_they_differ(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure()
    draft.milestone("8.1.1/yekun/1", weight=3)
    draft.milestone("8.1.1/yekun/2")
    draft.update("8.1.1", "2026-10", values={"yekun/1": "done"})
    assert "progress (3 × 1 + 1 × 0) / 4 = 0.75" in said(draft, "8.1.1")


@pytest.mark.parametrize(
    ("value", "baseline", "target", "fields", "words"),
    [
        ("60", None, 50, {}, "(60 − 0) / (50 − 0) = 1.2, held to 1"),
        ("30", 20, 60, {}, "(30 − 20) / (60 − 20) = 0.25"),
        ("10", 20, 60, {}, "(10 − 20) / (60 − 20) = −0.25, held to 0"),
        ("0", -10, 10, {}, "(0 − (−10)) / (10 − (−10)) = 0.5"),
        ("30", 80, 30, {"comparator": "at_most"}, "(30 − 80) / (30 − 80) = 1"),
        ("30", None, 20, {"comparator": "at_most"}, "no progress until a baseline is given"),
        ("20", None, 20, {"comparator": "at_most"}, "1, because the target is achieved"),
        ("70", 60, 60, {}, "the target or beyond it: progress is 1"),
        ("20", 7, 40, {"basis": "change", "direction": "decrease"}, "(20 − 0) / (40 − 0) = 0.5"),
    ],
)
def test_quantities(
    tmp_path: Path,
    value: str,
    baseline: int | None,
    target: int,
    fields: dict[str, str],
    words: str,
) -> None:
    draft = Draft(tmp_path)
    draft.measure()
    draft.quantity("8.1.1/yekun/1", target, baseline=baseline, **fields)
    draft.update("8.1.1", "2026-10", values={"yekun/1": value})
    assert words in said(draft, "8.1.1/yekun/1")


def test_bodies_that_differ_are_named(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure(lead=["san", "sba"])
    draft.quantity("8.1.1/yekun/1", 100)
    for agency, value in (("san", 40), ("sba", 30)):
        draft.update("8.1.1", "2026-10", agency=agency, values={"yekun/1": value})
    text = said(draft, "8.1.1/yekun/1")
    assert "Latest value: 30 (SBA, 2026-10)" in text
    assert "the least favourable value stands\nLatest value: 40 (SAN, 2026-10)" in text


def test_sub_measure_by_its_reports(tmp_path: Path) -> None:
    draft = sample(tmp_path)
    draft.measure("8.1.1.2", parent="8.1.1", lead=["san", "sba"])
    draft.update("8.1.1.2", "2026-10", agency="sba", state="done")
    text = said(draft, "8.1.1.2")
    assert "progress (0 + 1) / 2 = 0.5; coverage (0 + 1) / 2 = 0.5" in text
    assert "SAN: nothing reported" in text
    assert "SBA: done (2026-10), counts as 1" in text


def test_direction_agency_and_plan_add_up(tmp_path: Path) -> None:
    draft = sample(tmp_path)
    assert "progress (0.475 + 1 + 0) / 3 = 0.4917" in said(draft, "8.1")
    # 8.2.3 is cancelled: three of the four count.
    assert "Mean of 3 measures: progress (0 + 0 + 0) / 3 = 0" in said(draft, "8.2")
    assert "Mean of 3 measures: progress (0.475 + 0 + 0) / 3 = 0.1583" in said(draft, "SAN")
    text = said(draft, PLAN)
    assert "progress (1.475 + 0) / 6 = 0.2458" in text
    assert "8.1, 3 measures: progress 0.475 + 1 + 0 = 1.475" in text
    assert "cancelled: 1 — 8.2.3" in text


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("8.1.1.1", "done — yes: everything it needs is achieved as of 2026-09-30"),
        ("8.1.2", "achieved as of 2026-09-30, after the due day 2026-08-31"),
        ("8.1.3", "overdue — yes: due 2026-08-31, 83 days past"),
        ("8.2.1", "ongoing — yes: begun, as reported by SAN"),
        ("8.2.2", "blocked — yes: reported by SAN"),
        ("8.2.3", "cancelled — yes: sinaq-1s-2026 takes it out from 2026-06-01 on"),
        ("8.2.10", "no data — yes: nothing is reported, though the first period closed on"),
    ],
)
def test_state_says_what_held(tmp_path: Path, number: str, reason: str) -> None:
    assert reason in said(sample(tmp_path), number)


def test_what_lags_says_by_how_much(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure(deadline="2026 – 2026")
    draft.milestone("8.1.1/yekun/1")
    draft.update("8.1.1", "2026-10")
    text = said(draft, "8.1.1")
    # 22 November is day 326 of 365.
    assert "at risk — yes: time passed less progress: 0.8932 − 0 = 0.8932, more than 0.25" in text
    assert "in days from 2026-01-01: 326 / 365 = 0.8932" in text


def test_last_days_say_so(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure(deadline="2026, noyabr")
    draft.milestone("8.1.1/yekun/1")
    assert "at risk — yes: 8 days are left, no more than 30" in said(draft, "8.1.1")


def test_states_are_tried_in_order_to_the_first_that_holds(tmp_path: Path) -> None:
    draft = sample(tmp_path)
    registry, status = draft.open().registry, draft.status(AS_OF)
    assert {result.state for result in status.measures} >= {State.DONE, State.BLOCKED}
    for result in status.measures:
        head = derive(registry, status, result.entry.id)
        (tried,) = (s.steps for s in head.steps if s.text.text == "State: {state}")
        said_ = [render(step.text, "en") for step in tried]
        order = list(State)[: list(State).index(result.state) + 1]
        labels = [render(STATE_LABELS[state], "en") for state in order]
        verdicts = ["no"] * (len(order) - 1) + ["yes"]
        expected = [f"{a} — {b}: " for a, b in zip(labels, verdicts, strict=True)]
        assert [s[: len(e)] for s, e in zip(said_, expected, strict=True)] == expected


@cache
def lines_of(path: str) -> int:
    return len((REGISTRY / path).read_text("utf-8").splitlines())


def test_every_leaf_of_the_real_plan_names_its_place() -> None:
    registry = open_registry(REGISTRY).registry
    records = registry.plans[REAL_PLAN]
    status = plan_status(registry, records, date.fromisoformat(AS_OF))
    leaders = [agency.entry.id for agency in status.agencies]
    names = [*records.measures, *records.indicators, *records.directions, *leaders, REAL_PLAN]
    for name in names:
        for step in steps_of(derive(registry, status, name)):
            if not step.steps:
                assert step.where, (name, step)
            if step.where:
                assert 1 <= step.where.line <= lines_of(step.where.path)


def test_what_leads_nothing_has_nothing_to_explain(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        derived(sample(tmp_path), "skm")
