"""An indicator belongs to a tier whose cell is blank.

What it checks
    The cell of an indicator's tier has words in the measure's record. Several indicators of one
    cell are told of once.

Why it matters
    An indicator quotes what the plan promises. Where the cell is blank nothing was promised; or
    the words of the cell have been lost.

Wrong
    tiers:
      ilkin: Siyahının hazırlanması
    # indicators/8.1.1/yekun-1.yaml
    tier: yekun

Right
    tiers:
      ilkin: Siyahının hazırlanması
    # indicators/8.1.1/ilkin-1.yaml
    tier: ilkin
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.cells import cells_of
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN402", "indicator-without-cell", Severity.ERROR, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each blank cell that has indicators, at the first of them."""
    for cell in cells_of(registry, plan):
        if cell.text is None and cell.results:
            first, *others = (entry.at("tier") for entry in cell.results)
            yield Problem(
                msg(
                    "The cell “{tier}” of measure {measure} is blank.",
                    tier=cell.tier.value,
                    measure=cell.measure.id,
                ),
                msg(
                    "Enter the cell's words in {path}, or move the indicator to its own tier.",
                    path=cell.measure.file.path,
                ),
                first,
                (*others, cell.measure.at("tiers")),
            )
