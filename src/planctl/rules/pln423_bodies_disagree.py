"""Two bodies that lead together report one value differently.

What it checks
    Where several bodies report a measure, the values that they give of one result for one period
    are the same. A result with a `reporter` of its own has one word that counts; values that
    another rule doubts are not compared.

Why it matters
    Both cannot be right. Until they agree, the less favourable value is shown, and the result is
    marked as disputed.

Wrong
    # updates/rinn/2026-10/8.1.1.yaml
    values: {ilkin/2: 7}
    # updates/in/2026-10/8.1.1.yaml
    values: {ilkin/2: 9}

Right
    # updates/in/2026-10/8.1.1.yaml
    values: {ilkin/2: 7}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.model.indicator import Indicator
from planctl.model.labels import MILESTONE_LABELS
from planctl.model.update import MilestoneState
from planctl.registry import Entry, PlanRecords, Registry
from planctl.registry.reporters import reporters
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import path_ids
from planctl.rules.values import Told, credible, milestones, quantities

RULE = Rule("PLN423", "bodies-disagree", Severity.WARNING, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each value on which bodies differ, at the first that says another thing."""
    for entry, told in chain(_numbers(plan), milestones(plan)):
        if entry.record.reporter is not None:
            continue
        leads = reporters(registry, plan.measures[path_ids(entry)["measure"]].record)
        if len(leads) > 1:
            yield from _disputes(registry, [one for one in told if one.agency in leads])


def _numbers(plan: PlanRecords) -> Iterator[tuple[Entry[Indicator], list[Any]]]:
    for entry, target, told in quantities(plan):
        yield entry, credible(entry.record, target, told)


def _disputes(registry: Registry, told: Iterable[Told[Any]]) -> Iterator[Problem]:
    periods: dict[str, list[Told[Any]]] = {}
    for one in told:
        periods.setdefault(one.period, []).append(one)
    for same in periods.values():
        first = same[0]
        other = next((one for one in same if one.value != first.value), None)
        if other is None:
            continue
        yield Problem(
            msg(
                "“{key}” for {period}: {one} says {value}, {other} says {otherwise}.",
                key=first.key,
                period=first.period,
                one=_code(registry, first),
                value=_words(first.value),
                other=_code(registry, other),
                otherwise=_words(other.value),
            ),
            msg("Agree on the value, then correct the report that is wrong."),
            other.where,
            tuple(one.where for one in same if one is not other),
        )


def _words(value: Decimal | MilestoneState) -> Decimal | Message:
    return MILESTONE_LABELS[value] if isinstance(value, MilestoneState) else value


def _code(registry: Registry, told: Told[Any]) -> str:
    entry = registry.agencies.get(told.agency)
    return entry.record.code if entry else told.agency
