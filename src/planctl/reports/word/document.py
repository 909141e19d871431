"""A paper as a Word document: the template filled, tables, pictures and contents put in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from planctl.reports.paper.plain import plain_text
from planctl.reports.word.rows import Line, fill_tables
from planctl.reports.word.template import Properties, filled
from planctl.reports.word.view import view

if TYPE_CHECKING:
    from planctl.reports.paper.paper import Paper
    from planctl.reports.paper.table import Table

AUTHOR = "planctl"
TAGS = {"az": "az-Latn-AZ", "en": "en-GB"}


def word_document(paper: Paper, template: Path) -> bytes:
    """Return the bytes of the document; the same paper and template give the same bytes.

    Raises UserError where the template cannot be read, or asks for what there is not.
    """
    from planctl.reports.word.contents import list_contents
    from planctl.reports.word.hyphens import keep_endings
    from planctl.reports.word.language import set_language
    from planctl.reports.word.pictures import draw_pictures
    from planctl.reports.word.same_bytes import document_bytes, set_properties

    document = filled(template, view(paper))
    body = document.element.body
    # Rows come last: there may be very many, and nothing of the rest is in them.
    draw_pictures(document, dict(paper.pictures()))
    list_contents(body)
    keep_endings(body)
    fill_tables(body, {name: _lines(table) for name, table in paper.tables()})
    set_language(document, TAGS[paper.lang])
    title = paper.title
    own = tuple(paper.origin.properties()) if paper.origin else ()
    about = Properties(title.subject, "; ".join(title.after), AUTHOR, paper.day, own)
    set_properties(document, about)
    return document_bytes(document)


def _lines(table: Table) -> tuple[Line, ...]:
    """Return the rows as words by column; a cell that a row does not fill is blank."""
    blank = {column.key: "" for column in table.columns}
    return tuple(
        Line(
            blank | {key: plain_text(cell.text) for key, cell in row.cells.items()},
            row.kind,
            {key: cell.merge for key, cell in row.cells.items() if cell.merge},
        )
        for row in table.rows
    )
