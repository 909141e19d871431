"""The words of a result cell are not covered by its indicators.

What it checks
    The quotes of a tier's indicators, in order, make up the whole text of its cell: between them
    stand only commas, semicolons, full stops and the conjunctions və, habelə, həmçinin and eləcə
    də, and after the last one at most a mark.

Why it matters
    What no indicator quotes is promised in the plan and measured by nobody; a quote that the cell
    does not have measures what nobody promised.

Wrong
    tiers:
      ilkin: Siyahının hazırlanması, reyestrin yaradılması
    # indicators/8.1.1/ilkin-1.yaml, and no second file
    quote: Siyahının hazırlanması

Right
    tiers:
      ilkin: Siyahının hazırlanması, reyestrin yaradılması
    # indicators/8.1.1/ilkin-1.yaml
    quote: Siyahının hazırlanması
    # indicators/8.1.1/ilkin-2.yaml
    quote: reyestrin yaradılması
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.model.cell_text import Gap
from planctl.registry import PlanRecords, Registry
from planctl.rules.cells import Cell, cells_of
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN401", "tier-not-covered", Severity.ERROR, Scope.PLAN)

_SHOWN = 80


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each cell that its quotes do not make up, in whatever order they stand."""
    for cell in cells_of(registry, plan):
        if cell.text is None or cell.in_text_order() is not None:
            continue
        gap = cell.woven()
        if isinstance(gap, Gap):
            yield Problem(
                _said(cell, gap),
                msg("Quote the words of the cell exactly, one indicator for each result."),
                cell.measure.at("tiers", cell.tier.value),
                tuple(entry.at("quote") for entry in cell.results),
            )


def _said(cell: Cell, gap: Gap) -> Message:
    if not cell.results:
        return msg("No indicator quotes this cell.")
    if gap.quote is not None and not gap.found:
        return msg(
            "The quote of indicator {indicator} does not stand in this cell.",
            indicator=cell.results[gap.quote].id,
        )
    return msg("No indicator quotes these words of the cell: “{words}”.", words=_short(gap.words))


def _short(words: str) -> str:
    words = words.strip(" ,;.")
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
