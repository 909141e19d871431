"""The printed cells of a measure, rebuilt from its records: quotes, executors, errata."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planctl.model.cell_text import Gap, weave
from planctl.model.common import as_printed
from planctl.model.measure import Cell, Measure
from planctl.model.tier import TIERS, Tier
from planctl.registry.executors import executor_list

if TYPE_CHECKING:
    from planctl.registry import PlanRecords, Registry


def printed_cell(registry: Registry, records: PlanRecords, measure: Measure, cell: Cell) -> str:
    """Return the words that the source should print in one cell; "" for a blank one.

    A tier's words are put together from the quotes of its indicators, each erratum is put back.
    """
    if cell.value not in TIERS:
        return own_cell(registry, measure, cell)
    tier = Tier(cell.value)
    quotes = [entry.record.quote for entry in records.results(measure.id, tier)]
    joined = join_quotes(measure.tiers.of(tier) or "", quotes)
    return as_printed(joined, cell.value, measure.errata)


def own_cell(registry: Registry, measure: Measure, cell: Cell) -> str:
    """Return the words of one cell as the measure's own file gives them, each erratum put back."""
    return as_printed(_corrected(registry, measure, cell), cell.value, measure.errata)


def _corrected(registry: Registry, measure: Measure, cell: Cell) -> str:
    match cell:
        case Cell.TITLE:
            return measure.title
        case Cell.LEAD:
            return executor_list(registry, measure.lead)
        case Cell.CO:
            return executor_list(registry, measure.co)
        case Cell.DEADLINE:
            return measure.deadline.text or ""
        case Cell.ILKIN | Cell.ARALIQ | Cell.YEKUN:
            return measure.tiers.of(Tier(cell.value)) or ""


def join_quotes(cell: str, quotes: Sequence[str]) -> str:
    """Return the quotes with the separators of the cell's text between them.

    Where the quotes do not make up the cell they are joined by commas alone, so that what is
    missing or foreign shows as a difference.
    """
    woven = weave(cell, quotes)
    if isinstance(woven, Gap):
        return ", ".join(quotes)
    return "".join(part for pair in zip(quotes, woven.separators, strict=True) for part in pair)
