"""What one body owes next: of each duty and its decisions the soonest that has not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.deadlines import DueItem, ItemState
from planctl.analysis.due_decisions import due_decisions
from planctl.analysis.due_duties import due_duties
from planctl.analysis.obligations import obligations
from planctl.analysis.receipts import receipts

if TYPE_CHECKING:
    from planctl.registry import PlanRecords, Registry


@dataclass(frozen=True, slots=True)
class Owed:
    """What falls due from a day on, and how many reports are past their last day and missing."""

    coming: tuple[DueItem, ...]
    overdue: int


def owes_next(registry: Registry, records: PlanRecords, agency: str, as_of: date) -> Owed:
    """Return what a body or group owes; what is in the registry has come, whenever that was."""
    came = receipts(registry, records, obligations(registry, records), None, as_of)
    items = [
        *due_duties(came, as_of, soon=0),
        *due_decisions(records, as_of, soon=0),
    ]
    own = [item for item in items if item.obliged == (agency,) and _is_open(item)]
    coming: dict[str, DueItem] = {}
    for item in sorted(own, key=lambda item: item.effective_due):
        if item.effective_due >= as_of:
            coming.setdefault(item.id, item)
    late = (item for item in own if item.effective_due < as_of and item.tracked)
    return Owed(tuple(coming.values()), sum(item.count - item.received for item in late))


def _is_open(item: DueItem) -> bool:
    return item.state not in (ItemState.MET, ItemState.MET_LATE)
