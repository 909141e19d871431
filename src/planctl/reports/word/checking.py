"""Templates held against the report that they are for: every mark, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.reports.word.names import Scope
from planctl.reports.word.places import Place, places
from planctl.reports.word.template import environment
from planctl.reports.word.view import view

if TYPE_CHECKING:
    from planctl.reports.paper.paper import Paper
    from planctl.reports.paper.table import Table

_MARK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_PATTERN = re.compile(r"\[#([^\]:]*)(?::(\w*))?\]")
_CELL = re.compile(r"\[(\w+)\]")
_BLOCK = re.compile(r"\{%[a-z]*[-\s]\s*(\w+)")
_PARTS = re.compile(r"\{%(?:p|tr|tc|r)(?=\s)")
_ENDS = {"for": "endfor", "if": "endif"}
_WITHIN = frozenset(("else", "elif"))


@dataclass(frozen=True, slots=True)
class TemplateFinding:
    """Something wrong with a mark of a template; `mark` as it is written there."""

    severity: Severity
    place: Place | None
    mark: str
    message: Message


def check_template(template: Path, paper: Paper) -> tuple[TemplateFinding, ...]:
    """Return what is wrong with a template for reports such as `paper`, from top to bottom.

    Errors keep the report from being made; warnings tell of what the template leaves out. Raises
    UserError where the file is no Word document.
    """
    check = _Check(paper)
    for place in places(template):
        check.paragraph(place)
    return (*check.found, *check.unclosed(), *check.left_out())


@dataclass
class _Check:
    """One walk through a template: what has been found, which blocks are open."""

    paper: Paper
    found: list[TemplateFinding] = field(default_factory=list)
    blocks: list[tuple[str, Place, str]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    row: tuple[tuple[str, int, int], str] | None = None

    def __post_init__(self) -> None:
        self.scope = Scope(view(self.paper))
        self.tables = {name.split(" ")[0]: table for name, table in self.paper.tables()}

    def paragraph(self, place: Place) -> None:
        for mark in _MARK.findall(place.words):
            self._mark(place, mark)
        rest = _MARK.sub("", place.words)
        for sign in ("{{", "}}", "{%", "%}"):
            if sign in rest:
                self._add(place, sign, msg("the mark is not whole"))
        if place.table:
            self._pattern(place)

    def unclosed(self) -> Iterator[TemplateFinding]:
        for name, place, mark in self.blocks:
            message = msg("“{name}” is never closed by “{end}”", name=name, end=_ENDS[name])
            yield TemplateFinding(Severity.ERROR, place, mark, message)

    def left_out(self) -> Iterator[TemplateFinding]:
        for name, table in self.tables.items():
            if name not in self.used:
                message = msg("the template does not show the table “{table}”", table=table.caption)
                yield TemplateFinding(Severity.WARNING, None, f"[#{name}]", message)

    def _mark(self, place: Place, mark: str) -> None:
        block = _BLOCK.match(mark)
        name = block[1] if block else ""
        if name in _ENDS.values():
            self._close(place, mark, name)
        elif name in _WITHIN and not self.blocks:
            self._add(place, mark, msg("“{name}” stands outside of a block", name=name))
        elif name != "else":
            tree = self._parsed(place, mark, name)
            if tree is not None:
                self._names(place, mark, tree)
                if name in _ENDS:
                    self.blocks.append((name, place, mark))
                if name == "for":
                    self.scope.open(next(tree.find_all(nodes.For)))

    def _parsed(self, place: Place, mark: str, name: str) -> nodes.Template | None:
        """Return a mark as Jinja reads it, a block as if it were closed at once."""
        words = _PARTS.sub("{%", mark)
        if name == "elif":
            words = words.replace("elif", "if", 1)
        end = _ENDS.get("if" if name == "elif" else name)
        try:
            return environment().parse(f"{words}{{% {end} %}}" if end else words)
        except TemplateSyntaxError as error:
            self._add(place, mark, msg("cannot be read: {reason}", reason=error.message or ""))
            return None

    def _names(self, place: Place, mark: str, tree: nodes.Template) -> None:
        for used in tree.find_all(nodes.Filter):
            if used.name not in environment().filters:
                self._add(place, mark, msg("no such filter: {name}", name=used.name))
        for node in tree.body:
            self._node(place, mark, node)

    def _node(self, place: Place, mark: str, node: nodes.Node) -> None:
        parts: tuple[nodes.Node, ...] = (node,)
        if isinstance(node, nodes.For):
            parts = (node.iter,)
        elif isinstance(node, nodes.If):
            parts = (node.test,)
        for part in parts:
            for message in self.scope.wrong(part):
                self._add(place, mark, message)

    def _close(self, place: Place, mark: str, end: str) -> None:
        if not self.blocks or _ENDS[self.blocks[-1][0]] != end:
            self._add(place, mark, msg("“{name}” closes nothing that is open", name=end))
            return
        if self.blocks.pop()[0] == "for":
            self.scope.close()

    def _pattern(self, place: Place) -> None:
        """Check the marks of a pattern row; the first cell names the table for all of them."""
        where = (place.part, place.table, place.row)
        head = _PATTERN.search(place.words)
        if head:
            name = head[1].split("{{")[0].split(" ")[0].strip()
            self.row = (where, name)
            self.used.add(name)
            if name not in self.tables:
                known = ", ".join(self.tables)
                message = msg("no such table: {name}; there are: {known}", name=name, known=known)
                self._add(place, head[0], message)
        if self.row is None or self.row[0] != where:
            return
        table = self.tables.get(self.row[1])
        for cell in _CELL.finditer(_PATTERN.sub("", place.words)):
            if table is not None and cell[1] not in _columns(table):
                known = ", ".join(_columns(table))
                message = msg("no such cell: {name}; there are: {known}", name=cell[1], known=known)
                self._add(place, cell[0], message)

    def _add(self, place: Place, mark: str, message: Message) -> None:
        self.found.append(TemplateFinding(Severity.ERROR, place, mark, message))


def _columns(table: Table) -> tuple[str, ...]:
    return tuple(column.key for column in table.columns)
