"""Whether the names in a template's marks are names that a report has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from jinja2 import nodes

from planctl.i18n import Message, msg

_LOOP = SimpleNamespace(index=1, index0=0, first=True, last=True, length=1, revindex=1, revindex0=0)
#: What is not known, and of which nothing more can be said.
UNKNOWN: Any = object()


@dataclass
class Scope:
    """The names that are known at a point of a template: the report's, and those of open loops."""

    known: Mapping[str, Any]
    loops: list[dict[str, Any]] = field(default_factory=list)

    def value(self, name: str) -> Any:
        """Return what a name stands for, UNKNOWN where it is none."""
        for loop in reversed(self.loops):
            if name in loop:
                return loop[name]
        return self.known.get(name, UNKNOWN)

    def open(self, loop: nodes.For) -> None:
        """Enter a loop: its name stands for one of the things that it goes over."""
        over = self.resolved(loop.iter)
        one = next(iter(over), UNKNOWN) if isinstance(over, tuple) else UNKNOWN
        names = {"loop": _LOOP}
        for name in loop.target.find_all(nodes.Name):
            names[name.name] = one
        if isinstance(loop.target, nodes.Name):
            names[loop.target.name] = one
        self.loops.append(names)

    def close(self) -> None:
        """Leave the innermost loop."""
        if self.loops:
            self.loops.pop()

    def resolved(self, node: nodes.Node) -> Any:
        """Return what an expression stands for as far as it is a chain of names."""
        if isinstance(node, nodes.Name):
            return self.value(node.name)
        if isinstance(node, nodes.Getattr):
            return getattr(self.resolved(node.node), node.attr, UNKNOWN)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            whole = self.resolved(node.node)
            if isinstance(whole, tuple) and isinstance(node.arg.value, int):
                return whole[0] if whole else UNKNOWN
            return getattr(whole, str(node.arg.value), UNKNOWN)
        return UNKNOWN

    def wrong(self, node: nodes.Node) -> Iterator[Message]:
        """Yield what is wrong with the names in an expression, the innermost part first."""
        if isinstance(node, nodes.Getattr):
            before = list(self.wrong(node.node))
            yield from before
            if not before:
                yield from self._attribute(node)
        elif isinstance(node, nodes.Name):
            if node.ctx == "load" and not self._has(node.name):
                yield msg("no such name: {name}", name=node.name)
        else:
            for child in node.iter_child_nodes():
                yield from self.wrong(child)

    def _attribute(self, node: nodes.Getattr) -> Iterator[Message]:
        if node.attr.startswith("_"):
            yield msg("templates have no business with “{name}”", name=node.attr)
            return
        whole = self.resolved(node.node)
        if whole is UNKNOWN or hasattr(whole, node.attr):
            return
        if isinstance(whole, SimpleNamespace):
            known = ", ".join(sorted(vars(whole)))
            yield msg("no “{name}” here; there are: {known}", name=node.attr, known=known)
        else:
            yield msg("no such name: {name}", name=node.attr)

    def _has(self, name: str) -> bool:
        return name in self.known or any(name in loop for loop in self.loops)
