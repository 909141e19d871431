"""One YAML file to plain data: every scalar stays text, every value knows its place.

libyaml composes the nodes, the builder makes strings, lists and dicts of them. YAML's own typing
never runs: the schema says what a value is, so `8.10` stays "8.10" and `no` stays "no".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml._yaml import CParser

from planctl.store import guards, letters
from planctl.store.builder import Builder
from planctl.store.document import Document, Fault, Mark, Readable, Value
from planctl.store.events import Inspection, suspicious
from planctl.store.faults import capped
from planctl.store.plain import read_plain

# The parser finds these far from the slip: at the end of the file, or on a line below.
_TOLD_WHERE_IT_BEGAN = frozenset(
    (
        "found unexpected end of stream",
        "found unexpected document indicator",
        "could not find expected ':'",
        "did not find expected ',' or ']'",
        "did not find expected ',' or '}'",
        "did not find expected alphabetic or numeric character",
    )
)


class _Composer(CParser):
    """libyaml's composer with tag resolution switched off: what a text is, the schema decides."""

    def resolve(self, _kind: Any, _value: Any, _implicit: Any) -> str:
        return ""

    def descend_resolver(self, _parent: Any, _index: Any) -> None:
        """Do nothing: no path decides a tag."""

    def ascend_resolver(self) -> None:
        """Do nothing: no path decides a tag."""


def compose(text: str) -> Any:
    """Return the node of a text in which `parse` has found nothing wrong."""
    return _Composer(text).get_single_node()


@dataclass(frozen=True, slots=True)
class PlainDocument:
    """A sound document in plain form: where its values stand is found when somebody asks."""

    data: Value
    text: str = field(repr=False)
    faults: tuple[Fault, ...] = ()

    @property
    def mark(self) -> Mark:
        """Where each value stands."""
        return marks_in(self.text)


def marks_in(text: str) -> Mark:
    """Return where each value of a text stands in which nothing was found wrong."""
    return Builder().build(compose(text), 1)[1]


def parse(raw: bytes) -> Readable:
    """Read the bytes of one file; what is wrong with them comes back as faults, never raised.

    Where letters are not what they seem, what was meant is read: one slip is one fault.
    """
    text, faults = guards.decode(raw)
    if text is None:
        return Document(None, 0, tuple(faults))
    odd = list(guards.characters(text))
    if not faults and not odd and (data := read_plain(text)) is not None:
        return PlainDocument(data, text)
    return _parsed(letters.meant(text) if odd else text, faults + odd, odd)


def _parsed(text: str, faults: list[Fault], odd: list[Fault]) -> Document:
    """Return a text as libyaml reads it, with the faults that are known and those it finds."""
    inspection = Inspection()
    try:
        if suspicious(text):
            inspection.read(text)
        node = _Composer(text).get_single_node() if inspection.buildable else None
    except yaml.YAMLError as error:
        faults += inspection.faults
        faults += _syntax(error, text, odd)
        return Document(None, 0, capped(faults))
    faults += inspection.faults
    if not inspection.buildable:
        return Document(None, 0, capped(faults))
    return _built(node, text, faults)


def _built(node: Any, text: str, faults: list[Fault]) -> Document:
    builder = Builder()
    data, mark = (None, 0) if node is None else builder.build(node, 1)
    if builder.faults:
        faults += builder.faults
    if any(fault.kind == "too-deep" for fault in builder.faults):
        return Document(None, 0, capped(faults))
    if data is None and not faults:
        faults.append(Fault("empty"))
    if "\\" in text and (spelt := [*_spelt_out(node, text)]):
        faults += spelt
        data = _as_meant(data)
    return Document(data, mark, capped(faults) if faults else ())


def _syntax(error: yaml.YAMLError, text: str, odd: list[Fault]) -> Iterator[Fault]:
    """Yield the parser's complaint where it points, or where what it complains of began."""
    problem = str(getattr(error, "problem", None) or error)
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    spot = context if problem in _TOLD_WHERE_IT_BEGAN and context else mark or context
    if spot is None:
        yield Fault("syntax", args={"problem": problem})
    elif not _explained(spot.line, text, odd):
        yield Fault("syntax", spot.line + 1, spot.column + 1, {"problem": problem})


def _explained(line: int, text: str, odd: list[Fault]) -> bool:
    """Return whether the parser stopped at a character that has been named, or after a tab.

    A tab before a key puts all lines below it out of step: that says nothing new.
    """
    if any(fault.line == line + 1 and fault.kind != "carriage-return" for fault in odd):
        return True
    indents = (row[: len(row) - len(row.lstrip())] for row in text.split("\n")[: line + 1])
    return "\t" in text and any("\t" in indent for indent in indents)


def _spelt_out(node: Any, text: str) -> Iterator[Fault]:
    """Yield a fault for each character that a double-quoted scalar spells out by an escape."""
    lines = guards.Lines(text)
    waiting = [node] if node else []
    while waiting:
        item = waiting.pop()
        if isinstance(item, yaml.MappingNode):
            waiting += [part for pair in reversed(item.value) for part in reversed(pair)]
        elif isinstance(item, yaml.SequenceNode):
            waiting += reversed(item.value)
        elif item.style == '"':
            marks = item.start_mark.index, item.end_mark.index
            for offset, character in guards.escapes(text, *marks):
                yield guards.escape_fault(character, lines.place(offset))


def _as_meant(value: Value) -> Value:
    if isinstance(value, str):
        return letters.meant(value)
    if isinstance(value, dict):
        return {key: _as_meant(inner) for key, inner in value.items()}
    return [_as_meant(inner) for inner in value] if value else value
