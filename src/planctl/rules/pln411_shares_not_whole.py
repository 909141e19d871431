"""The weights of a cell's indicators look like shares and do not add up to 1.

What it checks
    Where all indicators of a tier have weights below 1, these add up to exactly 1. Weights of
    which one is 1 or more are taken as proportions and need no sum.

Why it matters
    Progress is a weighted mean, so it comes out whatever the sum. But whoever writes 0.5 and 0.4
    means shares of the whole, and a tenth of it has been forgotten.

Wrong
    # indicators/8.1.1/ilkin-1.yaml
    weight: 0.5
    # indicators/8.1.1/ilkin-2.yaml
    weight: 0.4

Right
    # indicators/8.1.1/ilkin-1.yaml
    weight: 0.5
    # indicators/8.1.1/ilkin-2.yaml
    weight: 0.5
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.cells import cells_of
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN411", "shares-not-whole", Severity.WARNING, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each cell whose shares do not make a whole, at the first of them."""
    for cell in cells_of(registry, plan):
        weights = [entry.record.weight for entry in cell.results]
        total = sum(weights, Decimal(0))
        if not weights or max(weights) >= 1 or total == 1:
            continue
        if any(explained(e, "weight") for e in cell.results) or cell.in_text_order() is None:
            continue  # a weight or an indicator is missing, and that is told of already
        first, *others = (entry.at("weight") for entry in cell.results)
        yield Problem(
            msg("The shares of this cell's results add up to {total}, not to 1.", total=total),
            msg("Correct the shares, or leave `weight` out where all weigh the same."),
            first,
            tuple(others),
        )
