"""A measure belongs to a direction that the plan does not have.

What it checks
    The direction of each measure has a file in the plan's directions/. A direction that is
    missing is told of once, with every measure that names it.

Why it matters
    The plan is reported by direction: a measure of an unknown one would be in the totals and in
    no chapter of the report.

Wrong
    direction: "8.11"

Right
    direction: "8.1"
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.measure import Measure
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.numbering import has_direction
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import Kind, path_for

RULE = Rule("PLN206", "unknown-direction", Severity.ERROR, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each direction that is not there, at the first measure that names it."""
    users: dict[str, list[Entry[Measure]]] = {}
    for measure in plan.measures.values():
        if not has_direction(registry, plan, measure):
            users.setdefault(measure.record.direction, []).append(measure)
    for direction, measures in users.items():
        first, *others = (measure.at("direction") for measure in measures)
        hint = msg(
            "Use the number of a direction of the plan, or add {path}.",
            path=path_for(Kind.DIRECTION, plan.id, id=direction),
        )
        message = msg("The plan has no direction “{direction}”.", direction=direction)
        yield Problem(message, hint, first, tuple(others))
