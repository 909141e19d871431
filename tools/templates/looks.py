"""The look of official documents: paper, letters, spacing; styles that every template shares."""

from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

FACE = "Times New Roman"
TEXT, TITLE, SUBTITLE, NOTE = "Report Text", "Title", "Report Subtitle", "Report Note"
CAPTION, CENTRE, ANNEX, FIGURE = "Report Caption", "Report Centre", "Report Annex", "Report Figure"
CELL, NUMBER, HEAD, SUB = "Table Text", "Table Number", "Table Head", "Table Sub"
SAMPLE, LETTER, ABOUT = "Report Sample", "Report Letter", "Report Subject"
PORTRAIT_MM, LANDSCAPE_MM, SMALL_MM = 165, 267, 180


def set_styles(document: Any) -> None:
    """Give the document its styles; Word shows them by these names."""
    styles = document.styles
    defaults = styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for child in list(defaults):
        defaults.remove(child)
    defaults.append(
        parse_xml(
            f'<w:rFonts {nsdecls("w")} w:ascii="{FACE}" w:hAnsi="{FACE}" w:cs="{FACE}" '
            f'w:eastAsia="{FACE}"/>'
        )
    )
    defaults.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="az-Latn-AZ"/>'))
    normal = styles["Normal"]
    _letters(normal, 14)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.5
    for name, align, before, after in (
        ("Heading 1", ALIGN.CENTER, 18, 8),
        ("Heading 2", ALIGN.LEFT, 14, 6),
    ):
        _letters(styles[name], 14, bold=True)
        form = styles[name].paragraph_format
        form.alignment, form.space_before, form.space_after = align, Pt(before), Pt(after)
        form.line_spacing, form.keep_with_next = 1.0, True
    for name in ("Header", "Footer"):
        _letters(styles[name], 10)
        styles[name].paragraph_format.line_spacing = 1.0
        styles[name].paragraph_format.alignment = ALIGN.CENTER
    _letters(styles[TITLE], 18, bold=True)
    styles[TITLE].paragraph_format.alignment = ALIGN.CENTER
    styles[TITLE].paragraph_format.space_after = Pt(6)
    for border in styles[TITLE].element.pPr.findall(qn("w:pBdr")):
        styles[TITLE].element.pPr.remove(border)
    _paragraph(document, TEXT, 14, align=ALIGN.JUSTIFY, line=1.5, indent=12.5)
    _paragraph(document, LETTER, 13, align=ALIGN.JUSTIFY, before=5, indent=12.5)
    _paragraph(document, SUBTITLE, 16, align=ALIGN.CENTER, line=1.15, after=6)
    _paragraph(document, ABOUT, 16, bold=True, align=ALIGN.CENTER, line=1.15, after=6)
    _paragraph(document, SAMPLE, 16, bold=True, align=ALIGN.CENTER, after=6)
    styles[SAMPLE].font.color.rgb = RGBColor(0xB3, 0x26, 0x1E)
    _paragraph(document, CAPTION, 12, bold=True, before=10, after=4, keep=True)
    _paragraph(document, NOTE, 10, before=4, after=4)
    _paragraph(document, CENTRE, 14, align=ALIGN.CENTER)
    _paragraph(document, ANNEX, 14, align=ALIGN.RIGHT, keep=True)
    _paragraph(document, FIGURE, 14, align=ALIGN.CENTER, before=4)
    _paragraph(document, "Contents 1", 12, before=3)
    _paragraph(document, "Contents 2", 12, indent=6)
    _paragraph(document, CELL, 10)
    _paragraph(document, NUMBER, 10, align=ALIGN.CENTER)
    _paragraph(document, HEAD, 10, bold=True, align=ALIGN.CENTER)
    _paragraph(document, SUB, 10)
    styles[SUB].paragraph_format.left_indent = Mm(2)


def make_small(document: Any) -> None:
    """Set everything close and small: a card that is to stay on one page."""
    for name, size, before, after in (
        ("Normal", 9.5, 0, 0),
        (TITLE, 13, 0, 2),
        ("Heading 1", 10.5, 5, 2),
        (CENTRE, 9.5, 0, 0),
        (SAMPLE, 10, 0, 2),
        (TEXT, 9.5, 1, 0),
        (CAPTION, 9, 4, 1),
        (NOTE, 8, 2, 2),
        (ANNEX, 9.5, 0, 0),
        (FIGURE, 9.5, 0, 0),
        (CELL, 8, 0, 0),
        (NUMBER, 8, 0, 0),
        (HEAD, 8, 0, 0),
    ):
        style = document.styles[name]
        style.font.size = Pt(size)
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.0
        form.first_line_indent = Mm(0)


def set_page(section: Any, *, broad: bool, small: bool = False) -> None:
    """Make a section A4 with the official margins, on its side where it is broad."""
    section.page_width, section.page_height = (Mm(297), Mm(210)) if broad else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if broad else WD_ORIENT.PORTRAIT
    section.left_margin = Mm(15) if broad else Mm(30)
    section.right_margin = section.bottom_margin = Mm(15)
    section.top_margin = Mm(20)
    section.bottom_margin = Mm(15) if broad else Mm(20)
    if small:
        section.left_margin, section.right_margin = Mm(20), Mm(10)
        section.top_margin, section.bottom_margin = Mm(15), Mm(14)
    section.header_distance, section.footer_distance = Mm(10), Mm(8) if broad else Mm(10)


def _letters(style: Any, size: float, *, bold: bool | None = None) -> None:
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FACE)
    properties.insert(0, fonts)
    style.font.size, style.font.color.rgb, style.font.italic = Pt(size), RGBColor(0, 0, 0), False
    if bold is not None:
        style.font.bold = bold


def _paragraph(  # noqa: PLR0913  # the settings of a style, all by name
    document: Any,
    name: str,
    size: float,
    *,
    bold: bool = False,
    align: Any = None,
    before: float = 0,
    after: float = 0,
    line: float = 1.0,
    indent: float = 0,
    keep: bool = False,
) -> None:
    style = document.styles.add_style(name, 1)
    style.base_style = document.styles["Normal"]
    _letters(style, size, bold=bold)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), line
    form.first_line_indent, form.keep_with_next = Mm(indent), keep
    if align is not None:
        form.alignment = align
