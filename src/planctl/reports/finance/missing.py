"""What is not known of the money: who has not reported, and what the reports leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.finance_totals import added
from planctl.analysis.phrases import day_of
from planctl.analysis.state import State
from planctl.i18n import Message, msg
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.parts.owed import LATE_NOTE, owed_columns, owed_rows
from planctl.reports.phrases import quarter_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.finance import MeasureFinance
    from planctl.analysis.receipts import Receipt
    from planctl.reports.finance.asked import Asked


def missing_section(asked: Asked) -> Section:
    """Return who owes reports on the quarter, and the gaps in those that came."""
    t = asked.source.t
    owed = [r for r in asked.source.receipts if r.obligation.period == asked.quarter]
    return Section(
        id="missing",
        heading=t("6. What is missing"),
        text=tuple(t(sentence) for sentence in _sentences(asked, owed)),
        tables=(_reports(asked, owed), _gaps(asked)),
    )


def _sentences(asked: Asked, owed: list[Receipt]) -> Iterator[Message]:
    due = sorted({receipt.obligation.effective_due for receipt in owed})
    if not due:
        yield msg("No act obliges anybody to report the money of this quarter.")
        return
    yield msg(
        "Reports for the quarter ({quarter}) are due by this day, that day included: {day}. "
        "What came of them is told as of {as_of}.",
        quarter=quarter_name(asked.quarter, asked.source.t),
        day=", ".join(asked.source.t(day_of(day)) for day in due),
        as_of=day_of(asked.source.as_of),
    )


def _reports(asked: Asked, owed: list[Receipt]) -> Table:
    t = asked.source.t
    return Table(
        id="reports",
        caption=t("Reports on money, by the body that owes them"),
        columns=owed_columns(t),
        rows=tuple(owed_rows(owed, asked.source)),
        empty=t("Nobody owes a report on the money of this quarter."),
        notes=(t(LATE_NOTE),),
    )


def _gaps(asked: Asked) -> Table:
    t = asked.source.t
    rows = []
    for name, (what, measures) in _kinds(asked).items():
        cells = {
            "what": Cell(t(what)),
            "count": Cell(str(len(measures)), len(measures)),
            "measures": Cell(", ".join(measures) or UNMEASURED),
        }
        rows.append(Row(cells, "", name))
    return Table(
        id="gaps",
        caption=t("What is not known of the money of measures"),
        columns=(
            Column("what", t("What is missing"), Form.TEXT, 60),
            Column("count", t("Measures"), Form.COUNT, 20),
            Column("measures", t("Which"), Form.TEXT, 85),
        ),
        rows=tuple(rows),
        empty=t("Nothing is missing."),
    )


def _kinds(asked: Asked) -> dict[str, tuple[Message, list[str]]]:
    """Return each kind of gap with its measures; sub-measures are told of with their measure."""
    reported = {one.measure.id: one for one in asked.found.measures}
    there = [
        result.entry.id
        for result in asked.status.top
        if result.state is not State.CANCELLED and result.entry.id not in reported
    ]

    def without(lacks: str) -> list[str]:
        return [one.measure.id for one in asked.counted if getattr(added((one,)), lacks) is None]

    def undocumented(field: str) -> list[str]:
        return [one.measure.id for one in asked.counted if not _any(one, field)]

    spent = [one.measure.id for one in asked.counted if added((one,)).used]
    no_contract = undocumented("contracts")
    return {
        "reports": (msg("Nobody has reported the money of the measure"), there),
        "cost": (msg("Nobody gives the initial total cost"), without("cost")),
        "allocated": (msg("Nobody says what is allocated"), without("allocated")),
        "used": (msg("Nobody says what is used"), without("used")),
        "feasibility": (msg("No feasibility study is named"), undocumented("feasibility")),
        "estimates": (msg("No document of the estimate is named"), undocumented("estimates")),
        "contracts": (
            msg("Money is used, and no contract is named"),
            [number for number in spent if number in no_contract],
        ),
    }


def _any(one: MeasureFinance, field: str) -> bool:
    return any(getattr(report.record, field) for report in one.reports)
