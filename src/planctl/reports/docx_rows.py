"""Filling the tables of a Word document: pattern rows are cloned, once for each row of data.

A pattern row carries `[#table]` or `[#table:kind]` anywhere in it and `[cell]` where the words of
a cell belong. Cloning a row costs the same however long the table has become.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.reports.tables import Row, Tables

_PATTERN = re.compile(r"\[#([^\]:]+)(?::(\w+))?\]")
_FIELD = re.compile(r"\[(\w+)\]")
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Patterns = dict[str, Any]


def fill_tables(body: Any, tables: Tables) -> None:
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


def _fill(patterns: Patterns, rows: tuple[Row, ...], name: str) -> None:
    """Put the rows in place of the patterns, which must stand together."""
    last = list(patterns.values())[-1]
    for row in rows:
        pattern = patterns.get(row.kind, patterns.get(""))
        if pattern is None:
            raise UserError(
                msg("The template has no pattern of row “{kind}” for table {name}",
                    kind=row.kind, name=name)
            )  # fmt: skip
        last.addprevious(_filled(pattern, row, name))
    for pattern in patterns.values():
        pattern.getparent().remove(pattern)


def _filled(pattern: Any, row: Row, name: str) -> Any:
    clone = deepcopy(pattern)
    for cell in clone.iterchildren(qn("w:tc")):
        for text in cell.iter(qn("w:t")):
            words = text.text or ""
            fields = _FIELD.findall(words)
            for field in fields:
                if field not in row.cells:
                    raise UserError(
                        msg("The template asks table {name} for a cell that it does not have: "
                            "{cell}", name=name, cell=field)
                    )  # fmt: skip
            if fields:
                merge = next((row.merged[field] for field in fields if field in row.merged), None)
                text.text = _FIELD.sub(lambda mark: row.cells[mark[1]], words)
                text.set(_XML_SPACE, "preserve")
                if merge is not None:
                    _merge(cell, merge.value)
                    if merge.value == "continue":
                        text.text = ""
    return clone


def _merge(cell: Any, part: str) -> None:
    """Mark a cell as part of one that runs over rows; the mark has its place among the others."""
    properties = cell.get_or_add_tcPr()
    for old in properties.findall(qn("w:vMerge")):
        properties.remove(old)
    mark = properties.makeelement(qn("w:vMerge"), {qn("w:val"): part})
    before = [child for child in properties if child.tag in _BEFORE_MERGE]
    properties.insert(properties.index(before[-1]) + 1 if before else 0, mark)


_BEFORE_MERGE = frozenset(qn(f"w:{name}") for name in ("cnfStyle", "tcW", "gridSpan", "hMerge"))
