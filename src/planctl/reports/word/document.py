"""A paper as a Word document: the template filled, tables, pictures and contents put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
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
    fill_tables(body, {name: _Lines(table) for name, table in paper.tables()})
    set_language(document, TAGS[paper.lang])
    title = paper.title
    own = tuple(paper.origin.properties()) if paper.origin else ()
    about = Properties(title.subject, "; ".join(title.after), AUTHOR, paper.day, own)
    set_properties(document, about)
    return document_bytes(document)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The rows of a table as words by column, each made when it is asked for.

    Of a long table all at once would be many objects, which Python goes through again and again.
    """

    table: Table

    def __iter__(self) -> Iterator[Line]:
        """Yield each row; a cell that a row does not fill is blank."""
        blank = {column.key: "" for column in self.table.columns}
        for row in self.table.rows:
            yield Line(
                blank | {key: plain_text(cell.text) for key, cell in row.cells.items()},
                row.kind,
                {key: cell.merge for key, cell in row.cells.items() if cell.merge},
            )
