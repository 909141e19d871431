"""What every report holds to, whatever its kind: its words, its tables, its bytes."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import load_workbook

from planctl.reports.making import Form, made
from planctl.reports.paper.paper import Paper
from planctl.reports.paper.table import Table
from tests.reports.conftest import grid, texts

NOWHERE = Path("/nonexistent")
ENGLISH = re.compile(
    r"\b(the|of|and|measures?|overdue|deadlines?|done|report(s|ed)?|agency|agencies|by|with|"
    r"progress|percent|none|as|is|are|commit|state|due|days?|registry|body|bodies|from|indicators?|"
    r"total|budget|title|funding|used|allocated|cost|lead|rows?|tables?)\b"
)
AZERBAIJANI = re.compile(r"\b(tədbirin|üzrə|məlumat|hesabat|vəsait|cəmi|sənəd)\b")
LEFT_OVER = re.compile(r"None|\{\{|\{%|\[#|\[\w+\]|%|\d tədbirlər|[\ue000\ue001]")
#: A row of headings and the first of the sheet's rows that is data.
SHEET_HEAD, SHEET_FIRST = 4, 5


def docx(paper: Paper) -> Any:
    """Return the Word document of a paper, opened again."""
    return Document(BytesIO(made(paper, Form.DOCX, NOWHERE)))


def word_rows(document: Any, headings: list[str]) -> list[list[str]]:
    """Return the rows of the first table of a document that has these headings, without them."""
    for table in document.tables:
        rows = grid(table)
        if rows[0] == headings:
            return rows[1:]
    raise LookupError(headings)


def headings(table: Table) -> list[str]:
    """Return the words above the columns."""
    return [column.heading for column in table.columns]


def groups_of(table: Table) -> list[str]:
    """Return the words of the upper heading row: each group once, columns without one."""
    said = [column.group or column.heading for column in table.columns]
    grouped = [bool(column.group) for column in table.columns]
    return [
        words
        for at, words in enumerate(said)
        if not (at and grouped[at] and grouped[at - 1] and said[at - 1] == words)
    ]


def sheet_rows(paper: Paper, table: Table) -> list[list[Any]]:
    """Return the rows of a table as a workbook has them, those of sums last."""
    book = load_workbook(BytesIO(made(paper, Form.XLSX, NOWHERE)))
    sheet = next(sheet for sheet in book.worksheets[1:] if sheet["A1"].value == table.caption)
    found = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=SHEET_FIRST)]
    width = len(table.columns)
    return [row[:width] for row in found if sum(value is not None for value in row) > 1]


def table_of(paper: Paper, name: str) -> Table:
    """Return a table of a paper by the name that templates call it."""
    return dict(paper.tables())[name]


def assert_sound(paper: Paper, english: Paper) -> None:
    """Hold a paper in two languages to what all papers promise, in every form."""
    names = [name for name, _table in paper.tables()]
    assert len(names) == len(set(names))
    for _name, table in paper.tables():
        assert table.empty
        assert table.caption
        ids = [row.id for row in table.rows if row.id]
        assert len(ids) == len(set(ids)), table.caption
    for _name, picture in paper.pictures():
        assert picture.alt
        assert picture.empty
    assert names == [name for name, _table in english.tables()]
    for one in (paper, english):
        for form in (Form.DOCX, Form.HTML, Form.XLSX):
            assert made(one, form, NOWHERE) == made(one, form, NOWHERE)
        page = made(one, Form.HTML, NOWHERE).decode()
        for text in (*texts(docx(one)), re.sub(r"(?s)<style>.*?</style>|<[^>]*>", " ", page)):
            assert not LEFT_OVER.search(text), LEFT_OVER.search(text)
    for text in texts(docx(paper)):
        # Paths of records, names of files and commands are no words of the report.
        words = re.sub(r"“planctl [^”]*”|\S*[/_]\S*|\S+\.\w{2,4}\b", " ", text)
        assert not ENGLISH.search(words.lower()), text
    for _name, table in english.tables():
        said = (table.caption, table.empty, *headings(table), *table.notes)
        assert not any(AZERBAIJANI.search(words) for words in said), table.caption
