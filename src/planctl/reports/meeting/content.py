"""The papers of a meeting of the working group (order 253s, clause 5; measure 8.5.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planctl.analysis.deadlines import ItemKind
from planctl.i18n import msg
from planctl.reports.meeting.agenda import agenda_section
from planctl.reports.meeting.asked import Gathering, gathering
from planctl.reports.meeting.debts import debts_table
from planctl.reports.meeting.members import members_section
from planctl.reports.meeting.minutes import minutes_section
from planctl.reports.meeting.obstacles import obstacles_section
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.parts.decisions import decisions_table
from planctl.reports.parts.due import due_table
from planctl.reports.parts.title import plain_title
from planctl.reports.phrases import day as day_words

if TYPE_CHECKING:
    from planctl.reports.source import Source


def meeting_paper(source: Source, date: str | None = None, following: str | None = None) -> Paper:
    """Return the report `meeting` for a day (2026-11-20), by default that of the report.

    `following` is the day of the meeting after it. Raises UserError where a day is none.
    """
    t, asked = source.t, gathering(source, date, following)
    title = plain_title(source, msg("Papers for the meeting of the working group"))
    said = t(msg("Day of the meeting: {day}", day=day_words(asked.day, t)))
    sections = (
        agenda_section(asked),
        members_section(asked),
        obstacles_section(asked),
        _overdue(asked),
        _decisions(asked),
        _ahead(asked),
        minutes_section(asked),
    )
    title = replace(title, after=(said, *title.after))
    return Paper("meeting", t.lang, source.as_of, title, sections)


def _overdue(asked: Gathering) -> Section:
    t = asked.t
    table = due_table(
        "overdue",
        t("Measures past their last day"),
        [item for item in asked.overdue if item.kind is not ItemKind.DUTY],
        asked.source,
        t("No measure is past its last day."),
    )
    note = t("Days: how many have passed since the last day.")
    return Section(
        id="overdue_items",
        heading=t("4. What is overdue"),
        tables=(
            replace(table, notes=(note, *table.notes) if table.rows else ()),
            debts_table(asked.overdue, asked.source),
        ),
    )


def _decisions(asked: Gathering) -> Section:
    t = asked.t
    return Section(
        id="earlier",
        heading=t("5. Decisions of earlier meetings"),
        tables=(decisions_table("decisions", asked.source),),
    )


def _ahead(asked: Gathering) -> Section:
    t = asked.t
    until = msg(
        "Looked ahead until {day}: the day of the next meeting where it is known, else half a "
        "year, since clause 5 of the order asks for at least two meetings a year.",
        day=day_words(asked.next, t),
    )
    table = due_table(
        "ahead",
        t("What falls due until the next meeting"),
        asked.ahead,
        asked.source,
        t("Nothing falls due until then."),
    )
    note = t(
        "Days: how many are left until the last day. Of a duty that comes back, the next time is "
        "shown."
    )
    return Section(
        id="ahead_items",
        heading=t("6. Until the next meeting"),
        text=(t(until),),
        tables=(replace(table, notes=(note, *table.notes) if table.rows else ()),),
    )
