"""Decisions of meetings that are outstanding: not carried out, whether they have a day or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.model.meeting import Decision, Meeting
    from planctl.registry import Entry


@dataclass(frozen=True, slots=True)
class OpenDecision:
    """A decision that is outstanding on the day `as_of`; `number` is its place in the minutes."""

    meeting: Entry[Meeting]
    number: int
    as_of: date

    @property
    def decision(self) -> Decision:
        """The record of it."""
        return self.meeting.record.decisions[self.number]

    @property
    def days_left(self) -> int | None:
        """How many days are left, negative past its day; None where the minutes set no day."""
        due = self.decision.due
        return (due - self.as_of).days if due else None


def open_decisions(meetings: Iterable[Entry[Meeting]], as_of: date) -> tuple[OpenDecision, ...]:
    """Return what earlier meetings decided and nobody has carried out, the longest past first.

    Those without a day come last.
    """
    found = [
        OpenDecision(meeting, number, as_of)
        for meeting in meetings
        if meeting.record.date <= as_of
        for number, decision in enumerate(meeting.record.decisions)
        if decision.done_on is None or decision.done_on > as_of
    ]
    return tuple(sorted(found, key=lambda one: (one.decision.due is None, one.days_left or 0)))
