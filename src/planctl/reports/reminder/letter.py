"""One letter: to whom, what is owed since when and under which words, how to give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl import az
from planctl.analysis.phrases import code_of, day_of
from planctl.i18n import msg, plural
from planctl.model.period import PeriodKind
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.owed import measure_numbers
from planctl.reports.parts.runs import period_words
from planctl.reports.phrases import AZERBAIJANI, clause_name, day, name_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.i18n import Translator
    from planctl.model.agency import Agency
    from planctl.reports.reminder.debts import Debt, Reminder


def letter(reminder: Reminder, body: str, debts: tuple[Debt, ...]) -> Section:
    """Return the letter to a body that owes something."""
    entry = reminder.source.registry.agencies.get(body)
    return Section(
        id=body,
        heading=addressee(entry.record, reminder.t) if entry else body,
        text=tuple(_opening(reminder, debts)),
        tables=(_table(reminder, body, debts),),
        after=tuple(_closing(reminder)),
    )


def addressee(agency: Agency, t: Translator) -> str:
    """Return to whom a letter goes: the full name where it is known, else the code, in dative."""
    if t.lang != AZERBAIJANI:
        return agency.name or agency.code
    if agency.name:
        return name_in(agency.name, az.Case.DATIVE)
    if agency.reading:
        return az.acronym(agency.code, agency.reading, az.Case.DATIVE)
    return agency.code


def _opening(reminder: Reminder, debts: tuple[Debt, ...]) -> Iterator[str]:
    t, source = reminder.t, reminder.source
    count = sum(len(debt.missing) for debt in debts)
    yield t("On reports that were not given in time")
    opening = plural(
        "By the state of the registry on {day}, {count} report that fell due under the plan has "
        "not been given. Plan: “{plan}”.",
        "By the state of the registry on {day}, {count} reports that fell due under the plan have "
        "not been given. Plan: “{plan}”.",
        count=count,
        day=day(source.as_of, t),
        plan=source.plan.title,
    )
    yield t(opening)
    grounds = (
        t(msg("{clause}: “{quote}”", clause=clause, quote=quote.rstrip(" .;")))
        for clause, quote in _clauses(reminder, debts).items()
    )
    yield t(msg("Ground: {grounds}.", grounds="; ".join(grounds)))
    reporting = source.plan.reporting
    acts = {debt.one.act for debt in debts}
    if reporting and any(
        source.registry.acts[act].record.plan != source.records.id for act in acts
    ):
        yield t(msg("Ground of the reporting calendar: {why}", why=reporting.why))


def _clauses(reminder: Reminder, debts: tuple[Debt, ...]) -> dict[str, str]:
    """Return the clauses that the debts rest on, each with its own words."""
    found: dict[str, str] = {}
    for debt in debts:
        act = reminder.source.registry.acts[debt.one.act].record
        duty = next(duty for duty in act.duties if duty.id == debt.one.duty)
        name = clause_name(act, duty.clause, reminder.t)
        # Of two duties of one clause the longer words hold both.
        found[name] = max(found.get(name, ""), duty.quote, key=len)
    return found


def _table(reminder: Reminder, body: str, debts: tuple[Debt, ...]) -> Table:
    t, code = reminder.t, code_of(reminder.source.registry, body)
    return Table(
        id="owed",
        caption=t(msg("{code}: reports that were not given", code=code)),
        columns=(
            Column("what", t("What is to be given"), Form.TEXT, 42),
            Column("clause", t("Clause"), Form.LABEL, 14),
            Column("periods", t("For what time"), Form.TEXT, 30),
            Column("measures", t("Measures"), Form.TEXT, 36),
            Column("due", t("Last day that passed"), Form.DAY, 22),
            Column("days", t("Days late"), Form.COUNT, 21),
        ),
        rows=tuple(_row(debt, t) for debt in debts),
        empty=t("Nothing is owed."),
    )


def _row(debt: Debt, t: Translator) -> Row:
    one = debt.one
    due = one.effective_due
    cells = {
        "what": Cell(one.what),
        "clause": Cell(one.clause),
        "periods": Cell(period_words(debt.periods, t)),
        "measures": Cell(measure_numbers({other.measure for other in debt.missing}, t)),
        "due": Cell(t(day_of(due)), due, (one.where.path,)),
        "days": Cell(str(debt.days_late), debt.days_late),
    }
    return Row(cells, "", f"{one.duty} {debt.periods[0]} {one.measure or '-'}")


def _closing(reminder: Reminder) -> Iterator[str]:
    t = reminder.t
    yield t(
        "Please give the reports that are missing as soon as can be; where that is not possible, "
        "say why, and by what day they will be given."
    )
    yield t(
        "If the reports have been given in the meantime, please take this letter as settled. For "
        "the officials who give the reports, the annex says where they belong."
    )


def enclosure(reminder: Reminder) -> Section:
    """Return the annex for the officials who give the reports: where the files of each belong."""
    t = reminder.t
    return Section(
        id="enclosure",
        heading=t("For the officials who give the reports"),
        text=(
            t(
                "A report is given as a file for each measure, by a proposal of change to the "
                "registry, in the folder of the body and the period."
            ),
        ),
        tables=(
            Table(
                id="folders",
                caption=t("Where the reports belong"),
                columns=(
                    Column("body", t("Body"), Form.LABEL, 35),
                    Column("folders", t("Latest folders"), Form.TEXT, 130),
                ),
                rows=tuple(
                    Row(
                        {
                            "body": Cell(code_of(reminder.source.registry, body)),
                            "folders": Cell("\n".join(_folders(reminder, body, debts))),
                        },
                        "",
                        body,
                    )
                    for body, debts in reminder.debts.items()
                ),
                empty=t("Nothing is owed."),
            ),
        ),
        annex=True,
    )


def _folders(reminder: Reminder, body: str, debts: tuple[Debt, ...]) -> list[str]:
    """Return the folder of the latest period of each length that a body has not reported on."""
    home = f"plans/{reminder.source.records.id}"
    kinds = {period.kind: period for debt in debts for period in debt.periods}
    return [
        f"{home}/{'finance' if kind is PeriodKind.QUARTER else 'updates'}/{body}/{period}/"
        for kind, period in sorted(kinds.items())
    ]
