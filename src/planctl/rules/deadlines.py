"""Questions about deadlines that several rules ask."""

from __future__ import annotations

from planctl.model.deadline import Deadline, read_deadline
from planctl.model.measure import Measure
from planctl.registry import Entry
from planctl.rules.trouble import explained


def ends_before_start(deadline: Deadline) -> bool:
    """Tell whether the last day comes before the first."""
    return bool(deadline.start and deadline.due and deadline.start > deadline.due)


def misread(deadline: Deadline) -> Deadline | None:
    """Return what the printed words mean where the record says otherwise, else None."""
    meant = read_deadline(deadline.text)
    if meant is None:
        return None
    ours = (deadline.kind, deadline.start, deadline.due)
    return None if ours == (meant.kind, meant.start, meant.due) else meant


def is_sound(measure: Entry[Measure]) -> bool:
    """Tell whether nothing is wrong with a deadline in itself, so that it may be compared."""
    deadline = measure.record.deadline
    faulty = explained(measure, "deadline") or ends_before_start(deadline)
    return not faulty and misread(deadline) is None
