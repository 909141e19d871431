"""Everything that falls due in a plan: measures, duties and decisions of meetings together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from planctl.analysis.deadlines import DueItem, ItemKind, deadlines
from planctl.analysis.due_decisions import due_decisions
from planctl.analysis.due_duties import due_duties
from planctl.az.order import id_key

if TYPE_CHECKING:
    from planctl.analysis.receipts import Receipt
    from planctl.analysis.rollup import PlanStatus

_ORDER = tuple(ItemKind)


def agenda(status: PlanStatus, came: Iterable[Receipt]) -> tuple[DueItem, ...]:
    """Return what falls due, by day; on one day measures, then decisions, then duties.

    `came` is what came of the plan's obligations by the day of the status.
    """
    as_of, soon = status.as_of, status.plan.thresholds.due_soon_days
    items = [
        *deadlines(status),
        *due_decisions(status.records, as_of, soon),
        *due_duties(came, as_of, soon),
    ]
    return tuple(sorted(items, key=_place))


def together(agendas: Iterable[Iterable[DueItem]]) -> tuple[DueItem, ...]:
    """Return what falls due in several plans in one order, as `agenda` has it."""
    return tuple(sorted((item for items in agendas for item in items), key=_place))


def _place(item: DueItem) -> tuple[object, ...]:
    period = item.period or ""
    return (item.due, _ORDER.index(item.kind), id_key(item.id), period, item.obliged, item.plan)
