"""Filling the tables of a Word document: pattern rows are cloned, once for each row of data.

A pattern row carries `[#table]` or `[#table:kind]` anywhere in it and `[cell]` where the words of
a cell belong. Cloning a row costs the same however long the table has become.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from planctl.errors import UserError
from planctl.i18n import msg
from planctl.reports.paper.table import Merge
from planctl.reports.word.hyphens import keep_ending

_PATTERN = re.compile(r"\[#([^\]:]+)(?::(\w+))?\]")
_FIELD = re.compile(r"\[(\w+)\]")
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TEXT = qn("w:t")
_BEFORE_MERGE = frozenset(qn(f"w:{name}") for name in ("cnfStyle", "tcW", "gridSpan", "hMerge"))
Patterns = dict[str, Any]
#: A table of so many rows at most stays on one page.
_FEW = 8
#: Which text of a row, and its words between marks: `("<", "b", ">")` for `<[b]>`.
Slot = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of words by the names of its cells, its kind, and which cells run over several rows."""

    cells: Mapping[str, str]
    kind: str = ""
    merged: Mapping[str, Merge] = field(default_factory=dict)


Lines = Mapping[str, Iterable[Line]]


def fill_tables(body: Any, tables: Lines) -> None:
    """Fill every table below `body` that has pattern rows.

    Raises UserError where a pattern names a table, a kind of row or a cell that there is not:
    templates are edited by people.
    """
    for table in list(body.iter(qn("w:tbl"))):
        for name, patterns in _patterns(table).items():
            if name not in tables:
                raise UserError(
                    msg("The template fills a table that there is not: {name}", name=name)
                )
            _fill(patterns, tables[name], name)


def _patterns(table: Any) -> dict[str, Patterns]:
    """Return the pattern rows of a table by its name and by kind; the marks are taken out."""
    found: dict[str, Patterns] = {}
    for row in table.iterchildren(qn("w:tr")):
        for paragraph in row.iter(qn("w:p")):
            _join_marks(paragraph)
        for text in row.iter(qn("w:t")):
            mark = _PATTERN.search(text.text or "")
            if mark:
                text.text = _PATTERN.sub("", text.text)
                found.setdefault(mark[1].strip(), {})[mark[2] or ""] = row
    return found


def _join_marks(paragraph: Any) -> None:
    """Put a paragraph's words into one run where Word has broken a mark over several."""
    texts = list(paragraph.iter(qn("w:t")))
    whole = "".join(text.text or "" for text in texts)
    marks = len(_PATTERN.findall(whole)) + len(_FIELD.findall(whole))
    unbroken = sum(
        len(_PATTERN.findall(text.text or "")) + len(_FIELD.findall(text.text or ""))
        for text in texts
    )
    if marks != unbroken:
        texts[0].text = whole
        for text in texts[1:]:
            text.text = ""


def _fill(patterns: Patterns, rows: Iterable[Line], name: str) -> None:
    """Put the rows in place of the patterns, which must stand together."""
    last = list(patterns.values())[-1]
    slots = {kind: _slots(pattern) for kind, pattern in patterns.items()}
    few: list[Any] = []
    for row in rows:
        kind = row.kind if row.kind in patterns else ""
        if kind not in patterns:
            raise UserError(
                msg(
                    "The template has no pattern of row “{kind}” for table {name}",
                    kind=row.kind,
                    name=name,
                )
            )
        clone = deepcopy(patterns[kind])
        _write(clone, slots[kind], row, name)
        last.addprevious(clone)
        if len(few) <= _FEW:
            few.append(clone)
    if len(few) <= _FEW:
        _keep_together(few)
    for pattern in patterns.values():
        pattern.getparent().remove(pattern)


def _keep_together(rows: Iterable[Any]) -> None:
    """Keep each row on the page of the one after it; a table so short is not torn."""
    for row in list(rows)[:-1]:
        for paragraph in row.iter(qn("w:p")):
            properties = paragraph.get_or_add_pPr()
            if properties.find(qn("w:keepNext")) is None:
                properties.get_or_add_keepNext()


def _slots(pattern: Any) -> tuple[Slot, ...]:
    """Return where the words of a pattern row go; every clone has its texts in the same order.

    All of them keep their blanks, so that no clone has to be told.
    """
    for text in pattern.iter(_TEXT):
        text.set(_XML_SPACE, "preserve")
    return tuple(
        (place, tuple(_FIELD.split(text.text)))
        for place, text in enumerate(pattern.iter(_TEXT))
        if _FIELD.search(text.text or "")
    )


def _write(clone: Any, slots: tuple[Slot, ...], row: Line, name: str) -> None:
    texts = list(clone.iter(_TEXT))
    for place, pieces in slots:
        # Split at its marks, a text is words and names of cells by turns.
        words = list(pieces)
        for at in range(1, len(words), 2):
            if words[at] not in row.cells:
                raise UserError(
                    msg(
                        "The template asks table {name} for a cell that it does not have: {cell}",
                        name=name,
                        cell=words[at],
                    )
                )
            words[at] = row.cells[words[at]]
        text = texts[place]
        _set_lines(text, "".join(words))
        if row.merged:
            _merge_if_asked(text, pieces[1::2], row)


def _set_lines(text: Any, words: str) -> None:
    """Put words into a text of a run; where they have lines, Word wants a break between two."""
    if "\n" not in words and "-" not in words:
        text.text = words
        return
    first, *others = words.split("\n")
    text.text = first
    texts = [text]
    last = text
    for line in others:
        rest = text.makeelement(_TEXT, {_XML_SPACE: "preserve"})
        rest.text = line
        last.addnext(text.makeelement(qn("w:br"), {}))
        last.getnext().addnext(rest)
        last = rest
        texts.append(rest)
    for one in texts:
        keep_ending(one)


def _merge_if_asked(text: Any, fields: tuple[str, ...], row: Line) -> None:
    part = next((row.merged[field] for field in fields if field in row.merged), None)
    if part is not None:
        _merge(next(text.iterancestors(qn("w:tc"))), part)
        if part is Merge.FURTHER:
            text.text = ""


def _merge(cell: Any, part: Merge) -> None:
    """Mark a cell as part of one that runs over rows; the mark has its place among the others."""
    properties = cell.get_or_add_tcPr()
    for old in properties.findall(qn("w:vMerge")):
        properties.remove(old)
    mark = properties.makeelement(qn("w:vMerge"), {qn("w:val"): part.value})
    before = [child for child in properties if child.tag in _BEFORE_MERGE]
    properties.insert(properties.index(before[-1]) + 1 if before else 0, mark)
