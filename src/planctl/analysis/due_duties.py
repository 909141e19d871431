"""What duties fall due: what one body owes for one period is one line, on however many measures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from planctl.analysis.deadlines import DueItem, ItemKind, ItemState, state_of
from planctl.analysis.receipts import Outcome, Receipt
from planctl.analysis.tally import grouped


def due_duties(came: Iterable[Receipt], as_of: date, soon: int) -> Iterator[DueItem]:
    """Yield the lines of one plan; what is only recommended binds nobody and has none.

    A line is met when all of it has come, and late when a part of it was.
    """
    bound = (receipt for receipt in came if not receipt.obligation.recommended)
    lines = grouped(
        bound, lambda one: (one.act, one.duty, one.agency or f"{one.group}/", one.period, one.due)
    )
    for line in lines.values():
        one = line[0].obligation
        left = (one.effective_due - as_of).days
        received = sum(receipt.received for receipt in line)
        obliged = one.agency or one.group
        yield DueItem(
            plan=one.plan,
            kind=ItemKind.DUTY,
            id=one.duty,
            clause=one.clause,
            title=one.what,
            period=str(one.period) if one.period else None,
            due=one.due,
            effective_due=one.effective_due,
            days_left=left,
            state=_met(line) if received == len(line) else state_of(left, soon),
            obliged=(obliged,) if obliged else (),
            where=one.where,
            count=len(line),
            received=received,
            tracked=all(receipt.outcome is not Outcome.UNTRACKED for receipt in line),
        )


def _met(line: Iterable[Receipt]) -> ItemState:
    late = any(receipt.outcome is Outcome.LATE for receipt in line)
    return ItemState.MET_LATE if late else ItemState.MET
