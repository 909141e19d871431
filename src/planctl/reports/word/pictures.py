"""Pictures in a Word document: put where their marks stand, each with its words."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from planctl.errors import UserError
from planctl.i18n import msg
from planctl.reports.paper.plain import plain_text
from planctl.reports.word.view import CLOSE, OPEN

if TYPE_CHECKING:
    from planctl.reports.paper.picture import Picture

#: As broad as the text of an upright page: 165 mm, in EMU.
_BROADEST = 165 * 36_000
_MARK = re.compile(f"{OPEN}picture ([^{CLOSE}]+){CLOSE}")


def draw_pictures(document: Any, pictures: Mapping[str, Picture]) -> None:
    """Replace each mark of a picture by the drawing, as wide as the text of the page.

    Raises UserError where a mark names a picture that there is not.
    """
    from planctl.reports.pictures.draw import png

    widths = _widths(document)
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
            width = _width_at(paragraph, widths)
            inline = document.part.new_pic_inline(io.BytesIO(png(picture.drawing)), width, None)
            described = inline.docPr
            described.set("name", mark[1])
            described.set("title", plain_text(picture.caption))
            described.set("descr", plain_text(picture.alt))
            first.add_drawing(inline)


def _widths(document: Any) -> dict[Any, int]:
    """Return the width between the margins of each section, in EMU, by its own XML."""
    settings = document.element.body.iter(qn("w:sectPr"))
    return {
        own: int(section.page_width - section.left_margin - section.right_margin)
        for own, section in zip(settings, document.sections, strict=True)
    }


def _width_at(paragraph: Any, widths: Mapping[Any, int]) -> int:
    """Return how broad a picture in a paragraph is: on a broad page no more than on a usual one.

    The settings of a section stand at its end, in its last paragraph or at the end of the text.
    """
    after = (sibling.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") for sibling in _from(paragraph))
    settings = next((found for found in after if found is not None), None)
    last = list(widths.values())[-1]
    return min(widths.get(settings, last), _BROADEST)


def _from(paragraph: Any) -> Iterator[Any]:
    """Yield the paragraph and those after it on its own level."""
    yield paragraph
    yield from paragraph.itersiblings(qn("w:p"))
