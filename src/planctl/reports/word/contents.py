"""The list of contents: links to the headings, without page numbers, so it is never out of date.

Word computes page numbers only when somebody asks for it; a list that shows none is right from the
first opening on, and stays the same when it is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from planctl.reports.word.view import CLOSE, OPEN

MARK = "[contents]"
# What stands for the mark while the template is filled: no text of a record can be it.
_PLACE = f"{OPEN}contents{CLOSE}"
#: Levels 1 and 2, with links, without numbers of pages, built from headings alone.
_FIELD = ' TOC \\o "1-2" \\n \\h \\z '
_LEVELS = {"Heading1": "Contents1", "Heading2": "Contents2"}


def mark_contents(body: Any) -> None:
    """Make the mark of a template, `[contents]` in a paragraph of its own, known from all text."""
    for paragraph in body.iter(qn("w:p")):
        if _words(paragraph).strip() == MARK:
            first, *others = list(paragraph.iter(qn("w:t")))
            first.text = _PLACE
            for text in others:
                text.text = ""


def list_contents(body: Any) -> None:
    """Replace the paragraph of the mark by the list; without a mark there is none."""
    place = next((p for p in body.iter(qn("w:p")) if _words(p).strip() == _PLACE), None)
    if place is None:
        return
    entries = list(_entries(body))
    for at, (level, words, name) in enumerate(entries):
        entry = _entry(place, level, words, name)
        runs = [child for child in entry if child.tag != qn("w:pPr")]
        if at == 0:
            runs[0].addprevious(_field("begin"))
            runs[0].addprevious(_instruction())
            runs[0].addprevious(_field("separate"))
        if at == len(entries) - 1:
            entry.append(_field("end"))
        place.addprevious(entry)
    place.getparent().remove(place)


def _entries(body: Any) -> Iterator[tuple[str, str, str]]:
    """Yield (style of the entry, words, bookmark) of each heading; the bookmarks are put in."""
    number = 0
    for paragraph in body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        level = _LEVELS.get(style.get(qn("w:val"))) if style is not None else None
        words = _words(paragraph).strip()
        if level is None or not words:
            continue
        number += 1
        name = f"_Toc{number:08d}"
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(number))
        start.set(qn("w:name"), name)
        paragraph.insert(1, start)
        paragraph.append(end)
        yield level, words, name


def _entry(place: Any, level: str, words: str, name: str) -> Any:
    entry = OxmlElement("w:p")
    settings = deepcopy(place.find(qn("w:pPr")))
    if settings is None:
        settings = OxmlElement("w:pPr")
    style = settings.find(qn("w:pStyle"))
    if style is None:
        style = OxmlElement("w:pStyle")
        settings.insert(0, style)
    style.set(qn("w:val"), level)
    entry.append(settings)
    link, run, text = (OxmlElement(f"w:{tag}") for tag in ("hyperlink", "r", "t"))
    link.set(qn("w:anchor"), name)
    link.set(qn("w:history"), "1")
    text.text = words
    run.append(text)
    link.append(run)
    entry.append(link)
    return entry


def _field(kind: str) -> Any:
    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    return run


def _instruction() -> Any:
    run, words = OxmlElement("w:r"), OxmlElement("w:instrText")
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = _FIELD
    run.append(words)
    return run


def _words(paragraph: Any) -> str:
    return "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
