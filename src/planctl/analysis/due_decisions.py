"""What decisions of the working group's meetings fall due (order 253s, clause 5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.deadlines import DueItem, ItemKind, ItemState, state_of

if TYPE_CHECKING:
    from planctl.model.meeting import Decision
    from planctl.registry import PlanRecords


def due_decisions(records: PlanRecords, as_of: date, soon: int) -> Iterator[DueItem]:
    """Yield the decisions that have a day, of the meetings held by then: `2026-10-20/1`."""
    for meeting in records.meetings.values():
        if meeting.record.date > as_of:
            continue
        for number, decision in enumerate(meeting.record.decisions):
            if decision.due is not None:
                left = (decision.due - as_of).days
                yield DueItem(
                    plan=records.id,
                    kind=ItemKind.DECISION,
                    id=f"{meeting.id}/{decision.number}",
                    clause=decision.number,
                    title=decision.text,
                    period=None,
                    due=decision.due,
                    effective_due=decision.due,
                    days_left=left,
                    state=_met(decision, decision.due, as_of) or state_of(left, soon),
                    obliged=(decision.owner,),
                    where=meeting.at("decisions", number),
                )


def _met(decision: Decision, due: date, as_of: date) -> ItemState | None:
    if decision.done_on is None or decision.done_on > as_of:
        return None
    return ItemState.MET_LATE if decision.done_on > due else ItemState.MET
