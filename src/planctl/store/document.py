"""What reading one file gives: its data as plain text values, where each stood, what was wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    from pydantic import BaseModel

    from planctl.store.layout import Place

FieldPath = tuple[str | int, ...]
Value: TypeAlias = "str | dict[str, Value] | list[Value] | None"

# A mark holds the position of a value: an int for a scalar, else (int, children). A position is
# line * 2**20 + column, both from 0. A mapping's children carry the key's position too.
Mark: TypeAlias = "int | tuple[int, dict[str, tuple[int, Mark]]] | tuple[int, list[Mark]]"
LINE_SHIFT = 20
_COLUMN_MASK = (1 << LINE_SHIFT) - 1


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a file, named by kind; the rules turn it into words."""

    kind: str
    line: int = 1
    column: int = 1
    args: Mapping[str, Any] = field(default_factory=dict)
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read: `data` is None where nothing could be made of it."""

    data: Value
    mark: Mark
    faults: tuple[Fault, ...] = ()


class Readable(Protocol):
    """What a document is to its readers, however it came about."""

    @property
    def data(self) -> Value:
        """What the file holds, None where nothing could be made of it."""

    @property
    def mark(self) -> Mark:
        """Where each value stands."""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with it as YAML."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file of the registry: what its path says, what it holds, the record made of it.

    `unread` is the line of an update that says that nobody has gone over it yet, 0 if none does.
    """

    path: str
    place: Place | None
    document: Readable
    record: BaseModel | None = None
    faults: tuple[Fault, ...] = ()
    unread: int = 0


def position(mark: Mark) -> tuple[int, int]:
    """Return the 1-based (line, column) of a mark."""
    packed = mark if isinstance(mark, int) else mark[0]
    return (packed >> LINE_SHIFT) + 1, (packed & _COLUMN_MASK) + 1


def locate(mark: Mark, path: FieldPath, *, key: bool = False) -> tuple[int, int]:
    """Return the 1-based (line, column) of the value at `path`, or of its key.

    A path that leads nowhere (a missing field) gives the place of the last part that is there.
    """
    spot: Mark = mark
    for step in path:
        children = None if isinstance(spot, int) else spot[1]
        if isinstance(children, dict) and step in children:
            key_position, child = children[str(step)]
            spot = key_position if key and step == path[-1] else child
        elif isinstance(children, list) and isinstance(step, int) and step < len(children):
            spot = children[step]
        else:
            break
    return position(spot)


def one_line(text: str, limit: int = 60) -> str:
    """Return text as a message can show it: on one line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
