"""Everything in a registry folder that is no folder, listed in one pass; nothing is read."""

from __future__ import annotations

import os
import re
import stat
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
    """A file: its registry-relative path, the folder of that, what is wrong with it.

    Where nothing is, `seen` is what the file system says of it.
    """

    path: str
    root: str
    fault: Fault | None
    seen: os.stat_result | None

    @property
    def full(self) -> str:
        """The path to open it by."""
        return f"{self.root}/{self.path}"

    @property
    def facts(self) -> Facts | None:
        """What tells whether its content was changed."""
        seen = self.seen
        return seen and Facts(
            seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino & _INODE
        )


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
        if not _is_folder("/".join((root, *parts[:depth]))):
            return []
    inner = "/".join(parts)
    full = f"{root}/{inner}"
    if _is_folder(full):
        return [one._replace(path=f"{inner}/{one.path}", root=root) for one in listing(full)]
    if not os.path.lexists(full):
        return []
    try:
        return [_described(inner, root, os.lstat(full))]
    except OSError as error:
        return [Listed(inner, root, unreadable(error), None)]


def showable(path: str) -> str:
    """Return a path that can be printed: what no name should hold is shown as “?”."""
    if path.isascii() and path.isprintable():
        return path
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    clean = _UNSHOWABLE.sub("?", text)
    return "".join("?" if letters.is_unseen(character) else character for character in clean)


def all_showable(paths: list[str]) -> list[str]:
    """Return paths that can be printed; of very many, most often all are as they are."""
    together = "".join(paths)
    if together.isascii() and together.isprintable():
        return paths
    return [showable(path) for path in paths]


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
                        continue
                    try:
                        seen = entry.stat(follow_symlinks=False)
                    except OSError as error:
                        found.append(Listed(prefix + name, root, unreadable(error), None))
                        continue
                    if entry.is_file(follow_symlinks=False):
                        found.append(_new(Listed, (prefix + name, root, None, seen)))
                    else:
                        found.append(_described(prefix + name, root, seen))
        except OSError as error:
            found.append(Listed(prefix.rstrip("/"), root, unreadable(error), None))
    return found


#: What a named tuple is made by, without its own detour: there are very many.
_new = tuple.__new__


def _described(path: str, root: str, seen: os.stat_result) -> Listed:
    """Return what is at a path; a link, a pipe, a device, a socket only looks like a file."""
    if stat.S_ISREG(seen.st_mode):
        return Listed(path, root, None, seen)
    if stat.S_ISLNK(seen.st_mode):
        return Listed(path, root, Fault("symbolic-link"), None)
    return Listed(path, root, Fault("unreadable", args={"reason": ""}), None)


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False
