"""The plan leaves a result cell of a measure blank.

What it checks
    A measure that has words in one of its three result cells has words in all of them.
    Sub-measures have none by their nature.

Why it matters
    A blank cell stays blank, it is never filled by guess. A tier without results does not weigh,
    and a measure without final results is never done by its own words.

Wrong
    tiers:
      ilkin: Tədbirlər planının hazırlanması
      araliq: Tədbirlər planının icrası

Right
    tiers:
      ilkin: Tədbirlər planının hazırlanması
      araliq: Tədbirlər planının icrası
      yekun: Nəticələrin təqdim edilməsi
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.cells import cells_of
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN404", "tier-blank", Severity.INFO, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each blank cell that stands beside one with words."""
    for cell in cells_of(registry, plan):
        if cell.text is None and not cell.results:
            yield Problem(
                msg(
                    "The plan leaves the cell “{tier}” of measure {measure} blank.",
                    tier=cell.tier.value,
                    measure=cell.measure.id,
                ),
                None,
                cell.measure.at("tiers", key=True),
            )
