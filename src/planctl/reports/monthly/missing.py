"""Who owes what: reports whose last day passed in the time that the report tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import day_of, month_of
from planctl.analysis.tally import grouped
from planctl.i18n import msg
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import HEADING, Cell, Row, Table
from planctl.reports.parts.owed import LATE_NOTE, lacking, owed_columns, owed_rows
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.obligations import Obligation
    from planctl.analysis.receipts import Receipt
    from planctl.reports.monthly.month import Month


def missing_section(month: Month) -> Section:
    """Return the reports that are owed, by duty and period, then by body."""
    t = month.t
    table = Table(
        id="owed",
        caption=t("Reports that fell due, by the body that owes them"),
        columns=owed_columns(t),
        rows=tuple(_rows(month)),
        empty=t("No report that fell due is missing, and none came late."),
        notes=(t("Bodies that gave everything in time are not listed."), t(LATE_NOTE)),
    )
    return Section(id="missing", heading=t("4. Missing reports"), tables=(table,))


def _rows(month: Month) -> Iterator[Row]:
    t = month.t
    for (_due, duty, period), receipts in sorted(grouped(_lacking(month), _what).items()):
        one = receipts[0].obligation
        said = msg(
            "{what}, {period} (last day: {day})",
            what=one.what,
            period=month_of(period),
            day=day_of(one.effective_due),
        )
        name = f"{duty}/{period}"
        yield Row({"body": Cell(capitalized(t(said), t))}, HEADING, name)
        yield from owed_rows(receipts, month.source, f"{name}/")


def _lacking(month: Month) -> list[Receipt]:
    """Return what is owed by the bodies that lack some of it, of each duty and period."""
    groups = grouped(month.owed, _what).values()
    return [receipt for group in groups for receipt in lacking(group)]


def _what(one: Obligation) -> tuple[str, str, str]:
    return one.effective_due.isoformat(), one.duty, str(one.period)
