"""A target does not say what is counted.

What it checks
    Every target, of an indicator or of the whole plan, has a `unit`.

Why it matters
    Fifty of what? Without the unit a reported number cannot be compared with the target, and the
    report cannot say it in words.

Wrong
    target:
      value: 50
      comparator: at_least

Right
    target:
      value: 50
      unit: informasiya ehtiyatı
      comparator: at_least
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.indicator import Target
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN405", "target-without-unit", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each target without a unit."""
    for entry, field, target in _targets(plan):
        if target.unit is None and not explained(entry, *field, "unit"):
            yield Problem(
                msg("The target {value} has no unit.", value=target.value),
                msg("Add `unit`: what is counted, in the words of the text."),
                entry.at(*field),
            )


def _targets(plan: PlanRecords) -> Iterator[tuple[Entry[Any], tuple[str | int, ...], Target]]:
    for indicator in plan.indicators.values():
        if indicator.record.target:
            yield indicator, ("target",), indicator.record.target
    if plan.plan:
        for number, clause in enumerate(plan.plan.record.targets):
            if clause.target:
                yield plan.plan, ("targets", number, "target"), clause.target
