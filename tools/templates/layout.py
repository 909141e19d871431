"""A paper's structure as a Word template: marks where the words, rows and drawings will stand."""

from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.picture import Picture
from planctl.reports.paper.table import Table
from planctl.reports.word.same_bytes import document_bytes
from tools.templates import looks
from tools.templates.grid import add_grid
from tools.templates.marks import mark, value
from tools.templates.slim import slim

#: So many sections begin a page where the title has one.
_ALONE = 2


def template_document(paper: Paper, *, cover: bool, small: bool = False) -> bytes:
    """Return the template as bytes; with a cover the title has a page of its own.

    A `small` one is set close, so that a card stays on one page.
    """
    layout = _Layout(cover=cover, small=small)
    layout.title(contents=cover)
    for section in (one for one in paper.sections if not one.annex):
        layout.section(section)
    if paper.signature is not None and not paper.signed_by_letter:
        layout.signature()
    for section in (one for one in paper.sections if one.annex):
        layout.section(section)
    return layout.saved()


class _Layout:
    """A document that grows from top to bottom."""

    def __init__(self, *, cover: bool, small: bool) -> None:
        self.document: Any = Document()
        looks.set_styles(self.document)
        if small:
            looks.make_small(self.document)
        self._cover, self._small = cover, small
        self._broad, self._begun, self._headed = False, cover, 0
        page = self.document.sections[0]
        looks.set_page(page, broad=False, small=small)
        page.different_first_page_header_footer = cover
        words = "{{ title.short }}{% if title.sample %} – {{ title.sample }}{% endif %}"
        page.header.paragraphs[0].text = words
        foot = page.footer.paragraphs[0]
        foot.add_run("{{ words.page }} ")
        _field(foot, "PAGE")
        foot.add_run(" / ")
        _field(foot, "NUMPAGES")

    def title(self, *, contents: bool) -> None:
        if self._cover:
            self._cover_page()
        else:
            self._each("title.before", "line", looks.CENTRE)
            self._only("title.sample", "{{ title.sample }}", looks.SAMPLE)
            self._say("{{ title.heading }}", looks.TITLE)
            self._each("title.after", "line", looks.CENTRE)
            self._only("title.place", "{{ title.place }}", looks.CENTRE)
        if contents:
            first = self._say("{{ words.contents }}", looks.CAPTION)
            first.paragraph_format.page_break_before = True
            self._say("[contents]", "Contents 1")

    def _cover_page(self) -> None:
        """Set the title in the middle of its page, the place at the foot."""
        self._space(150)
        self._only("title.sample", "{{ title.sample }}", looks.SAMPLE)
        self._each("title.before", "line", looks.SUBTITLE)
        self._only("title.about", "{{ title.about }}", looks.ABOUT)
        self._each("title.leading", "line", looks.SUBTITLE)
        self._space(6)
        self._say("{{ title.heading }}", looks.TITLE)
        self._each("title.after", "line", looks.CENTRE)
        self._space(170)
        self._only("title.place", "{{ title.place }}", looks.CENTRE)

    def _space(self, points: int) -> None:
        self._say("", looks.CENTRE).paragraph_format.space_before = Pt(points)

    def section(self, section: Section) -> None:
        path = f"s.{section.id}"
        if section.annex or (section.broad != self._broad and self._begun):
            self._new_page(broad=section.broad)
        elif section.broad != self._broad:
            looks.set_page(self.document.sections[0], broad=section.broad, small=self._small)
            self._broad = section.broad
        self._begun = True
        if section.annex:
            self._say(value(f"{path}.annex"), looks.ANNEX)
        head = self.document.add_heading(value(f"{path}.heading"), 1)
        # After a cover the first section, the summary, has a page of its own, too.
        if self._cover and self._headed < _ALONE:
            head.paragraph_format.page_break_before = True
        self._headed += 1
        self._blocks(section, path, "")
        if section.items:
            self._say(mark(f"for item in {path}.items"), looks.TEXT)
            head = self.document.add_heading("{{ item.heading }}", 2)
            words = looks.LETTER if section.letters else looks.TEXT
            self._blocks(section.items[0], "item", " {{ item.id }}", words)
            if section.letters:
                head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                head.paragraph_format.page_break_before = True
                head.paragraph_format.left_indent = Mm(70)
                self.signature(letter=True)
            self._say("{%p endfor %}", looks.TEXT)

    def signature(self, *, letter: bool = False) -> None:
        space = self._say("", looks.CENTRE)
        space.paragraph_format.space_before, space.paragraph_format.keep_with_next = Pt(24), True
        table = self.document.add_table(rows=2, cols=3)
        for at, (line, width) in enumerate((("_" * 20, 65), ("_" * 12, 40), ("_" * 19, 60))):
            for row, words in ((0, line), (1, value(f"signature.under[{at}]"))):
                cell = table.cell(row, at)
                cell.width = Mm(width)
                cell.paragraphs[0].style = looks.NUMBER
                cell.paragraphs[0].add_run(words)
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        for row in table.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        if letter:
            names = ("place", "day", "number")
            line = self._say("    ".join(value(f"signature.{name}") for name in names), "Normal")
            line.paragraph_format.space_before = Pt(6)
            return
        for name in ("place", "day", "number"):
            words = self._say(value(f"signature.{name}"), "Normal")
            words.paragraph_format.keep_with_next = name != "number"

    def saved(self) -> bytes:
        about = self.document.core_properties
        about.author = about.last_modified_by = "planctl"
        about.title = about.comments = about.keywords = ""
        about.created = about.modified = datetime(2026, 1, 1, tzinfo=UTC)
        slim(self.document)
        return document_bytes(self.document)

    def _blocks(self, section: Section, path: str, end: str, words: str = looks.TEXT) -> None:
        if section.text or not (section.tables or section.pictures or section.items):
            self._each(f"{path}.text", "line", words)
        for table in section.tables:
            self._table(table, f"{path}.t.{table.id}", f"{table.id}{end}")
        if section.tables and section.pictures:
            # LibreOffice tears a caption from its picture where it stands right below a table.
            between = self._say("", looks.NOTE).paragraph_format
            between.space_before = between.space_after = Pt(0)
            between.line_spacing = Pt(2)
        for picture in section.pictures:
            self._picture(picture, f"{path}.p.{picture.id}", f"{picture.id}{end}")
        if section.after:
            closing = self._each(f"{path}.after", "line", words)
            if words == looks.LETTER:  # so that a signature is never alone on its page
                closing.paragraph_format.keep_with_next = True

    def _table(self, table: Table, path: str, name: str) -> None:
        self._say(value(f"{path}.caption"), looks.CAPTION)
        self._say(mark(f"if {path}.full"), looks.TEXT)
        upright = looks.SMALL_MM if self._small else looks.PORTRAIT_MM
        room = looks.LANDSCAPE_MM if self._broad else upright
        add_grid(self.document, table, path, name, room)
        self._say("{%p else %}", looks.TEXT)
        self._say(value(f"{path}.empty"), looks.TEXT)
        self._say("{%p endif %}", looks.TEXT)
        self._each(f"{path}.notes", "note", looks.NOTE)

    def _picture(self, picture: Picture, path: str, name: str) -> None:
        self._say(value(f"{path}.caption"), looks.CAPTION)
        self._say(mark(f"if {path}.full"), looks.TEXT)
        self._say(value(f"{path}.mark"), looks.FIGURE)
        self._say("{%p else %}", looks.TEXT)
        self._say(value(f"{path}.empty"), looks.TEXT)
        self._say("{%p endif %}", looks.TEXT)
        self._table(picture.numbers, f"{path}.numbers", name)

    def _each(self, path: str, name: str, style: str) -> Any:
        self._say(mark(f"for {name} in {path}"), style)
        line = self._say(value(name), style)
        self._say("{%p endfor %}", style)
        return line

    def _only(self, path: str, words: str, style: str) -> None:
        self._say(mark(f"if {path}"), style)
        self._say(words, style)
        self._say("{%p endif %}", style)

    def _say(self, words: str, style: str) -> Any:
        return self.document.add_paragraph(words, style=style)

    def _new_page(self, *, broad: bool) -> None:
        page = self.document.add_section(WD_SECTION.NEW_PAGE)
        looks.set_page(page, broad=broad, small=self._small and not broad)
        page.different_first_page_header_footer = False
        self._broad = broad


def _field(paragraph: Any, code: str) -> None:
    for kind in ("begin", "", "separate", "words", "end"):
        run = paragraph.add_run()
        if kind == "words":
            run.text = "1"
        elif kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        else:
            command = OxmlElement("w:instrText")
            command.text = code
            run._r.append(command)
