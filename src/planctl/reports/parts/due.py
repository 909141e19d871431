"""What falls due, as a table: measures, decisions and duties, those of many bodies as one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.deadlines import DueItem, ItemKind, ItemState
from planctl.analysis.labels import KIND_LABELS
from planctl.analysis.phrases import codes_of, day_of, month_of
from planctl.i18n import msg
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNCONFIRMED, files_of
from planctl.reports.parts.notes import shared_notes
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from planctl.reports.source import Source

_MET = frozenset((ItemState.MET, ItemState.MET_LATE))


def is_open(item: DueItem) -> bool:
    """Say whether something still has to be done, as far as the registry could tell."""
    return item.state not in _MET


def due_between(source: Source, first: date, last: date) -> list[DueItem]:
    """Return what is to be done from one day to another, both included."""
    return [item for item in source.agenda if is_open(item) and first <= item.effective_due <= last]


def overdue(source: Source, *kinds: ItemKind) -> list[DueItem]:
    """Return what is past its day and would have left a record, the longest overdue first."""
    return [
        item
        for item in source.agenda
        if item.kind in kinds and item.state is ItemState.OVERDUE and item.tracked
    ]


def due_table(
    name: str, caption: str, items: Iterable[DueItem], source: Source, empty: str
) -> Table:
    """Return a table of what falls due; days are counted from the day of the report, either way."""
    t, items = source.t, tuple(items)
    named = [source.results[item.id] for item in items if item.id in source.results]
    return Table(
        id=name,
        caption=caption,
        columns=(
            Column("due", t("Last day"), Form.DAY, 21),
            Column("days", t("Days"), Form.COUNT, 14),
            Column("kind", t("What it is"), Form.LABEL, 22),
            Column("what", t("What is to be done"), Form.TEXT, 58),
            Column("who", t("By whom"), Form.TEXT, 50),
        ),
        rows=tuple(_row(group, source) for group in together(items)),
        empty=empty,
        notes=tuple(shared_notes(named, t)),
    )


def nearest(items: Iterable[DueItem]) -> list[DueItem]:
    """Return the items, of a duty that comes back only the first day on which it is owed."""
    first: dict[str, date] = {}
    return [
        item
        for item in items
        if item.kind is not ItemKind.DUTY
        or first.setdefault(item.id, item.effective_due) == item.effective_due
    ]


def together(items: Iterable[DueItem]) -> tuple[list[DueItem], ...]:
    """Return the items, one thing that many bodies owe on one day as one."""
    groups: dict[tuple[object, ...], list[DueItem]] = {}
    for item in items:
        key = (item.kind, item.id, item.period, item.effective_due)
        groups.setdefault(key, []).append(item)
    return tuple(groups.values())


def _row(group: list[DueItem], source: Source) -> Row:
    t, item = source.t, group[0]
    obliged = dict.fromkeys(agency for one in group for agency in one.obliged)
    what = item.title
    if item.kind is ItemKind.MEASURE:
        what = f"{item.id}. {item.title}"
    elif item.period:
        what = t(msg("{what}, {period}", what=item.title, period=month_of(item.period)))
    mark = ""
    records: tuple[str, ...] = (item.where.path,)
    if item.kind is ItemKind.MEASURE and item.id in source.results:
        result = source.results[item.id]
        records = files_of(result)
        mark = "" if result.measure.deadline.confirmed else UNCONFIRMED
    cells = {
        "due": Cell(f"{t(day_of(item.effective_due))}{mark}", item.effective_due, records),
        "days": Cell(str(abs(item.days_left)), abs(item.days_left)),
        "kind": Cell(capitalized(t(KIND_LABELS[item.kind]), t)),
        "what": Cell(what),
        "who": Cell(codes_of(source.registry, obliged)),
    }
    return Row(cells, "", f"{item.id} {item.period or item.effective_due}")
