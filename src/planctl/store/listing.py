"""Everything in a registry folder that is no folder, listed in one pass; nothing is read."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from planctl.store import letters
from planctl.store.document import Fault
from planctl.store.layout import IGNORED, PLANS
from planctl.store.walk import FACTS, Found, Skips, described, facts_of, unreadable, walk

_UNSHOWABLE = re.compile("[\n\r\t]")


class Facts(NamedTuple):
    """What the file system says of a file; a file whose content was changed has other ones."""

    size: int
    changed: int
    moved: int
    inode: int


class Listed(NamedTuple):
    """A file: its registry-relative path, its full one, what is wrong with it, else its facts."""

    path: str
    full: str
    fault: Fault | None
    facts: Facts | None


class Listing(Mapping[str, Listed]):
    """The files below a folder by their paths, in the order of these.

    A folder that cannot be entered is listed, too: what it holds is not known.
    """

    def __init__(self, root: str, found: Found) -> None:
        """Take what was found below `root`."""
        self._root = root
        self.found = found

    def __getitem__(self, path: str) -> Listed:
        """Return the file at a path."""
        place = self._places[path]
        full = f"{self._root}/{path}" if path else self._root
        if fault := self.found.faults.get(path):
            return Listed(path, full, fault, None)
        start = place * FACTS
        return Listed(path, full, None, Facts(*self.found.facts[start : start + FACTS]))

    def __contains__(self, path: object) -> bool:
        """Tell whether there is anything at a path."""
        return path in self._places

    def __iter__(self) -> Iterator[str]:
        """Yield the paths in order."""
        return iter(self.paths)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.found.paths)

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The paths in order."""
        return tuple(sorted(self.found.paths))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {path: place for place, path in enumerate(self.found.paths)}


def listing(root: str, plan: str | None = None) -> Listing:
    """Return all files below a folder; of plans only `plan`, if given."""
    return Listing(root, walk(root, _skips if plan is None else _all_but(plan)))


def looked_at(root: str, path: str) -> list[Listed]:
    """Return what is at a registry-relative path now: a file, all that a folder holds, or nothing.

    What lies behind a link is not there.
    """
    parts = path.rstrip("/").split("/")
    for depth in range(1, len(parts)):
        if not _is_folder("/".join((root, *parts[:depth]))):
            return []
    inner = "/".join(parts)
    full = f"{root}/{inner}"
    if _is_folder(full):
        return [one._replace(path=f"{inner}/{one.path}") for one in listing(full).values()]
    try:
        seen = os.lstat(full)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        return [Listed(inner, full, unreadable(error), None)]
    fault = described(seen)
    return [Listed(inner, full, fault, None if fault else Facts(*facts_of(seen)))]


def showable(path: str) -> str:
    """Return a path that can be printed: what no name should hold is shown as “?”."""
    if path.isascii() and path.isprintable():
        return path
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    clean = _UNSHOWABLE.sub("?", text)
    return "".join("?" if letters.is_unseen(character) else character for character in clean)


def all_showable(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return paths that can be printed; of very many, most often all are as they are."""
    together = "".join(paths)
    if together.isascii() and together.isprintable():
        return paths
    return tuple(map(showable, paths))


def _skips(name: str, _prefix: str) -> bool:
    return name[0] == "." or name in IGNORED


def _all_but(plan: str) -> Skips:
    def skips(name: str, prefix: str) -> bool:
        return _skips(name, prefix) or (prefix == PLANS and name != plan)

    return skips


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False
