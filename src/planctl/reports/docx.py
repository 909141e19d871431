"""Content into a Word template: Jinja fills the text, cloned rows the tables."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from datetime import date

    from planctl.reports.tables import Tables


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG as wide as the page's text, and what it shows, in words."""

    png: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file manager shows of the document."""

    title: str
    subject: str
    author: str
    day: date


def rendered(
    template: Path,
    context: Mapping[str, Any],
    tables: Tables,
    pictures: Mapping[str, Picture],
    properties: Properties,
) -> bytes:
    """Return the document that the template makes of the content.

    Raises UserError where the template cannot be read, or asks for what there is not.
    """
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate, InlineImage  # type: ignore[import-untyped]  # has no types
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    from planctl.reports.docx_bytes import document_bytes, set_properties
    from planctl.reports.docx_hyphens import keep_endings
    from planctl.reports.docx_rows import fill_tables

    try:
        document = DocxTemplate(str(template))
        document.init_docx()
        inline = {
            name: InlineImage(document, io.BytesIO(picture.png), width=_text_width(document))
            for name, picture in pictures.items()
        }
        environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
        document.render({**context, **inline}, environment, autoescape=True)
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise UserError(msg("This is no Word template: {path}", path=template)) from error
    except TemplateError as error:
        raise UserError(
            msg("The template {path} cannot be filled: {reason}", path=template, reason=error)
        ) from error
    body = document.docx.element.body
    fill_tables(body, tables)
    keep_endings(body)
    _describe(body, pictures)
    set_properties(
        document.docx,
        title=properties.title,
        subject=properties.subject,
        author=properties.author,
        day=properties.day,
    )
    return document_bytes(document.docx)


def _text_width(document: Any) -> int:
    """Return the width between the margins of the first section, in EMU."""
    section = document.docx.sections[0]
    return int(section.page_width - section.left_margin - section.right_margin)


def _describe(body: Any, pictures: Mapping[str, Picture]) -> None:
    """Give each picture its name and its text for those who cannot see it, in order."""
    from docx.oxml.ns import qn

    named = list(pictures.items())
    for element, (name, picture) in zip(body.iter(qn("wp:docPr")), named, strict=False):
        element.set("name", name)
        element.set("descr", picture.alt)
