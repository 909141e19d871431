"""What a commit of the main line did to one file."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class ChangeKind(StrEnum):
    """What a commit did to a file, by the letters of git."""

    ADDED = "A"
    CHANGED = "M"
    MOVED = "R"
    REMOVED = "D"


class Change(NamedTuple):
    """What one commit of the main line did to a file; `path` is where the file lay after it.

    Paths here are the repository's: a registry that was moved as a whole keeps its history.
    A tuple, since there are as many as files times corrections.
    """

    kind: ChangeKind
    day: date
    commit: str
    path: str
