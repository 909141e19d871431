"""Choosing measures to list; the plan's own figures never depend on the choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis.deadlines import ItemKind, ItemState
from planctl.analysis.lookup import Found, Sort
from planctl.registry.reporters import bodies

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planctl.analysis.deadlines import DueItem
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.rollup import PlanStatus
    from planctl.analysis.state import State
    from planctl.registry import Registry


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; a part that is None chooses nothing out.

    `agency` means measures that it leads, itself or as a member of a group; with `co` also
    those where it is a co-executor.
    """

    one: Found | None = None
    agency: str | None = None
    co: bool = False
    direction: str | None = None
    state: State | None = None

    @property
    def everything(self) -> bool:
        """Whether all measures are asked for."""
        return not (self.one or self.agency or self.direction or self.state)


def select(status: PlanStatus, registry: Registry, wanted: Selection) -> tuple[MeasureResult, ...]:
    """Return the measures that were asked for, in the order of the plan's table."""
    return tuple(result for result in status.measures if _fits(result, registry, wanted))


def _fits(result: MeasureResult, registry: Registry, wanted: Selection) -> bool:
    if wanted.state is not None and result.state is not wanted.state:
        return False
    if wanted.direction is not None and result.measure.direction != wanted.direction:
        return False
    if wanted.agency is not None and not takes_part(result, registry, wanted.agency, co=wanted.co):
        return False
    return wanted.one is None or _is(result, registry, wanted.one, co=wanted.co)


def _is(result: MeasureResult, registry: Registry, one: Found, *, co: bool) -> bool:
    if one.sort is Sort.DIRECTION:
        return result.measure.direction == one.id
    if one.sort is Sort.AGENCY:
        return takes_part(result, registry, one.id, co=co)
    return result.entry.id == one.id or result.entry.id.startswith(f"{one.id}.")


def takes_part(result: MeasureResult, registry: Registry, agency: str, *, co: bool) -> bool:
    """Say whether a body leads a measure, itself or through a group; `co`: or takes part in it."""
    measure = result.measure
    executors = (*measure.lead, *measure.co) if co else measure.lead
    named = any(executor.agency == agency for executor in executors)
    return named or agency in bodies(registry, executors)


def due_of(
    items: Iterable[DueItem],
    registry: Registry,
    agency: str | None,
    within: int | None,
    kind: ItemKind | None = None,
) -> tuple[DueItem, ...]:
    """Return what a body owes, of a kind, overdue or due within so many days.

    None chooses nothing out.
    """
    return tuple(
        item
        for item in items
        if (agency is None or _owes(item, registry, agency))
        and (kind is None or item.kind is kind)
        and (within is None or item.state is ItemState.OVERDUE or 0 <= item.days_left <= within)
    )


def _owes(item: DueItem, registry: Registry, agency: str) -> bool:
    groups = (registry.agencies[who] for who in item.obliged if who in registry.agencies)
    return agency in item.obliged or any(agency in group.record.members for group in groups)
