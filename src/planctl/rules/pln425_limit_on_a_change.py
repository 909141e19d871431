"""A target sets an upper limit to the size of a change.

What it checks
    A target with `basis: change` is not compared with `at_most`, in an indicator as in the plan's
    own targets.

Why it matters
    The size of a change grows as the work goes on. “At most 40 per cent less” would count as
    reached from the first day, when nothing has changed, and be lost with success.

Wrong
    # “40 faiz azaldılması”
    comparator: at_most
    direction: decrease
    basis: change

Right
    comparator: reach
    direction: decrease
    basis: change
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.indicator import Basis, Comparator, Target
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN425", "limit-on-a-change", Severity.ERROR, Scope.PLAN)

Field = tuple[str | int, ...]


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each target that contradicts itself."""
    for entry, field, target in _targets(plan):
        if target and target.comparator is Comparator.AT_MOST and target.basis is Basis.CHANGE:
            yield Problem(
                msg("The size of a change has no upper limit to reach."),
                msg("Write `reach` or `at_least`; for a level that is left, take `basis` out."),
                entry.at(*field, "comparator"),
                (entry.at(*field, "basis"),),
            )


def _targets(plan: PlanRecords) -> Iterator[tuple[Entry[Any], Field, Target | None]]:
    for number, clause in enumerate(plan.plan.record.targets if plan.plan else ()):
        if plan.plan:
            yield plan.plan, ("targets", number, "target"), clause.target
    for indicator in plan.indicators.values():
        yield indicator, ("target",), indicator.record.target
