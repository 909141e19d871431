"""The flat tables as people read about them: the list, and the page of the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.dataset.table import PLAN, Kind
from planctl.i18n import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planctl.dataset.table import Table
    from planctl.i18n import Translator

SCHEMA_VERSION = 1
#: What the values of a column are, as SQL has them.
SQL: Mapping[Kind, str] = {
    Kind.TEXT: "VARCHAR",
    Kind.COUNT: "BIGINT",
    Kind.NUMBER: "DECIMAL(38,9)",
    Kind.SHARE: "DOUBLE",
    Kind.DAY: "DATE",
    Kind.FLAG: "BOOLEAN",
}


def columns_of(table: Table[Any]) -> Iterator[tuple[str, str, Message]]:
    """Yield (name, SQL type, meaning) of every column."""
    yield "plan", SQL[Kind.TEXT], PLAN
    if table.year:
        yield "year", "INTEGER", table.year_meaning
    for column in table.columns:
        yield column.name, SQL[column.kind], column.meaning


def as_data(tables: Iterable[Table[Any]], t: Translator) -> dict[str, Any]:
    """Return the tables as a document for programs."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tables": [
            {
                "name": table.name,
                "description": t(table.meaning),
                "partitioned_by": ["plan", "year"] if table.year else ["plan"],
                "columns": [
                    {"name": name, "type": sort, "description": t(said)}
                    for name, sort, said in columns_of(table)
                ],
            }
            for table in tables
        ],
    }


def as_text(tables: Iterable[Table[Any]], t: Translator) -> str:
    """Return each table with its columns, a line each."""
    lines: list[str] = []
    for table in tables:
        rows = [(name, sort, t(said)) for name, sort, said in columns_of(table)]
        name_width, sort_width = (max(len(row[i]) for row in rows) for i in (0, 1))
        lines += ["", f"{table.name} – {t(table.meaning)}"]
        lines += [f"    {n:<{name_width}}  {s:<{sort_width}}  {said}" for n, s, said in rows]
    return "\n".join(lines[1:]) + "\n"


def as_markdown(tables: Iterable[Table[Any]], t: Translator) -> str:
    """Return the reference of all tables, for a page of the documentation."""
    lines = [f"# {t('Flat tables')}", "", t(_LEAD)]
    for table in tables:
        folders = "plan, year" if table.year else "plan"
        lines += ["", f"## {table.name}", "", t(table.meaning), ""]
        lines += [t(msg("Folders of the dataset: {folders}.", folders=folders)), ""]
        lines += [f"| {t('Column')} | {t('Type')} | {t('Meaning')} |", "|---|---|---|"]
        lines += [f"| {name} | {sort} | {t(said)} |" for name, sort, said in columns_of(table)]
    return "\n".join(lines) + "\n"


_LEAD = msg(
    "Written by “planctl query --tables --format md”. “planctl query” asks these tables, and "
    "“planctl export parquet” writes them. An empty value is one that the records do not have."
)
