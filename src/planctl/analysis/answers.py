"""Which records of a plan answer what is owed in it: updates, finance reports, meetings.

What is submitted to another body leaves no record here, so nothing can tell whether it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from planctl.model.period import PeriodKind

if TYPE_CHECKING:
    from planctl.analysis.obligations import Obligation
    from planctl.model.finance import FinanceReport
    from planctl.model.meeting import Meeting
    from planctl.model.update import StatusUpdate
    from planctl.registry import Entry, PlanRecords, Registry

    Report: TypeAlias = Entry[StatusUpdate] | Entry[FinanceReport]
    Key: TypeAlias = tuple["Channel", str, str | None]


class Channel(StrEnum):
    """By which records something is answered."""

    UPDATE = "update"
    FINANCE = "finance"
    MEETING = "meeting"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Answers:
    """The reports of a plan, and who owes what, so that no report counts twice.

    `reports` has them by channel, period and measure (None: on all measures), `owing` the bodies
    by duty and measure; `submitted` are the (act, duty) that go to a recipient.
    """

    reports: Mapping[Key, tuple[Report, ...]]
    meetings: tuple[Entry[Meeting], ...]
    submitted: frozenset[tuple[str, str]]
    owing: Mapping[tuple[str, str | None], frozenset[str]]

    def channel(self, one: Obligation) -> Channel:
        """Return by which records an obligation is answered.

        A quarter is answered by finance reports (order 253s, clause 4), a month and a year by
        updates (3.3), a number of times a year by meetings (5). What is owed for the whole plan
        and submitted to somebody, or reports on no period, leaves no record.
        """
        if one.at_least is not None:
            return Channel.MEETING
        if one.period is None or (one.measure is None and (one.act, one.duty) in self.submitted):
            return Channel.NONE
        return Channel.FINANCE if one.period.kind is PeriodKind.QUARTER else Channel.UPDATE

    def answering(self, one: Obligation) -> Iterator[Report]:
        """Yield the reports that answer an obligation, any one of them as well as the other.

        For the whole plan a body reports on measures that it does not owe a report on itself.
        An unknown body is whoever reports without owing it in its own name.
        """
        for report in self.reports.get((self.channel(one), str(one.period), one.measure), ()):
            record = report.record
            owing = self.owing.get((one.duty, record.measure), frozenset())
            if one.agency is None:
                owing |= self.owing.get((one.duty, None), frozenset())
                answers_it = record.agency not in owing
            else:
                own = one.measure is None and record.agency in owing
                answers_it = record.agency == one.agency and not own
            if answers_it:
                yield report

    def held(self, one: Obligation) -> Iterator[Entry[Meeting]]:
        """Yield the meetings of the period of an obligation, the earliest first."""
        for meeting in self.meetings:
            if one.period is None or meeting.record.date in one.period:
                yield meeting


def answers(registry: Registry, records: PlanRecords, owed: Iterable[Obligation]) -> Answers:
    """Return the records of a plan that can answer what is `owed` in it."""
    reports: dict[Key, list[Report]] = {}
    found: list[tuple[Channel, Report]] = [(Channel.UPDATE, entry) for entry in records.updates]
    found += [(Channel.FINANCE, entry) for entry in records.finance]
    for channel, entry in found:
        for measure in (entry.record.measure, None):
            reports.setdefault((channel, entry.record.period, measure), []).append(entry)
    owing: dict[tuple[str, str | None], set[str]] = {}
    for one in owed:
        if one.agency is not None:
            owing.setdefault((one.duty, one.measure), set()).add(one.agency)
    return Answers(
        reports={key: tuple(entries) for key, entries in reports.items()},
        meetings=tuple(records.meetings.values()),
        submitted=frozenset(
            (act.id, duty.id)
            for act in registry.acts.values()
            for duty in act.record.duties
            if duty.recipient is not None
        ),
        owing={key: frozenset(bodies) for key, bodies in owing.items()},
    )
