"""Tables of status updates: what was reported, the values, the obstacles.

Whom to ask about a report is a person's own data, and in none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planctl.dataset.indicators import INDICATOR, number_of, state_of
from planctl.dataset.table import Column, Table, count, day, fields, number, text
from planctl.i18n import msg
from planctl.model.period import parse_period
from planctl.model.update import Blocker, StatusUpdate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from planctl.analysis.reports_received import Value
    from planctl.dataset.table import I
    from planctl.model.finance import FinanceReport
    from planctl.plan_at_day import PlanAtDay
    from planctl.registry import Entry

    Report = Entry[StatusUpdate] | Entry[FinanceReport]

PATH = msg("The report's file in the registry.")


def year_of(period: str) -> int:
    """Return the year of a period."""
    return parse_period(period).first.year


def whose(of: Callable[[I], StatusUpdate]) -> tuple[Column[I], ...]:
    """Return the columns that say which update a row comes from."""
    return fields(StatusUpdate, ("measure", "agency", "period"), of)


class Arrived(NamedTuple):
    """A report and the day it landed on the main branch; None where that is not known."""

    entry: Entry[StatusUpdate]
    landed: date | None


def landed_on(plan: PlanAtDay, entry: Report) -> date | None:
    """Return the day a report landed on the main branch; None where git does not tell."""
    history = plan.history
    if history is None or not history.complete:
        return None
    landing = history.landings.get(entry.file.path)
    return landing.first.day if landing else None


UPDATES: Table[Arrived] = Table(
    "updates",
    msg("Status updates: what one body says of one measure for one period."),
    lambda plan: (Arrived(entry, landed_on(plan, entry)) for entry in plan.records.updates),
    (
        *whose(lambda one: one.entry.record),
        *fields(StatusUpdate, ("state", "text", "next_steps"), lambda one: one.entry.record),
        day(
            "landed",
            msg("The day it landed on the main branch; empty where git does not tell."),
            lambda one: one.landed,
        ),
        count(
            "corrections",
            msg("How many corrections were made since."),
            lambda one: len(one.entry.record.corrections),
        ),
        text("path", PATH, lambda one: one.entry.file.path),
    ),
    lambda one: year_of(one.entry.record.period),
)


class _Value(NamedTuple):
    """One value of one update."""

    entry: Entry[StatusUpdate]
    key: str
    value: Value


def _values(plan: PlanAtDay) -> Iterator[_Value]:
    for entry in plan.records.updates:
        for key, value in entry.record.values.items():
            yield _Value(entry, key, value)


REPORTED_VALUES: Table[_Value] = Table(
    "reported_values",
    msg("The values of indicators that updates report."),
    _values,
    (
        *whose(lambda one: one.entry.record),
        text("indicator", INDICATOR, lambda one: f"{one.entry.record.measure}/{one.key}"),
        number("value", msg("The number that was reported."), lambda one: number_of(one.value)),
        text(
            "milestone",
            msg("How far a milestone has come."),
            lambda one: state_of(one.value),
        ),
        text("path", PATH, lambda one: one.entry.file.path),
    ),
    lambda one: year_of(one.entry.record.period),
)


class _Blocker(NamedTuple):
    """One obstacle that one update names."""

    entry: Entry[StatusUpdate]
    position: int
    blocker: Blocker


def _blockers(plan: PlanAtDay) -> Iterator[_Blocker]:
    for entry in plan.records.updates:
        for position, blocker in enumerate(entry.record.blockers, 1):
            yield _Blocker(entry, position, blocker)


BLOCKERS: Table[_Blocker] = Table(
    "blockers",
    msg("The obstacles that updates name, as each update has them."),
    _blockers,
    (
        *whose(lambda one: one.entry.record),
        count("position", msg("Its place in the update, from 1."), lambda one: one.position),
        *fields(
            Blocker,
            ("kind", "what", "since", "asked_of", "asked_on", "resolved_on"),
            lambda one: one.blocker,
        ),
        text("path", PATH, lambda one: one.entry.file.path),
    ),
    lambda one: year_of(one.entry.record.period),
)
