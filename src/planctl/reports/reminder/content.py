"""Letters to the bodies that owe reports, and the list of who is written to and who is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, codes_of, day_of
from planctl.i18n import msg, plural
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.title import plain_title, signature
from planctl.reports.phrases import month_name
from planctl.reports.reminder.debts import Debt, Reminder, reminder_of
from planctl.reports.reminder.letter import enclosure, letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.reports.source import Source


def reminder_paper(source: Source, period: str | None = None, agency: str | None = None) -> Paper:
    """Return the report `reminder` on what is owed by the end of a month (2026-10).

    By default it is the latest month that is over, and every body. Raises UserError where there
    is no such month or body.
    """
    t, reminder = source.t, reminder_of(source, period, agency)
    title = plain_title(source, msg("Reminders"))
    said = t(msg("Reports up to the month: {month}", month=month_name(reminder.period, t)))
    section = Section(
        id="letters",
        heading=t("Who is written to"),
        text=tuple(_sentences(reminder)),
        tables=(_list(reminder),),
        items=tuple(letter(reminder, body, debts) for body, debts in reminder.debts.items()),
        letters=True,
    )
    title = replace(title, after=(said, *title.after))
    sections = (section, enclosure(reminder))
    return Paper("reminder", t.lang, source.as_of, title, sections, signature(source))


def _sentences(reminder: Reminder) -> Iterator[str]:
    t, registry = reminder.t, reminder.source.registry
    count = len(reminder.debts)
    if count:
        yield t(
            plural(
                "{count} body owes reports; a letter to it follows.",
                "{count} bodies owe reports; a letter to each of them follows.",
                count=count,
            )
        )
    elif reminder.only:
        code = code_of(registry, reminder.only)
        yield t(msg("This body owes no report, so no letter is written: {code}.", code=code))
    else:
        yield t("No body owes a report, so no letter is written.")
    clear, asked, unknown = reminder.without()
    if clear and not reminder.only:
        codes = codes_of(registry, clear)
        yield t(msg("Nothing is owed, so no letter is written: {codes}.", codes=codes))
    if asked:
        yield t(
            msg(
                "The plan only recommends that these bodies take part, so no letter is written: "
                "{codes}.",
                codes=codes_of(registry, asked),
            )
        )
    if unknown:
        yield t(
            msg(
                "Reports are missing for groups whose members nobody has listed; there is nobody "
                "to write to: {codes}.",
                codes=codes_of(registry, unknown),
            )
        )


def _list(reminder: Reminder) -> Table:
    t = reminder.t
    return Table(
        id="debts",
        caption=t("Letters"),
        columns=(
            Column("body", t("Body"), Form.TEXT, 60),
            Column("missing", t("Missing reports"), Form.COUNT, 35),
            Column("since", t("Last day that passed"), Form.DAY, 35),
            Column("days", t("Days late"), Form.COUNT, 35),
        ),
        rows=tuple(_row(reminder, body, debts) for body, debts in reminder.debts.items()),
        empty=t("No letter is written."),
    )


def _row(reminder: Reminder, body: str, debts: tuple[Debt, ...]) -> Row:
    t = reminder.t
    oldest = min(debts, key=lambda debt: debt.one.effective_due)
    since = oldest.one.effective_due
    count = sum(len(debt.missing) for debt in debts)
    files = tuple(dict.fromkeys(debt.one.where.path for debt in debts))
    cells = {
        "body": Cell(code_of(reminder.source.registry, body)),
        "missing": Cell(str(count), count, files),
        "since": Cell(t(day_of(since)), since, files),
        "days": Cell(str(oldest.days_late), oldest.days_late),
    }
    return Row(cells, "", body)
