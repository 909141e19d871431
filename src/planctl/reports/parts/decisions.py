"""Decisions of meetings that are outstanding, as a table: owner, day, days left or past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.open_decisions import OpenDecision, open_decisions
from planctl.analysis.phrases import code_of, day_of
from planctl.i18n import plural
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED

if TYPE_CHECKING:
    from planctl.reports.source import Source


def outstanding(source: Source) -> tuple[OpenDecision, ...]:
    """Return the decisions of meetings held by the day that nobody has carried out."""
    return open_decisions(source.records.meetings.values(), source.as_of)


def decisions_table(name: str, source: Source) -> Table:
    """Return the outstanding decisions, the longest past their day first."""
    t = source.t
    empty = t("No decision of an earlier meeting is outstanding.")
    if not source.records.meetings:
        empty = t("The registry has no meeting of the working group: there is no data.")
    return Table(
        id=name,
        caption=t("Outstanding decisions of earlier meetings"),
        columns=(
            Column("number", t("Meeting and number"), Form.LABEL, 24),
            Column("text", t("Decision"), Form.TEXT, 62),
            Column("owner", t("Owner"), Form.LABEL, 19),
            Column("measure", t("Measure"), Form.LABEL, 17),
            Column("due", t("Last day"), Form.DAY, 21),
            Column("days", t("Days left or past"), Form.TEXT, 22),
        ),
        rows=tuple(_row(one, source) for one in outstanding(source)),
        empty=empty,
    )


def _row(one: OpenDecision, source: Source) -> Row:
    t, decision = source.t, one.decision
    path = (one.meeting.file.path,)
    due = Cell(UNMEASURED)
    if decision.due:
        due = Cell(t(day_of(decision.due)), decision.due, path)
    cells = {
        "number": Cell(f"{t(day_of(one.meeting.record.date))}, {decision.number}"),
        "text": Cell(decision.text),
        "owner": Cell(code_of(source.registry, decision.owner)),
        "measure": Cell(decision.measure or UNMEASURED),
        "due": due,
        "days": Cell(days_words(one.days_left, source)),
    }
    return Row(cells, "", f"{one.meeting.id}/{decision.number}")


def days_words(left: int | None, source: Source) -> str:
    """Say how many days are left, or past: `12 gün qalıb`, `12 gün gecikir`."""
    t = source.t
    if left is None:
        return t("no day is set")
    if left < 0:
        return t(
            plural("{count} day past the last day", "{count} days past the last day", count=-left)
        )
    return t(plural("{count} day left", "{count} days left", count=left))
