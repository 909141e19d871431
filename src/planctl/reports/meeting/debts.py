"""Duties past their last day: what each body owes is one row, with the periods of each duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.deadlines import ItemKind
from planctl.analysis.phrases import codes_of, day_of
from planctl.model.period import parse_period
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.runs import period_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planctl.analysis.deadlines import DueItem
    from planctl.i18n import Translator
    from planctl.reports.source import Source


def debts_table(overdue: Iterable[DueItem], source: Source) -> Table:
    """Return what each body owes, those that have owed longest first."""
    t = source.t
    groups: dict[tuple[str, ...], list[DueItem]] = {}
    for item in overdue:
        if item.kind is ItemKind.DUTY:
            groups.setdefault(tuple(item.obliged), []).append(item)
    ordered = sorted(groups.items(), key=lambda one: (_oldest(one[1]).effective_due, one[0]))
    return Table(
        id="owed",
        caption=t("Duties past their last day"),
        columns=(
            Column("who", t("By whom"), Form.TEXT, 32),
            Column("what", t("What is to be done, for what time"), Form.TEXT, 80),
            Column("count", t("How many"), Form.COUNT, 15),
            Column("due", t("Oldest last day"), Form.DAY, 23),
            Column("days", t("Days"), Form.COUNT, 15),
        ),
        rows=tuple(_row(items, source) for _, items in ordered),
        empty=t("No duty is past its last day."),
    )


def _oldest(items: list[DueItem]) -> DueItem:
    return min(items, key=lambda item: item.effective_due)


def _row(items: list[DueItem], source: Source) -> Row:
    t, oldest = source.t, _oldest(items)
    duties: dict[str, list[DueItem]] = {}
    for item in items:
        duties.setdefault(item.id, []).append(item)
    cells = {
        "who": Cell(codes_of(source.registry, oldest.obliged)),
        "what": Cell("\n".join(_owed(one, t) for one in duties.values())),
        "count": Cell(str(len(items)), len(items)),
        "due": Cell(t(day_of(oldest.effective_due)), oldest.effective_due, (oldest.where.path,)),
        "days": Cell(str(-oldest.days_left), -oldest.days_left),
    }
    return Row(cells, "", " ".join(oldest.obliged))


def _owed(items: list[DueItem], t: Translator) -> str:
    named = sorted({parse_period(item.period) for item in items if item.period})
    what = items[0].title
    return f"{what}: {period_words(named, t)}" if named else what
