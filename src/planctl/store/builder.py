"""Plain data and marks from composed YAML nodes; plain empty, `~` and `null` are None."""

from __future__ import annotations

from typing import Any

import yaml

from planctl.store.document import LINE_SHIFT, Fault, Mark, Value, one_line
from planctl.store.guards import MAX_DEPTH

_NULLS = frozenset(("", "~", "null"))


def scalar(node: Any) -> tuple[str | None, int]:
    """Return the text of a scalar, None for a plain null, and where it stands."""
    start = node.start_mark
    value: str = node.value
    place = (start.line << LINE_SHIFT) + start.column
    return (None if value in _NULLS and not node.style else value), place


class Builder:
    """Makes data of nodes, and finds keys that stand twice or are no plain words."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def build(self, node: Any, depth: int) -> tuple[Value, Mark]:
        """Return the data of a node at a depth, and where each part of it stands."""
        kind = type(node)
        if kind is yaml.ScalarNode:
            return scalar(node)
        start = node.start_mark
        place = (start.line << LINE_SHIFT) + start.column
        if depth > MAX_DEPTH:
            args = {"limit": MAX_DEPTH}
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
            if type(key_node) is not yaml.ScalarNode or (not key_node.style and not key):
                self.faults.append(Fault("complex-key", start.line + 1, start.column + 1))
                continue
            if key == "<<" and not key_node.style:
                self._fault("anchor", start, {"sign": "<<", "uses": []})
                continue
            value, mark = (
                scalar(value_node)
                if type(value_node) is yaml.ScalarNode
                else self.build(value_node, depth + 1)
            )
            if key in data:
                first = (marks[key][0] >> LINE_SHIFT) + 1
                self._fault("duplicate-key", start, {"key": one_line(key), "first": first})
                continue
            data[key] = value
            marks[key] = ((start.line << LINE_SHIFT) + start.column, mark)
        return data, (place, marks)

    def _fault(self, kind: str, start: Any, args: dict[str, Any]) -> None:
        self.faults.append(Fault(kind, start.line + 1, start.column + 1, args))
