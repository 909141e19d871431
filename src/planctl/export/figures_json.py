"""Where every figure of a report comes from: figure → records → commits, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.export.numbers import json_text

if TYPE_CHECKING:
    from planctl.reports.paper.paper import Paper
    from planctl.reports.paper.table import Row, Table
    from planctl.reports.source import Source


def figures_json(paper: Paper, source: Source) -> str:
    """Return the document: for each figure its id `table/row/column`, its words, its records.

    A record is named by its registry-relative path, with the commit that last changed it on main
    and that day; both are null where git does not tell.
    """
    figures = [figure for name, table in paper.tables() for figure in _figures(name, table, source)]
    return json_text(
        {
            "schema_version": 1,
            "report": paper.kind,
            "plan": source.records.id,
            "as_of": paper.day.isoformat(),
            "simulation": source.simulation,
            "figures": figures,
        }
    )


def _figures(name: str, table: Table, source: Source) -> list[dict[str, Any]]:
    return [
        {
            "id": f"{name}/{_row_id(row, number)}/{column.key}",
            "caption": table.caption,
            "column": column.heading,
            "said": cell.text,
            "records": [_record(path, source) for path in cell.records],
        }
        for number, row in enumerate(table.rows, 1)
        for column in table.columns
        if (cell := row.cells.get(column.key)) is not None and cell.records
    ]


def _row_id(row: Row, number: int) -> str:
    return row.id or str(number)


def _record(path: str, source: Source) -> dict[str, Any]:
    history = source.history
    landing = history.landings.get(path) if history else None
    return {
        "path": path,
        "commit": landing.last.commit if landing else None,
        "landed": landing.last.day.isoformat() if landing else None,
    }
