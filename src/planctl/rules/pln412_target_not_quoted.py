"""The number of a target does not stand in the words that set it.

What it checks
    The value of an indicator's target stands in its quote, in digits or as “sıfır”; that of a
    target of the whole plan stands in the target's text.

Why it matters
    The plan sets the number, the record repeats it. A number that the words do not have is a slip,
    and everything would be judged by it.

Wrong
    quote: azı 50 xidmətin elektronlaşdırılması
    target:
      value: 15

Right
    quote: azı 50 xidmətin elektronlaşdırılması
    target:
      value: 50
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.indicator import Target
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.cells import cells_of
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.targets import named_in, over_whole

RULE = Rule("PLN412", "target-not-quoted", Severity.ERROR, Scope.PLAN)

Worded = tuple[Entry[Any], tuple[str | int, ...], Target, str]


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each target whose number its words do not have."""
    for entry, field, target, words in _targets(registry, plan):
        if not named_in(target, words) and not over_whole(target, target.value):
            yield Problem(
                msg("The text does not have the number {value}.", value=target.value),
                msg("Enter the number that the text names: “{words}”.", words=words),
                entry.at(*field, "value"),
            )


def _targets(registry: Registry, plan: PlanRecords) -> Iterator[Worded]:
    for cell in cells_of(registry, plan):
        for entry in cell.results:
            target, quote = entry.record.target, entry.record.quote
            # Words that are not the cell's own are told of by another rule.
            if target and quote in (cell.text or ""):
                yield entry, ("target",), target, quote
    if plan.plan:
        for number, clause in enumerate(plan.plan.record.targets):
            if clause.target:
                yield plan.plan, ("targets", number, "target"), clause.target, clause.text
