"""Plain data and remarks to the lines of a canonical file."""

from __future__ import annotations

from collections.abc import Iterable

from planctl.store import scalar
from planctl.store.document import FieldPath, Value
from planctl.store.remarks import Remarks
from planctl.store.shape import Shape

_STEP = 2


class Writer:
    """Lines as they come; a mapping, a list and a text each know how they are written."""

    def __init__(self, notes: Remarks) -> None:
        self.lines: list[str] = []
        self.notes = notes

    def document(self, data: dict[str, Value], shape: Shape) -> str:
        """Return the whole text of a file."""
        self.remark(self.notes.header, 0)
        if data:
            self._mapping(data, shape, (), 0)
        else:
            self.lines.append("{}")
        self.remark(self.notes.footer, 0)
        while self.lines and not self.lines[-1]:
            self.lines.pop()
        return "\n".join(self.lines) + "\n"

    def remark(self, texts: Iterable[str], indent: int) -> None:
        """Write comments; of blank lines one, and none where everything begins."""
        for text in texts:
            if text:
                self.lines.append(" " * indent + text)
            elif self.lines and self.lines[-1]:
                self.lines.append("")

    def _mapping(
        self, data: dict[str, Value], shape: Shape, path: FieldPath, indent: int, dash: str = ""
    ) -> None:
        """Write keys and values; the first key stands behind the dash of an item, if it is one."""
        for key in shape.ordered(data):
            here = (*path, key)
            before = self.notes.before.get(here, [])
            if path and key == next(iter(shape.ordered(data))):
                before = [text for text in before if text]
            self.remark(before, indent - len(dash))
            lead = f"{' ' * (indent - len(dash))}{dash}"
            self._entry(f"{lead}{scalar.scalar(key)}:", data[key], shape, here, indent)
            dash = ""

    def _sequence(self, data: list[Value], shape: Shape, path: FieldPath, indent: int) -> None:
        for number, value in enumerate(data):
            here = (*path, number)
            before = self.notes.before.get(here, [])
            self.remark(before if number else [text for text in before if text], indent)
            inner = shape.inside(number)
            if isinstance(value, dict) and value:
                self.remark(filter(None, [self.notes.beside.get(here)]), indent)
                self._mapping(value, inner, here, indent + _STEP, "- ")
                self.remark(self.notes.after.get(here, ()), indent)
            else:
                self._entry(f"{' ' * indent}-", value, shape, here, indent)

    def _entry(self, head: str, value: Value, shape: Shape, path: FieldPath, indent: int) -> None:
        """Write a key or a dash with its value, and the remarks beside and below it."""
        inner = shape.inside(path[-1])
        comment = self.notes.beside.get(path)
        beside = f"  {comment}" if comment else ""
        if isinstance(value, dict) and value:
            self.lines.append(head + beside)
            self._mapping(value, inner, path, indent + _STEP)
        elif isinstance(value, list) and value and not self._in_one_line(value, inner, path):
            self.lines.append(head + beside)
            self._sequence(value, inner, path, indent + _STEP)
        elif isinstance(value, str) and (held := scalar.block(value)):
            sign, lines = held
            self.lines.append(f"{head} {sign}{beside}")
            space = " " * (indent + _STEP)
            self.lines += (space + line if line else "" for line in lines)
        else:
            self.lines.append(f"{head}{_inline(value, inner, path)}{beside}")
        self.remark(self.notes.after.get(path, ()), indent)

    def _in_one_line(self, value: list[Value], shape: Shape, path: FieldPath) -> bool:
        """Return whether a list is one of ids or numbers, of which none has a remark."""
        if shape.item is None or shape.item.prose or self.notes.within(path):
            return False
        return not any(isinstance(item, dict | list) for item in value)


def _inline(value: Value, shape: Shape, path: FieldPath) -> str:
    """Return what stands behind a key or a dash on the same line, its blank included."""
    if isinstance(value, dict):
        return " {}"
    if isinstance(value, list):
        item = shape.item or shape
        return f" [{', '.join(_text(one, item, flow=True) for one in value)}]"
    if value is None:
        return " ~" if isinstance(path[-1], int) else ""
    return f" {scalar.scalar(value, typed=shape.typed, quoted=path[-1] == 'id')}"


def _text(value: Value, shape: Shape, *, flow: bool) -> str:
    return "~" if value is None else scalar.scalar(str(value), typed=shape.typed, flow=flow)
