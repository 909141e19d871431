"""The paragraphs of a Word template, each with words that lead a person to it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planctl.errors import UserError
from planctl.i18n import Message, msg

_BODY = "word/document.xml"
_LONGEST = 60
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """One paragraph of a template: the part of the file, which paragraph, and its words.

    In a table it is told by the table, its row and the cell; all are counted from 1.
    """

    part: str
    words: str
    paragraph: int
    table: int = 0
    row: int = 0
    cell: int = 0

    @property
    def name(self) -> Message:
        """Where it is, for somebody who looks for it in Word."""
        if self.table:
            return msg(
                "{part}, table {table}, row {row}, cell {cell}: “{words}”",
                part=self.part,
                table=self.table,
                row=self.row,
                cell=self.cell,
                words=_short(self.words),
            )
        return msg(
            "{part}, paragraph {number}: “{words}”",
            part=self.part,
            number=self.paragraph,
            words=_short(self.words),
        )


def places(template: Path) -> Iterator[Place]:
    """Yield the paragraphs that have words, in the order in which the template is filled.

    Raises UserError where the file is no Word document.
    """
    from lxml import etree  # type: ignore[import-untyped]  # has no types

    # What is inside comes from elsewhere: nothing is fetched, nothing expanded.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        with zipfile.ZipFile(template) as package:
            names = [name for name in package.namelist() if _is_text(name)]
            if _BODY not in names or sum(i.file_size for i in package.infolist()) > _MOST_BYTES:
                raise _refused(template)
            for name in sorted(names, key=lambda name: (name != _BODY, name)):
                root = etree.fromstring(package.read(name), parser)
                yield from _paragraphs(root, name.removeprefix("word/").removesuffix(".xml"))
    except (OSError, zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError) as error:
        raise _refused(template) from error


def _is_text(name: str) -> bool:
    return name == _BODY or name.startswith(("word/header", "word/footer"))


def _paragraphs(root: Any, part: str) -> Iterator[Place]:
    tables = {table: number for number, table in enumerate(root.iter(f"{_W}tbl"), 1)}
    for number, paragraph in enumerate(root.iter(f"{_W}p"), 1):
        words = "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))
        if not words.strip():
            continue
        cell = next(paragraph.iterancestors(f"{_W}tc"), None)
        if cell is None:
            yield Place(part, words, number)
            continue
        row, table = cell.getparent(), next(cell.iterancestors(f"{_W}tbl"))
        rows = list(table.iterchildren(f"{_W}tr"))
        cells = list(row.iterchildren(f"{_W}tc"))
        at = rows.index(row) + 1 if row in rows else 0
        yield Place(part, words, number, tables[table], at, cells.index(cell) + 1)


def _refused(template: Path) -> UserError:
    return UserError(msg("This is no Word template: {path}", path=template))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
