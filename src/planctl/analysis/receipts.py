"""What came of what is owed, and when: each obligation with its outcome at a day.

Lateness is known from the days on which files landed on main, and from nothing else: where the
history does not tell, it is not guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from planctl.analysis.answers import Answers, Channel, answers

if TYPE_CHECKING:
    from planctl.analysis.obligations import Obligation
    from planctl.history.landing import History
    from planctl.model.period import Period
    from planctl.registry import PlanRecords, Registry


class Known(StrEnum):
    """How much of the history is at hand."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    NONE = "none"


class Outcome(StrEnum):
    """What came of one obligation; `received` where nothing tells whether it was in time."""

    ON_TIME = "on_time"
    LATE = "late"
    RECEIVED = "received"
    MISSING = "missing"
    AWAITED = "awaited"
    UNTRACKED = "untracked"


@dataclass(frozen=True, slots=True)
class Receipt:
    """One obligation and what came of it: `path` is the file that counts, `landed` its day.

    `over` says that its last day has passed; that day itself still belongs to who owes.
    """

    obligation: Obligation
    outcome: Outcome
    over: bool
    path: str | None = None
    landed: date | None = None

    @property
    def received(self) -> bool:
        """Whether it came, in time or not."""
        return self.outcome in _RECEIVED

    @property
    def days_late(self) -> int | None:
        """How many days after its last day it came; None where it came in time, or who knows."""
        if self.landed is None or self.outcome is not Outcome.LATE:
            return None
        return (self.landed - self.obligation.effective_due).days


_RECEIVED = frozenset((Outcome.ON_TIME, Outcome.LATE, Outcome.RECEIVED))


def known(history: History | None) -> Known:
    """Return how much of the history is at hand."""
    if history is None:
        return Known.NONE
    return Known.COMPLETE if history.complete else Known.INCOMPLETE


def known_of_all(parts: Iterable[Known]) -> Known:
    """Return how much is at hand of several histories together: what all of them tell."""
    found = set(parts)
    return next((one for one in (Known.NONE, Known.INCOMPLETE) if one in found), Known.COMPLETE)


def receipts(
    registry: Registry,
    records: PlanRecords,
    owed: Iterable[Obligation],
    history: History | None,
    as_of: date,
) -> tuple[Receipt, ...]:
    """Return what came of the obligations by the end of the day `as_of`, in their order.

    `owed` is everything that is owed in the plan, so that no report answers two obligations.
    With a complete history a file counts from the day on which it landed, and one that is not
    committed does not count; without any, what is there counts.
    """
    owed = tuple(owed)
    found = answers(registry, records, owed)
    desk = _Desk(found, history, as_of)
    return tuple(desk.receipt(one) for one in owed)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where what comes is compared with what is owed."""

    answers: Answers
    history: History | None
    as_of: date

    def receipt(self, one: Obligation) -> Receipt:
        over = one.effective_due < self.as_of
        match self.answers.channel(one):
            case Channel.NONE:
                return Receipt(one, Outcome.UNTRACKED, over)
            case Channel.MEETING:
                held = (entry.file.path for entry in self.answers.held(one))
                enough = sorted(self._arrivals(held, None))[: one.at_least]
                if len(enough) == one.at_least:
                    # Whoever met within the period met in time, whenever that was written down.
                    return Receipt(one, Outcome.ON_TIME, over, enough[-1][1])
            case _:
                paths = (entry.file.path for entry in self.answers.answering(one))
                for landed, path in sorted(self._arrivals(paths, one.period))[:1]:
                    return self._received(one, path, landed, over=over)
        return Receipt(one, Outcome.MISSING if over else Outcome.AWAITED, over)

    def _received(self, one: Obligation, path: str, landed: date, *, over: bool) -> Receipt:
        if known(self.history) is not Known.COMPLETE:
            return Receipt(one, Outcome.RECEIVED, over, path)
        late = landed > one.effective_due
        return Receipt(one, Outcome.LATE if late else Outcome.ON_TIME, over, path, landed)

    def _arrivals(self, paths: Iterable[str], period: Period | None) -> Iterator[tuple[date, str]]:
        """Yield (day, path) of the files that are there; only a whole history gives true days.

        A report that was moved from another period came when it came to its own: last month's
        report, renamed, is not early.
        """
        for path in paths:
            if self.history is None:
                yield date.min, path
                continue
            landing = self.history.landings.get(path)
            if landing is None:
                continue
            named = f"/{period}/" if period else "/"
            day = next(change.day for change in landing.changes if named in change.path)
            if not self.history.complete or day <= self.as_of:
                yield day, path
