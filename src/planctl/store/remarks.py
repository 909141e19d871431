"""Comments and blank lines of a file, each with the entry that it belongs to.

A comment on a line of its own belongs to the entry below it, unless it is indented further: then
to the one above it. A comment at the end of a line belongs to the entry of that line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from planctl.store.document import FieldPath

_HASH_OR_LINE = re.compile(r"#[^\n]*|^[ ]*\n", re.MULTILINE)
_MODELINE = "# yaml-language-server:"
_EVERYWHERE = 1 << 62


@dataclass(slots=True)
class Remarks:
    """What stands in a file beside its data. An empty string is a blank line.

    `header` stands above everything, `footer` below it; by the path of an entry, `before` are
    lines above it, `beside` the comment at the end of its line, `after` lines below all of it.
    """

    header: list[str] = field(default_factory=list)
    footer: list[str] = field(default_factory=list)
    before: dict[FieldPath, list[str]] = field(default_factory=dict)
    beside: dict[FieldPath, str] = field(default_factory=dict)
    after: dict[FieldPath, list[str]] = field(default_factory=dict)

    def within(self, path: FieldPath) -> bool:
        """Return whether a remark belongs to something inside the value at a path."""
        size = len(path)
        return any(
            len(key) > size and key[:size] == path
            for where in (self.before, self.beside, self.after)
            for key in where
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key or an item: where it begins, and where the one-line collection it stands in ends."""

    path: FieldPath
    start: int
    column: int
    scope_end: int


@dataclass(frozen=True, slots=True)
class _Note:
    """A comment or a blank line."""

    start: int
    column: int
    text: str
    own_line: bool


def remarks(text: str, root: Any) -> Remarks:
    """Return the comments and blank lines of a text, given its composed node."""
    found = Remarks()
    scalars: list[Any] = []
    entries = list(_entries(root, (), _EVERYWHERE, scalars))
    starts = [entry.start for entry in entries]
    waiting: list[_Note] = []
    reached = 0
    for note in _notes(text, scalars):
        place = bisect_right(starts, note.start)
        if place > reached:
            _settle(waiting, entries, reached, found)
            waiting, reached = [], place
        if note.own_line or place == 0:
            waiting.append(note)
        else:
            owner = _open_at(note.start, entries[:place])
            beside = found.beside.get(owner.path)
            found.beside[owner.path] = f"{beside}  {note.text}" if beside else note.text
    _settle(waiting, entries, reached, found)
    return found


def _notes(text: str, scalars: list[Any]) -> Iterator[_Note]:
    """Yield what stands outside the scalars of a text: there a # can only begin a comment."""
    spans = sorted(_span(node, text) for node in scalars)
    starts = [start for start, _ in spans]
    offset = 0
    while match := _HASH_OR_LINE.search(text, offset):
        place = bisect_right(starts, match.start()) - 1
        if place >= 0 and match.start() < spans[place][1]:
            # Inside a value; what follows it on the line may still be a comment.
            offset = max(match.start() + 1, min(spans[place][1], match.end()))
            continue
        offset = match.end()
        line_start = text.rfind("\n", 0, match.start()) + 1
        lead = text[line_start : match.start()]
        # What follows a dash alone is about the item, which begins below.
        column = 0 if "-" in lead else len(lead)
        yield _Note(match.start(), column, match[0].strip(), own_line=not lead.strip(" -"))


def _span(node: Any, text: str) -> tuple[int, int]:
    """Return where a scalar begins and ends: a block begins below its sign, and ends with words."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">"):
        start = text.find("\n", start, end)
        return (start, start + len(text[start:end].rstrip())) if start >= 0 else (end, end)
    return start, end


def _entries(node: Any, path: FieldPath, scope_end: int, scalars: list[Any]) -> Iterator[_Entry]:
    """Yield keys and items in the order of the text; all scalars are gathered."""
    if isinstance(node, yaml.ScalarNode):
        scalars.append(node)
        return
    if node.flow_style:
        scope_end = min(scope_end, node.end_mark.index)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            scalars.append(key)
            inner = (*path, key.value)
            yield _Entry(inner, key.start_mark.index, key.start_mark.column, scope_end)
            yield from _entries(value, inner, scope_end, scalars)
        return
    for number, item in enumerate(node.value):
        inner = (*path, number)
        column = item.start_mark.column if node.flow_style else node.start_mark.column
        yield _Entry(inner, item.start_mark.index, column, scope_end)
        yield from _entries(item, inner, scope_end, scalars)


def _settle(waiting: list[_Note], entries: list[_Entry], place: int, found: Remarks) -> None:
    """Give notes that stand between the entries `place - 1` and `place` to those they belong to."""
    if not waiting:
        return
    following = entries[place] if place < len(entries) else None
    if place == 0 and following is not None:
        _head(waiting, following, found)
        return
    for number, note in enumerate(waiting):
        above = _above(note, following, entries[:place])
        if note.text and above is not None:
            found.after.setdefault(above.path, []).extend(_blank_before(waiting, number))
            found.after[above.path].append(note.text)
        elif note.text:
            rest = [*_blank_before(waiting, number), *(n.text for n in waiting[number:])]
            where = found.before.setdefault(following.path, []) if following else found.footer
            where.extend(rest)
            return
    if waiting and not waiting[-1].text and following is not None:
        found.before.setdefault(following.path, []).append("")


def _blank_before(waiting: list[_Note], number: int) -> list[str]:
    return [""] if number and not waiting[number - 1].text else []


def _above(note: _Note, following: _Entry | None, before: list[_Entry]) -> _Entry | None:
    """Return the entry above that an indented comment belongs to, if it belongs to one."""
    inside = _open_at(note.start, before)
    if inside.scope_end != _EVERYWHERE:
        same = following is not None and following.start < inside.scope_end
        return None if same else inside
    if note.column <= (following.column if following else 0):
        return None
    return next((e for e in reversed(before) if e.column <= note.column), None)


def _open_at(offset: int, before: list[_Entry]) -> _Entry:
    """Return the latest entry that is not in a one-line collection which has ended."""
    return next(e for e in reversed(before) if e.scope_end > offset)


def _head(waiting: list[_Note], first: _Entry, found: Remarks) -> None:
    """Part the lines above everything: up to the last blank line they are of the whole file."""
    texts = [note.text for note in waiting]
    blanks = [number for number, text in enumerate(texts) if not text]
    cut = blanks[-1] + 1 if blanks else 0
    modelines = [n for n, text in enumerate(texts) if text.startswith(_MODELINE)]
    cut = max(cut, modelines[-1] + 1 if modelines else 0)
    found.header = texts[:cut]
    if texts[cut:]:
        found.before[first.path] = texts[cut:]
