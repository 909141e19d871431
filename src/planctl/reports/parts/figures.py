"""The records behind the figures of a report: a row for all figures that come from the same ones.

Rows about one measure come from that measure's records, whichever table they stand in, so they are
told of together. Every row of every table with computed figures is named; `--explain` says more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planctl.i18n import msg, plural
from planctl.reports.paper.table import Column, Form, Row, Table, cells
from planctl.reports.parts.record_names import named_briefly
from planctl.store.layout import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planctl.i18n import Translator
    from planctl.reports.paper.paper import Paper
    from planctl.reports.source import Source

#: The most rows on paper; the whole list is what `--explain` writes.
MOST = 400
#: Ids that say something to a reader: of measures, clauses, periods, indicators and their years.
_NUMBERED = re.compile(r"[0-9][0-9.-]*(/\w+/[0-9]+)?( [0-9]+)?")


@dataclass
class _Group:
    """Rows that come from the same records: their names by table, what they say, the records.

    Rows that come from the records of one `measure` are told of by its number alone.
    """

    measure: str | None
    rows: dict[str, list[str]] = field(default_factory=dict)
    columns: dict[str, None] = field(default_factory=dict)
    paths: dict[str, None] = field(default_factory=dict)


def figures(paper: Paper, source: Source) -> Table:
    """Return for the rows of the report that have computed figures the records behind them."""
    t = source.t
    groups = _groups(paper)
    rows = [_row(f"records {n}", group, source) for n, group in enumerate(groups.values(), 1)]
    below = (
        t(msg("Records are named by their place below {folder}.", folder=home_of(source))),
        t("The number of a measure stands for its figures in all tables."),
    )
    return Table(
        id="figures",
        caption=t("Records behind the figures"),
        columns=(
            Column("where", t("Table and row"), Form.TEXT, 46),
            Column("said", t("Figures"), Form.TEXT, 42),
            Column("records", t("Records"), Form.TEXT, 52),
            Column("commit", t("Last commit"), Form.LABEL, 25),
        ),
        rows=tuple(rows[:MOST]),
        empty=t("The report has no figure that is computed from records."),
        notes=(*below, *((_cut(len(rows), t),) if len(rows) > MOST else ())),
    )


def home_of(source: Source) -> str:
    """Return the folder of the plan's records, which their paths on paper leave out."""
    return f"plans/{source.records.id}/"


def _groups(paper: Paper) -> dict[str, _Group]:
    """Return the groups by the measure that their records are of, or by the records themselves."""
    groups: dict[str, _Group] = {}
    for _name, table in paper.tables():
        if table.sourced:
            continue
        for number, row in enumerate(table.rows, 1):
            told = [column for column in table.columns if _has_records(row, column.key)]
            paths = dict.fromkeys(p for column in told for p in row.cells[column.key].records)
            if paths:
                measure = _only_measure(paths)
                key = measure or "\n".join(sorted(paths))
                group = groups.setdefault(key, _Group(measure))
                named = group.rows.setdefault(table.caption, [])
                if (called := _called(row, table, number)) not in named:
                    named.append(called)
                group.columns |= dict.fromkeys(column.heading for column in told)
                group.paths |= paths
    return groups


def _has_records(row: Row, key: str) -> bool:
    return key in row.cells and bool(row.cells[key].records)


def _only_measure(paths: Iterable[str]) -> str | None:
    """Return the measure that all of the records are on, if there is one."""
    measures = {_measure(path) for path in paths}
    return measures.pop() if len(measures) == 1 else None


def _measure(path: str) -> str | None:
    place = place_of(path)
    ids = place.ids if place else {}
    return ids.get("measure") or (ids.get("id") if "/measures/" in path else None)


def _row(name: str, group: _Group, source: Source) -> Row:
    where = (f"{caption}: {', '.join(rows)}" for caption, rows in group.rows.items())
    return Row(
        cells(
            where=group.measure or "\n".join(where),
            said="; ".join(group.columns),
            records="\n".join(named_briefly(group.paths, home_of(source), source.t)),
            commit=_last_commit(group.paths, source),
        ),
        id=name,
    )


def _called(row: Row, table: Table, number: int) -> str:
    """Return what a reader calls a row: the number in its id, else the words of its first cell."""
    if _NUMBERED.fullmatch(row.id):
        return row.id
    return row.text(table.columns[0].key) or str(number)


def _cut(count: int, t: Translator) -> str:
    left = plural(
        "{count} further row is not printed; the list of all of them is kept with the data.",
        "{count} further rows are not printed; the list of all of them is kept with the data.",
        count=count - MOST,
    )
    return t(left)


def _last_commit(paths: Iterable[str], source: Source) -> str:
    """Return the short id and day of the commit that was the last to change any of the records."""
    landings = source.history.landings if source.history else {}
    changes = [landings[path].last for path in paths if path in landings]
    if not changes:
        return "–"
    last = max(changes, key=lambda change: change.day)
    return f"{last.commit[:8]} ({last.day:%d.%m.%Y})"
