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
    entries: list[Entry[Any]] = [*registry.acts.values()]
    for plan in registry.plans.values():
        entries += [plan.plan] if plan.plan else []
        entries += [*plan.directions.values(), *plan.measures.values()]
    for entry in entries:
        if entry.record.errata:
            yield entry, texts_of(registry, entry.record)


def texts_of(registry: Registry, record: Act | Plan | Direction | Measure) -> Texts:
    """Return the texts of a record, each under the name that an erratum gives it."""
    match record:
        case Act():
            return _act(record)
        case Plan():
            return _plan(record)
        case Direction():
            return _direction(record)
        case Measure():
            return _measure(registry, record)


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
