"""The real plan's annual report, made once a session, and how tests read a document."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from planctl.i18n import translator
from planctl.reports.kinds import KINDS
from planctl.reports.making import Form, made
from planctl.reports.paper.paper import Paper
from planctl.reports.source import Source
from planctl.workspace import Workspace, open_registry
from tests.support.real import REGISTRY

DAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Made:
    """A report: its content, its bytes, and the document opened again."""

    paper: Paper
    data: bytes
    document: Any


def make(workspace: Workspace, day: date = DAY, lang: str = "az") -> Made:
    """Make the annual report of the year of `day`, by the template that planctl ships."""
    source = Source(workspace, workspace.plan(None), day, translator(lang))
    paper = KINDS["annual"].paper(source, year=str(day.year))
    data = made(paper, Form.DOCX, Path("none"))
    return Made(paper, data, Document(BytesIO(data)))


def texts(document: Any) -> Iterator[str]:
    """Yield every text that a reader sees: paragraphs, cells (merged ones once), headers."""
    yield from (paragraph.text for paragraph in document.paragraphs)
    for table in document.tables:
        yield from (text for row in grid(table) for text in row)
    for section in document.sections:
        yield from (paragraph.text for paragraph in section.header.paragraphs)
        yield from (paragraph.text for paragraph in section.footer.paragraphs)


def grid(table: Any) -> list[list[str]]:
    """Return the cells of a table as written, row by row; `table.cell()` would be quadratic."""
    return [
        ["\n".join(p.text for p in cell.paragraphs) for cell in row_cells(table, row)]
        for row in table._tbl.tr_lst
    ]


def row_cells(table: Any, row: Any) -> list[Any]:
    """Return the cells that stand in one row's own XML."""
    from docx.table import _Cell

    return [_Cell(cell, table) for cell in row.tc_lst]


def table_with(document: Any, heading: str) -> Any:
    """Return the first table one of whose first-row cells reads `heading`."""
    return next(table for table in document.tables if heading in grid(table)[0])


@pytest.fixture(scope="session")
def real() -> Workspace:
    return open_registry(REGISTRY)


@pytest.fixture(scope="session")
def report(real: Workspace) -> Made:
    """Return the real plan's report as of 22 November 2026."""
    return make(real)


@pytest.fixture(scope="session")
def english(real: Workspace) -> Made:
    return make(real, lang="en")
