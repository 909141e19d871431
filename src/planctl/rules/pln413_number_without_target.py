"""A quote names a number, and its indicator has no target.

What it checks
    An indicator whose quote names a quantity in digits is of kind `quantity` and has a target.
    Years, ordinals and digits that are part of a name (5G, 24/7) do not count.

Why it matters
    The plan set a number. As a milestone the result would count as reached when somebody says
    that it is done, whatever the number.

Wrong
    kind: milestone
    quote: azı 50 xidmətin elektronlaşdırılması

Right
    kind: quantity
    quote: azı 50 xidmətin elektronlaşdırılması
    target:
      value: 50
      unit: xidmət
      comparator: at_least
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.cell_text import numbers_in
from planctl.model.indicator import IndicatorKind
from planctl.registry import PlanRecords, Registry
from planctl.rules.cells import cells_of
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN413", "number-without-target", Severity.WARNING, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each milestone with a number in its words."""
    for cell in cells_of(registry, plan):
        for entry in cell.results:
            indicator = entry.record
            if indicator.kind is not IndicatorKind.MILESTONE or indicator.target:
                continue
            numbers = numbers_in(indicator.quote)
            if numbers and indicator.quote in (cell.text or "") and not explained(entry, "target"):
                yield Problem(
                    msg(
                        "The quote names a number, and there is no target: {numbers}",
                        numbers=", ".join(f"{number}" for number in numbers),
                    ),
                    msg("Write `kind: quantity` and add the target."),
                    entry.at("quote"),
                )
