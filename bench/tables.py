"""A table of many rows in each form, and by docxtpl's own loop: `python -m bench.tables FORM ...`.

Both fill a Word template with the same rows of eight columns and write the file.
"""

from __future__ import annotations

import io
import sys
import tempfile
from datetime import date
from pathlib import Path

from docx import Document
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # has no types

from planctl.reports.paper.paper import Paper, Section, Title
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.sheets.workbook import workbook
from planctl.reports.web.page import web_page
from planctl.reports.word.document import word_document
from planctl.store.collector import held_back
from tools.templates.layout import template_document

COLUMNS = tuple(f"c{number}" for number in range(8))
DAY = date(2026, 11, 22)
WORDS = "Dövlət informasiya ehtiyatlarında toplanılan məlumatlar"


def paper(rows: int) -> Paper:
    """Return a report of one table with so many rows; the last column holds numbers."""
    columns = (
        *(Column(key, f"Sütun {key}") for key in COLUMNS[:-1]),
        Column("c7", "Sayı", Form.COUNT),
    )
    filled = tuple(Row(_cells(number), id=str(number)) for number in range(rows))
    table = Table("rows", "Sətirlər", columns, filled, "Sətir yoxdur.")
    title = Title("Hesabat", "Hesabat", "Hesabat")
    return Paper("sample", "az", DAY, title, (Section("only", "Bölmə", tables=(table,)),))


def _cells(number: int) -> dict[str, Cell]:
    words = {key: Cell(f"{WORDS} {number}") for key in COLUMNS[:-1]}
    return {**words, "c7": Cell(str(number), number)}


def looped_template() -> bytes:
    """Return a Word template whose one table docxtpl fills by its loop over rows."""
    document = Document()
    table = document.add_table(rows=4, cols=len(COLUMNS))
    for place, key in enumerate(COLUMNS):
        table.rows[0].cells[place].text = f"Sütun {key}"
        table.rows[2].cells[place].text = f"{{{{ row.{key} }}}}"
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def looped(template: bytes, filled: Paper) -> bytes:
    """Fill the template with the rows of a report as docxtpl does."""
    document = DocxTemplate(io.BytesIO(template))
    rows = filled.sections[0].tables[0].rows
    values = [{key: cell.text for key, cell in row.cells.items()} for row in rows]
    document.render({"rows": values}, autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def drawn(form: str, rows: int) -> bytes:
    """Return a document of so many rows, as one of our forms or as docxtpl makes it.

    The form `none` makes all that the others begin with, and no document.
    """
    one = paper(rows)
    with tempfile.TemporaryDirectory() as folder, held_back():
        template = Path(folder) / "sample.docx"
        template.write_bytes(template_document(one, cover=False))
        match form:
            case "loop":
                return looped(looped_template(), one)
            case "docx":
                return word_document(one, template)
            case "html":
                return web_page(one)
            case "xlsx":
                return workbook(one)
            case _:
                return b""


def main(arguments: list[str]) -> None:
    """Write the document in the form of so many rows into a file."""
    form, rows, file = arguments
    Path(file).write_bytes(drawn(form, int(rows)))


if __name__ == "__main__":
    main(sys.argv[1:])
