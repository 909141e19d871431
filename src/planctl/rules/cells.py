"""The result cells of a plan's measures, each with the indicators that its path gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planctl.model.cell_text import Gap, Woven, weave
from planctl.model.indicator import Indicator
from planctl.model.measure import Measure
from planctl.model.tier import TIERS, Tier
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.aliases import Aliases, aliases_of
from planctl.rules.trouble import explained, path_ids, unreadable_below

Results = tuple[Entry[Indicator], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One tier of one measure: its words, None where it is blank, and its indicators by number."""

    measure: Entry[Measure]
    tier: Tier
    text: str | None
    results: Results
    aliases: Aliases

    def woven(self, results: Results | None = None) -> Woven | Gap:
        """Lay the quotes over the words; a body's alias for its code is another rule's matter."""
        quotes = [e.record.quote for e in (self.results if results is None else results)]
        text = self.text or ""
        first = weave(text, quotes)
        if isinstance(first, Woven):
            return first
        put_right = self.aliases.put_right
        second = weave(put_right(text), [put_right(quote) for quote in quotes])
        return second if isinstance(second, Woven) else first

    def in_text_order(self) -> Results | None:
        """Return the indicators as their quotes follow in the words, None where they do not."""
        if isinstance(self.woven(), Woven):
            return self.results
        text = self.text or ""
        moved = tuple(sorted(self.results, key=lambda entry: text.find(entry.record.quote)))
        return moved if isinstance(self.woven(moved), Woven) else None


def number_of(entry: Entry[Indicator]) -> int:
    """Return the number that an indicator's file name says."""
    return int(path_ids(entry)["number"])


def cells_of(registry: Registry, plan: PlanRecords) -> Iterator[Cell]:
    """Yield each cell that has words or indicators, or a sister cell with words.

    Left out are cells that cannot be judged, because the measure's file or one of the
    indicators' files has a fault there.
    """
    results: dict[tuple[str, str], list[Entry[Indicator]]] = {}
    for entry in plan.indicators.values():
        ids = path_ids(entry)
        results.setdefault((ids["measure"], ids["tier"]), []).append(entry)
    aliases = aliases_of(registry)
    for measure in plan.measures.values():
        filled = measure.record.filled_tiers
        for tier in TIERS:
            found = tuple(sorted(results.get((measure.id, tier), ()), key=number_of))
            prefix = f"plans/{plan.id}/indicators/{measure.id}/{tier}-"
            if not (filled or found) or unreadable_below(registry, prefix):
                continue
            if not explained(measure, "tiers", tier):
                yield Cell(measure, tier, measure.record.tiers.of(tier), found, aliases)
