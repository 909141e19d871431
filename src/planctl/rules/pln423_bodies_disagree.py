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

RULE = Rule("PLN423", "bodies-disagree", Severity.WARNING, Scope.REPORTS)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each value on which bodies differ, at the first that says another thing."""
    several = _several(registry, plan)
    for entry, target, told in quantities(plan):
        if leads := several.get(path_ids(entry)["measure"]):
            yield from _disputes(registry, entry, leads, credible(entry.record, target, told))
    for entry, states in milestones(plan):
        if leads := several.get(path_ids(entry)["measure"]):
            yield from _disputes(registry, entry, leads, states)


def _several(registry: Registry, plan: PlanRecords) -> dict[str, frozenset[str]]:
    """Return the bodies that report a measure, of each on which there are reports of several."""
    known = (plan.measures[name] for name in plan.updates_by_measure if name in plan.measures)
    found = {measure.id: reporters(registry, measure.record) for measure in known}
    return {measure: bodies for measure, bodies in found.items() if len(bodies) > 1}


def _disputes(
    registry: Registry, entry: Entry[Indicator], leads: frozenset[str], told: Iterable[Told[Any]]
) -> Iterator[Problem]:
    if entry.record.reporter is not None:
        return
    periods: dict[str, list[Told[Any]]] = {}
    for one in told:
        if one.agency in leads:
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
