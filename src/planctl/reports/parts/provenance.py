"""The last annex of every report: what it was made from, and the records behind each figure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from planctl import __version__, az
from planctl.diagnostic import Severity
from planctl.i18n import Message, msg, plural
from planctl.reports.origin import seal_named
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table, cells
from planctl.reports.phrases import day, sentence

if TYPE_CHECKING:
    from planctl.i18n import Translator
    from planctl.reports.source import Source

ID = "provenance"
SEVERITIES: dict[Severity, Message] = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("note"),
}
#: The most rows of figures on paper; the whole list is what --explain writes.
MOST_FIGURES = 400
_MOST_RECORDS = 3
#: Ids that say something to a reader: of measures, clauses, periods, indicators and their years.
_NUMBERED = re.compile(r"[0-9][0-9.-]*(/\w+/[0-9]+)?( [0-9]+)?")


def provenance(paper: Paper, source: Source) -> Section:
    """Return the annex for a paper that has all its other sections."""
    t = source.t
    return Section(
        id=ID,
        heading=t("Provenance of the report"),
        text=(
            t(
                "The report was made by a program from the plan’s registry. The same registry and "
                "day give the same report."
            ),
        ),
        tables=(_facts(source), _findings(source), _figures(paper, source)),
        annex=True,
    )


def _facts(source: Source) -> Table:
    t = source.t
    rows = (Row(cells(label=label, value=value)) for label, value in _told(source))
    return Table(
        id="facts",
        caption=t("What the report was made from"),
        columns=(
            Column("label", t("Fact"), Form.TEXT, 43),
            Column("value", t("Value"), Form.TEXT, 122),
        ),
        rows=tuple(rows),
        empty=t("none"),
    )


def _told(source: Source) -> Iterator[tuple[str, str]]:
    t, registry, plan = source.t, source.registry, source.plan
    if registry.settings:
        yield t("Registry"), registry.settings.record.title
    yield t("Plan"), f"{plan.title} ({source.records.id})"
    yield t("Registry commit"), source.revision.commit if source.revision else t("no git history")
    yield t("State of the figures"), day(source.as_of, t)
    yield t("Known at"), _known(source)
    yield t("Seal that the commit follows"), seal_named(source.workspace.seal) or t("none yet")
    yield t("Files read"), str(len(registry.files))
    yield t("Program"), f"planctl {__version__}"
    text = plan.source
    yield (
        t("Official text of the plan (SHA-256)"),
        text.sha256 if text else t("not kept in the registry"),
    )
    if plan.reporting and (act := registry.acts.get(plan.reporting.act)):
        if act.record.source:
            yield t("Official text of the reporting calendar (SHA-256)"), act.record.source.sha256
        yield t("Ground of the reporting calendar"), plan.reporting.why


def _known(source: Source) -> str:
    t, revision = source.t, source.revision
    if revision is None:
        return t("the files as they were when the report was made")
    if revision.changed:
        return t("the commit and changes to the registry that are not committed")
    return t("the commit; nothing in the registry differs from it")


def _findings(source: Source) -> Table:
    """Return the rules that found errors or warnings, with what each checks and how often."""
    from planctl.rules.catalogue import rule

    t = source.t
    counts = Counter(found.severity for found in source.diagnostics)
    said = "; ".join(f"{t(label)}: {counts[severity]}" for severity, label in SEVERITIES.items())
    found = Counter((d.severity, d.code) for d in source.diagnostics)
    order = list(SEVERITIES)
    rows = []
    for (severity, code), count in sorted(
        found.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
    ):
        loaded = rule(code)
        what = t(loaded.doc.summary) if loaded else ""
        name = az.capitalize(t(SEVERITIES[severity]))
        if severity is not Severity.INFO:
            number = Cell(str(count), count)
            rows.append(Row(cells(code=code, severity=name, what=what, count=number), id=code))
    return Table(
        id="findings",
        caption=t("Findings on the registry"),
        columns=(
            Column("code", t("Code"), Form.LABEL, 20),
            Column("severity", t("Severity"), Form.TEXT, 25),
            Column("what", t("What is checked"), Form.TEXT, 105),
            Column("count", t("Number of findings"), Form.COUNT, 15),
        ),
        rows=tuple(rows),
        empty=t("The check of the registry found neither errors nor warnings."),
        notes=(sentence(said),),
    )


def _figures(paper: Paper, source: Source) -> Table:
    """Return for each row of the report that has computed figures the records behind them."""
    t = source.t
    below = msg("Records are named by their place below {folder}.", folder=home_of(source))
    rows = [
        row
        for name, table in paper.tables()
        if not table.sourced
        for row in _rows_of(name, table, source)
    ]
    return Table(
        id="figures",
        caption=t("Records behind the figures"),
        columns=(
            Column("where", t("Table and row"), Form.TEXT, 36),
            Column("said", t("Figures"), Form.TEXT, 52),
            Column("records", t("Records"), Form.TEXT, 52),
            Column("commit", t("Last commit"), Form.LABEL, 25),
        ),
        rows=tuple(rows[:MOST_FIGURES]),
        empty=t("The report has no figure that is computed from records."),
        notes=(t(below), *((_cut(len(rows), t),) if len(rows) > MOST_FIGURES else ())),
    )


def _cut(count: int, t: Translator) -> str:
    left = plural(
        "{count} further row is not printed; --explain writes all of them.",
        "{count} further rows are not printed; --explain writes all of them.",
        count=count - MOST_FIGURES,
    )
    return t(left)


def _rows_of(name: str, table: Table, source: Source) -> Iterator[Row]:
    home = home_of(source)
    for number, row in enumerate(table.rows, 1):
        figures = [
            (column, cell)
            for column in table.columns
            if (cell := row.cells.get(column.key)) is not None and cell.records
        ]
        if figures:
            paths = dict.fromkeys(path for _column, cell in figures for path in cell.records)
            yield Row(
                cells(
                    where=f"{table.caption}: {_called(row, table, number)}",
                    said="; ".join(f"{column.heading}: {cell.text}" for column, cell in figures),
                    records=_some(tuple(path.removeprefix(home) for path in paths), source.t),
                    commit=_last_commit(paths, source),
                ),
                id=f"{name}/{row.id or number}",
            )


def _called(row: Row, table: Table, number: int) -> str:
    """Return what a reader calls a row: the number in its id, else the words of its first cell."""
    if _NUMBERED.fullmatch(row.id):
        return row.id
    return row.text(table.columns[0].key) or str(number)


def home_of(source: Source) -> str:
    """Return the folder of the plan's records, which their paths on paper leave out."""
    return f"plans/{source.records.id}/"


def _some(paths: tuple[str, ...], t: Translator) -> str:
    shown = "\n".join(paths[:_MOST_RECORDS])
    left = len(paths) - _MOST_RECORDS
    if left <= 0:
        return shown
    return f"{shown}\n{t(plural('and {count} more', 'and {count} more', count=left))}"


def _last_commit(paths: Iterable[str], source: Source) -> str:
    """Return the short id and day of the commit that was the last to change any of the records."""
    landings = source.history.landings if source.history else {}
    changes = [landings[path].last for path in paths if path in landings]
    if not changes:
        return "–"
    last = max(changes, key=lambda change: change.day)
    return f"{last.commit[:8]} ({last.day:%d.%m.%Y})"
