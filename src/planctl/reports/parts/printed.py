"""The words of a measure's row, cell by cell, as the plan prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.model.measure import Cell, Measure
from planctl.model.tier import TIERS
from planctl.registry.executors import executor_list

if TYPE_CHECKING:
    from planctl.registry import Registry


def printed_cells(measure: Measure, registry: Registry) -> dict[Cell, str]:
    """Return the words of each cell of a measure's row; a blank cell has none."""
    return {
        Cell.TITLE: measure.title,
        Cell.LEAD: executor_list(registry, measure.lead),
        Cell.CO: executor_list(registry, measure.co),
        Cell.DEADLINE: measure.deadline.text or "",
        **{Cell(tier.value): measure.tiers.of(tier) or "" for tier in TIERS},
    }
