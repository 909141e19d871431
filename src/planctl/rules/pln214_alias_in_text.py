"""A text spells a body's code in another way.

What it checks
    The words of measures, indicators, directions and the plan name each body by the code in its
    record, and not by one of the aliases there. What the source printed is listed in `errata` and
    is not looked at.

Why it matters
    The wrong spelling of a code (RINN for RİNN) is a slip of the printed text or of the typist.
    A search for the code would miss the record, and the report would repeat the slip.

Wrong
    title: RINN-in hesabatı

Right
    title: RİNN-in hesabatı
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.direction import Direction
from planctl.model.plan import Plan
from planctl.model.tier import TIERS
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.aliases import aliases_of
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN214", "alias-in-text", Severity.WARNING, Scope.PLAN)

Field = tuple[str | int, ...]


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each alias that stands where the code belongs."""
    aliases = aliases_of(registry)
    for entry, field, text in _texts(plan):
        for alias, code in aliases.found_in(text):
            yield Problem(
                msg("“{alias}” is written for “{code}”.", alias=alias, code=code),
                msg("Write the code; if the source prints it otherwise, list that in `errata`."),
                entry.at(*field),
            )


def _texts(plan: PlanRecords) -> Iterator[tuple[Entry[Any], Field, str]]:
    if plan.plan:
        for field, text in _of_plan(plan.plan.record):
            yield plan.plan, field, text
    for direction in plan.directions.values():
        for field, text in _of_direction(direction.record):
            yield direction, field, text
    for measure in plan.measures.values():
        yield measure, ("title",), measure.record.title
        for tier in TIERS:
            if cell := measure.record.tiers.of(tier):
                yield measure, ("tiers", tier.value), cell
    for indicator in plan.indicators.values():
        yield indicator, ("quote",), indicator.record.quote


def _of_plan(plan: Plan) -> Iterator[tuple[Field, str]]:
    yield ("title",), plan.title
    yield ("short_title",), plan.short_title
    for name in ("goals", "targets", "funding"):
        for number, clause in enumerate(getattr(plan, name)):
            yield (name, number, "text"), clause.text


def _of_direction(direction: Direction) -> Iterator[tuple[Field, str]]:
    yield ("title",), direction.title
    yield ("section_title",), direction.section_title
    yield ("rationale", "text"), direction.rationale.text
    for name in ("tasks", "results"):
        for number, clause in enumerate(getattr(direction, name)):
            yield (name, number, "text"), clause.text
    for number, risk in enumerate(direction.risks):
        yield ("risks", number, "risk"), risk.risk
        yield ("risks", number, "mitigation"), risk.mitigation
