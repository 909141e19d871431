"""What falls due, and where it stands; the deadlines of measures at a date, soonest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from planctl.analysis.state import State
from planctl.az.order import id_key

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.rollup import PlanStatus
    from planctl.diagnostic import Where


class ItemKind(StrEnum):
    """What falls due, in the order in which it is listed on one day."""

    MEASURE = "measure"
    DECISION = "decision"
    DUTY = "duty"


class ItemState(StrEnum):
    """Where something that falls due stands."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    UPCOMING = "upcoming"
    MET = "met"
    MET_LATE = "met_late"


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing that falls due; `period` is None for what is owed once.

    `effective_due` differs from `due` only under a policy that moves days off. A duty may be owed
    on several measures: `count` says how many reports it takes, `received` how many have come.
    Where no record of the registry could show that it was met, it is not `tracked`.
    """

    plan: str
    kind: ItemKind
    id: str
    clause: str
    title: str
    period: str | None
    due: date
    effective_due: date
    days_left: int
    state: ItemState
    obliged: tuple[str, ...]
    where: Where
    count: int = 1
    received: int = 0
    tracked: bool = True


def deadlines(status: PlanStatus) -> tuple[DueItem, ...]:
    """Return the measures that have a due day, by that day, then by number.

    Continuous measures and blank deadlines have no due day; cancelled measures owe nothing.
    """
    items = [item for result in status.measures for item in _items(result, status)]
    return tuple(sorted(items, key=lambda item: (item.due, id_key(item.id))))


def _items(result: MeasureResult, status: PlanStatus) -> Iterator[DueItem]:
    measure = result.measure
    due, left = measure.deadline.due, result.days_left
    if due is None or left is None or result.state is State.CANCELLED:
        return
    yield DueItem(
        plan=status.records.id,
        kind=ItemKind.MEASURE,
        id=result.entry.id,
        clause=measure.clause,
        title=measure.title,
        period=None,
        due=due,
        effective_due=due,
        days_left=left,
        state=_state(result, left, status.plan.thresholds.due_soon_days),
        obliged=tuple(executor.agency for executor in measure.lead if not executor.recommended),
        where=result.entry.at("deadline", "due"),
    )


def state_of(days_left: int, soon: int) -> ItemState:
    """Return where something stands that is not met; `soon` days ahead it is due soon."""
    if days_left < 0:
        return ItemState.OVERDUE
    return ItemState.DUE_SOON if days_left <= soon else ItemState.UPCOMING


def _state(result: MeasureResult, left: int, soon: int) -> ItemState:
    if result.state is State.DONE:
        return ItemState.MET_LATE if result.late else ItemState.MET
    return state_of(left, soon)
