"""One YAML file to plain data: every scalar stays text, every value knows its place.

libyaml composes the nodes; the builder below makes strings, lists and dicts of them and finds
duplicate keys. YAML's own typing never runs: the schema says what a value is, so `8.10` stays
"8.10" and `no` stays "no". Plain empty, `~` and `null` are None.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.cyaml import CParser
from yaml.resolver import BaseResolver

from planctl.store import guards
from planctl.store.document import LINE_SHIFT, Document, Fault, Mark, Value

_NULLS = frozenset(("", "~", "null"))
# Cheap signs of what is refused outright; only a file that shows one is read event by event.
_REFUSED = re.compile(r"(?:^|[\s\[\]{},:\-?\"'])[&*!]|^(?:---|\.\.\.|%)", re.MULTILINE)


class _Composer(CParser, BaseResolver):  # type: ignore[misc]  # CParser is untyped
    """libyaml's composer with tag resolution switched off."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        BaseResolver.__init__(self)

    def resolve(self, _kind: Any, _value: Any, _implicit: Any) -> str:
        return ""

    def descend_resolver(self, _parent: Any, _index: Any) -> None:
        """Do nothing: no path decides a tag."""

    def ascend_resolver(self) -> None:
        """Do nothing: no path decides a tag."""


def parse(raw: bytes) -> Document:
    """Read the bytes of one file; what is wrong with them comes back as faults, never raised."""
    text, faults = guards.decode(raw)
    if text is None:
        return Document(None, 0, tuple(faults))
    faults.extend(guards.characters(text))
    if deep := guards.too_deep_for_parser(text):
        return Document(None, 0, (*faults, deep))
    if any(fault.kind == "control-character" for fault in faults):
        return Document(None, 0, tuple(faults))  # the parser would stop there, saying less
    try:
        if _REFUSED.search(text) and (refused := _refused(text)):
            return Document(None, 0, (*faults, *refused))
        node = _Composer(text).get_single_node()
    except yaml.YAMLError as error:
        return Document(None, 0, (*faults, _syntax(error)))
    if node is None:
        return Document(None, 0, (*faults, Fault("empty")))
    builder = _Builder()
    data, mark = builder.build(node, 1)
    return Document(data, mark, (*faults, *builder.faults))


def _syntax(error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", None) or error)
    if mark is None:
        return Fault("syntax", args={"problem": problem})
    return Fault("syntax", mark.line + 1, mark.column + 1, {"problem": problem})


def _refused(text: str) -> list[Fault]:
    """Return the anchors, aliases, tags and further documents of a text, each with its place."""
    faults: list[Fault] = []
    documents = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            faults.append(Fault("anchor", line, column, {"sign": f"*{event.anchor}"}))
            continue
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                faults.append(Fault("several-documents", line, column))
            if event.version or event.tags:
                faults.append(Fault("tag", line, column, {"sign": "%"}))
        if getattr(event, "anchor", None):
            faults.append(Fault("anchor", line, column, {"sign": f"&{event.anchor}"}))
        if getattr(event, "tag", None):
            faults.append(Fault("tag", line, column, {"sign": str(event.tag)}))
    return faults


class _Builder:
    """Plain data and marks from composed nodes."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def build(self, node: Any, depth: int) -> tuple[Value, Mark]:
        start = node.start_mark
        place = (start.line << LINE_SHIFT) + start.column
        kind = type(node)
        if kind is yaml.ScalarNode:
            value = node.value
            return (None if node.style is None and value in _NULLS else value), place
        if depth > guards.MAX_DEPTH:
            args = {"limit": guards.MAX_DEPTH}
            self.faults.append(Fault("too-deep", start.line + 1, start.column + 1, args))
            return None, place
        if kind is yaml.MappingNode:
            return self._mapping(node, place, depth)
        built = [self.build(item, depth + 1) for item in node.value]
        return [value for value, _ in built], (place, [mark for _, mark in built])

    def _mapping(self, node: Any, place: int, depth: int) -> tuple[Value, Mark]:
        data: dict[str, Value] = {}
        marks: dict[str, tuple[int, Mark]] = {}
        for key_node, value_node in node.value:
            start = key_node.start_mark
            key = key_node.value
            if type(key_node) is not yaml.ScalarNode:
                self.faults.append(Fault("complex-key", start.line + 1, start.column + 1))
                continue
            if key == "<<" and key_node.style is None:
                self._fault("anchor", start, {"sign": "<<"})
                continue
            value, mark = self.build(value_node, depth + 1)
            if key in data:
                first = (marks[key][0] >> LINE_SHIFT) + 1
                self._fault("duplicate-key", start, {"key": key, "first": first})
                continue
            data[key] = value
            marks[key] = ((start.line << LINE_SHIFT) + start.column, mark)
        return data, (place, marks)

    def _fault(self, kind: str, start: Any, args: dict[str, Any]) -> None:
        self.faults.append(Fault(kind, start.line + 1, start.column + 1, args))
