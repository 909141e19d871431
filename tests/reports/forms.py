"""A report read back from each of its forms: the words readers see, and what files promise."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from planctl.reports.making import Form, made
from planctl.reports.paper.paper import Paper
from tests.reports.checks import NOWHERE
from tests.reports.conftest import texts
from tests.reports.packages import assert_whole

FORMS = (Form.DOCX, Form.HTML, Form.XLSX)
_VOID = frozenset(("meta", "img", "br"))
#: What Excel keeps of a cell, and of the name of a sheet.
_CELL, _SHEET = 32_767, 31


class _Page(HTMLParser):
    """The words of a page and of its attributes; elements must close in turn, ids be their own."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.ids: Counter[str] = Counter()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"alt", "aria-label", "title"}:
                self.words.append(value or "")
            if name == "id":
                self.ids[value or ""] += 1
            if name in {"href", "aria-labelledby"}:
                self.links.add((value or "").lstrip("#"))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)


def words_of(paper: Paper) -> dict[Form, list[str]]:
    """Make a paper in every form, hold each to what its files promise, return its words."""
    return {
        Form.DOCX: list(_word(made(paper, Form.DOCX, NOWHERE))),
        Form.HTML: _web(made(paper, Form.HTML, NOWHERE)),
        Form.XLSX: list(_sheets(made(paper, Form.XLSX, NOWHERE))),
    }


def _word(data: bytes) -> Iterator[str]:
    assert_whole(data)
    document = Document(BytesIO(data))
    for table in document.tables:
        rows = table._tbl.tr_lst
        heads = [row for row in rows if row.find(f".//{qn('w:tblHeader')}") is not None]
        # The lines to be signed are a table without heads.
        assert len(rows) > len(heads), "a table without rows or words"
        for row in rows if heads else ():
            assert row.find(f".//{qn('w:cantSplit')}") is not None
    for drawing in document.element.body.iter(qn("wp:docPr")):
        assert drawing.get("descr")
        yield drawing.get("descr")
    names = [mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    properties = document.core_properties
    assert properties.title
    assert properties.language in {"az-Latn-AZ", "en-GB"}
    yield properties.title
    yield properties.subject
    yield from texts(document)


def _web(data: bytes) -> list[str]:
    page = _Page()
    page.feed(data.decode("utf-8"))
    page.close()
    assert page.open == []
    assert max(page.ids.values()) == 1
    assert page.links <= page.ids.keys()
    return page.words


def _sheets(data: bytes) -> Iterator[str]:
    assert_whole(data)
    book = load_workbook(BytesIO(data))
    names = [sheet.title for sheet in book.worksheets]
    assert len({name.casefold() for name in names}) == len(names)
    for sheet in book.worksheets:
        assert 0 < len(sheet.title) <= _SHEET
        assert not re.search(r"[\[\]:*?/\\]|^'|'$", sheet.title)
        yield sheet.title
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if isinstance(cell.value, str):
                    assert len(cell.value) <= _CELL
                    yield cell.value
