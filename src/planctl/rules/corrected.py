"""The words of each field that an erratum can name, as the records hold them corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from planctl.model.act import Act
from planctl.model.direction import Direction
from planctl.model.measure import Measure
from planctl.model.plan import Plan
from planctl.model.tier import TIERS
from planctl.registry import Entry, Registry
from planctl.registry.executors import executor_list

Texts = dict[str, str]


def with_errata(registry: Registry) -> Iterator[tuple[Entry[Any], Texts]]:
    """Yield each record that lists errata, with the texts that they can name."""
    for act in registry.acts.values():
        if act.record.errata:
            yield act, _act(act.record)
    for plan in registry.plans.values():
        if plan.plan and plan.plan.record.errata:
            yield plan.plan, _plan(plan.plan.record)
        for direction in plan.directions.values():
            if direction.record.errata:
                yield direction, _direction(direction.record)
        for measure in plan.measures.values():
            if measure.record.errata:
                yield measure, _measure(registry, measure.record)


def _clauses(name: str, clauses: Iterable[Any]) -> Texts:
    return {f"{name}/{clause.clause}": clause.text for clause in clauses}


def _act(act: Act) -> Texts:
    return {"title": act.title, **_clauses("clauses", act.clauses)}


def _plan(plan: Plan) -> Texts:
    lists = (("goals", plan.goals), ("targets", plan.targets), ("funding", plan.funding))
    texts = {"title": plan.title}
    for name, clauses in lists:
        texts |= _clauses(name, clauses)
    return texts


def _direction(direction: Direction) -> Texts:
    texts = {"title": direction.title, "section_title": direction.section_title}
    texts |= _clauses("rationale", (direction.rationale,))
    texts |= _clauses("tasks", direction.tasks) | _clauses("results", direction.results)
    risks = {f"risks/{risk.clause}": f"{risk.risk}\n{risk.mitigation}" for risk in direction.risks}
    return texts | risks


def _measure(registry: Registry, measure: Measure) -> Texts:
    tiers = {tier.value: measure.tiers.of(tier) or "" for tier in TIERS}
    return {
        "title": measure.title,
        "lead": executor_list(registry, measure.lead),
        "co": executor_list(registry, measure.co),
        "deadline": measure.deadline.text or "",
        **tiers,
    }
