"""Pictures in a Word document: put where their marks stand, each with its words."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from planctl.errors import UserError
from planctl.i18n import msg
from planctl.reports.paper.plain import plain_text
from planctl.reports.word.view import CLOSE, OPEN

if TYPE_CHECKING:
    from planctl.reports.paper.picture import Picture

_MARK = re.compile(f"{OPEN}picture ([^{CLOSE}]+){CLOSE}")


def draw_pictures(document: Any, pictures: Mapping[str, Picture]) -> None:
    """Replace each mark of a picture by the drawing, as wide as the text of the page.

    Raises UserError where a mark names a picture that there is not.
    """
    from planctl.reports.pictures.draw import png

    width = _text_width(document)
    for paragraph in list(document.element.body.iter(qn("w:p"))):
        words = "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        mark = _MARK.search(words)
        if mark is None:
            continue
        picture = pictures.get(mark[1])
        if picture is None:
            raise UserError(
                msg("The template shows a picture that there is not: {name}", name=mark[1])
            )
        first, *others = list(paragraph.iterchildren(qn("w:r")))
        for run in others:
            paragraph.remove(run)
        for text in list(first.iter(qn("w:t"))):
            first.remove(text)
        if picture.drawing is not None:
            inline = document.part.new_pic_inline(io.BytesIO(png(picture.drawing)), width, None)
            described = inline.docPr
            described.set("name", mark[1])
            described.set("title", plain_text(picture.caption))
            described.set("descr", plain_text(picture.alt))
            first.add_drawing(inline)


def _text_width(document: Any) -> int:
    """Return the width between the margins of the first section, in EMU."""
    section = document.sections[0]
    return int(section.page_width - section.left_margin - section.right_margin)
