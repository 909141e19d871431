"""A paper in the form that is asked for: Word, web page, workbook or PDF."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.i18n import msg
from planctl.resources import template

if TYPE_CHECKING:
    from planctl.reports.paper.paper import Paper


class Form(StrEnum):
    """A form of a report, by the end of a file's name."""

    DOCX = "docx"
    HTML = "html"
    XLSX = "xlsx"
    PDF = "pdf"


def form_of(path: Path) -> Form:
    """Return the form that the name of a file asks for. UserError where it is none of ours."""
    try:
        return Form(path.suffix.removeprefix(".").lower())
    except ValueError:
        known = ", ".join(f".{form}" for form in Form)
        raise UserError(
            msg("No report is written as {path}.", path=path),
            msg("End the name with one of: {known}", known=known),
        ) from None


def made(paper: Paper, form: Form, own_templates: Path) -> bytes:
    """Return the file; the same paper gives the same bytes, a PDF of one LibreOffice.

    A template in the folder `own_templates` takes precedence over the one that planctl ships.
    """
    match form:
        case Form.HTML:
            from planctl.reports.web.page import web_page

            return web_page(paper)
        case Form.XLSX:
            from planctl.reports.sheets.workbook import workbook

            return workbook(paper)
        case _:
            from planctl.reports.word.document import word_document

            word = word_document(paper, template_of(paper.kind, own_templates))
            if form is Form.DOCX:
                return word
            from planctl.reports.pdf import portable

            return portable(word, paper.day)


def template_of(kind: str, own_templates: Path) -> Path:
    """Return the Word template of a kind: the registry's own where it has one."""
    own = own_templates / f"{kind}.docx"
    return own if own.is_file() else template(f"{kind}.docx")
