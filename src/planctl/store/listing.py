"""Everything in a registry folder that is no folder, listed in one pass; nothing is read."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from planctl.store import letters
from planctl.store.document import Fault
from planctl.store.layout import IGNORED, PLANS

_UNSHOWABLE = re.compile("[\n\r\t]")
_INODE = 2**63 - 1


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


def listing(root: str, plan: str | None = None) -> list[Listed]:
    """Return all files below a folder, in the order of their paths; of plans only `plan`, if given.

    A folder that cannot be entered is listed, too: what it holds is not known.
    """
    return sorted(_walk(root, plan))  # no two have the same path


def looked_at(root: str, path: str) -> list[Listed]:
    """Return what is at a registry-relative path now: a file, all that a folder holds, or nothing.

    What lies behind a link is not there.
    """
    parts = path.rstrip("/").split("/")
    for depth in range(1, len(parts)):
        if not _is_folder(os.path.join(root, *parts[:depth])):  # noqa: PTH118  # as the listing has it
            return []
    full = os.path.join(root, *parts)  # noqa: PTH118  # as the listing has it
    if _is_folder(full):
        inside = "/".join(parts) + "/"
        return [one._replace(path=inside + one.path) for one in listing(full)]
    if not os.path.lexists(full):
        return []
    return [_described("/".join(parts), full, partial(os.stat, full))]


def showable(path: str) -> str:
    """Return a path that can be printed: what no name should hold is shown as “?”."""
    if path.isascii() and path.isprintable():
        return path
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    clean = _UNSHOWABLE.sub("?", text)
    return "".join("?" if letters.is_unseen(character) else character for character in clean)


def unreadable(error: OSError) -> Fault:
    """Return the fault of what the system does not let be read."""
    return Fault("unreadable", args={"reason": error.strerror or str(error)})


def _walk(root: str, plan: str | None) -> list[Listed]:
    found: list[Listed] = []
    waiting = [(root, "")]
    while waiting:
        folder, prefix = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    name = entry.name
                    if name[0] == "." or name in IGNORED:
                        continue
                    if plan is not None and prefix == PLANS and name != plan:
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((entry.path, f"{prefix}{name}/"))
                    else:
                        found.append(_described(prefix + name, entry.path, entry.stat))
        except OSError as error:
            found.append(Listed(prefix.rstrip("/"), folder, unreadable(error), None))
    return found


def _described(path: str, full: str, look: Callable[..., os.stat_result]) -> Listed:
    """Return what is at a path; a link, a pipe, a device, a socket only looks like a file."""
    try:
        seen = look(follow_symlinks=False)
    except OSError as error:
        return Listed(path, full, unreadable(error), None)
    if stat.S_ISREG(seen.st_mode):
        inode = seen.st_ino & _INODE
        return Listed(
            path, full, None, Facts(seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, inode)
        )
    if stat.S_ISLNK(seen.st_mode):
        return Listed(path, full, Fault("symbolic-link"), None)
    return Listed(path, full, Fault("unreadable", args={"reason": ""}), None)


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False
