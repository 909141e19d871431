"""The annual report as a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.reports.pictures.draw import png
from planctl.reports.word.template import Picture, Properties, rendered
from planctl.resources import template

if TYPE_CHECKING:
    from datetime import date

    from planctl.reports.annual.content import AnnualContent
    from planctl.reports.origin import Origin

AUTHOR = "planctl"


def annual_document(
    content: AnnualContent, lang: str, day: date, origin: Origin | None = None
) -> bytes:
    """Return the bytes of the document, in the template of a language.

    Its properties say what it was made from. The template is given each section of the content
    under its own name.
    """
    own = tuple(origin.properties()) if origin else ()
    context = {name: getattr(content, name) for name in type(content).__dataclass_fields__}
    return rendered(
        template(f"annual.{lang}.docx"),
        context,
        content.tables,
        {"chart": Picture(png(content.figure.stacks), content.figure.alt)},
        Properties(content.title.subject, content.title.standing, AUTHOR, day, own),
    )
