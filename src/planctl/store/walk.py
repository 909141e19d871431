"""Going through the folders of a registry, in two processes where there are very many.

Names and what the file system says of files are gathered in columns: an object for each of a
hundred thousand files takes longer to make, and more room, than all else that is done to them.
"""

from __future__ import annotations

import os
import stat
import sys
import threading
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from planctl.store.cores import cores
from planctl.store.document import Fault

#: Takes a name and the folder that it is in, which is empty or ends with a slash.
Skips = Callable[[str, str], bool]
#: A folder to be gone through: its path, and what the paths in it begin with.
Waiting = list[tuple[str, str]]

#: What is kept of each file: its size, when it was changed and when moved, its inode.
FACTS = 4
#: Files after which a second process takes half of the folders that are left.
ENOUGH = 5000
_INODE = 2**63 - 1


@dataclass(slots=True)
class Found:
    """Files by their paths, in the order in which they were found.

    `facts` has FACTS numbers for each, zeros for what is faulty.
    """

    paths: list[str] = field(default_factory=list)
    facts: array[int] = field(default_factory=lambda: array("q"))
    faults: dict[str, Fault] = field(default_factory=dict)

    def add_fault(self, path: str, fault: Fault) -> None:
        """Add what is no file that can be read."""
        self.paths.append(path)
        self.facts.extend((0,) * FACTS)
        self.faults[path] = fault


def walk(root: str, skips: Skips) -> Found:
    """Return all below a folder that is no folder."""
    found = Found()
    waiting: Waiting = [(root, "")]
    _walk(waiting, found, skips, ENOUGH)
    if len(waiting) > 1 and _may_share():
        mine, others = waiting[::2], waiting[1::2]
        with _Helper(others, skips) as helper:
            _walk(mine, found, skips)
            waiting = [] if helper.hand_over(found) else others
    _walk(waiting, found, skips)
    return found


def described(seen: os.stat_result) -> Fault | None:
    """Return what is wrong with what is no regular file: a link, a pipe, a device, a socket."""
    if stat.S_ISREG(seen.st_mode):
        return None
    if stat.S_ISLNK(seen.st_mode):
        return Fault("symbolic-link")
    return Fault("unreadable", args={"reason": ""})


def facts_of(seen: os.stat_result) -> tuple[int, int, int, int]:
    """Return the facts of a file."""
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino & _INODE


def unreadable(error: OSError) -> Fault:
    """Return the fault of what the system does not let be read."""
    return Fault("unreadable", args={"reason": error.strerror or str(error)})


def _walk(waiting: Waiting, found: Found, skips: Skips, enough: int = sys.maxsize) -> None:
    """Go through the folders that are `waiting`, until there are none, or `enough` is found."""
    paths, facts = found.paths, found.facts
    while waiting and len(paths) < enough:
        folder, prefix = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    name = entry.name
                    if skips(name, prefix):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((entry.path, f"{prefix}{name}/"))
                        continue
                    try:
                        seen = entry.stat(follow_symlinks=False)
                    except OSError as error:
                        found.add_fault(prefix + name, unreadable(error))
                        continue
                    if entry.is_file(follow_symlinks=False):
                        paths.append(prefix + name)
                        facts.extend(facts_of(seen))
                    else:
                        found.add_fault(prefix + name, described(seen) or Fault("unreadable"))
        except OSError as error:
            found.add_fault(prefix.rstrip("/"), unreadable(error))


def _may_share() -> bool:
    # A fork takes no other thread along, and what such a one holds stays held.
    return sys.platform == "linux" and cores() > 1 and threading.active_count() == 1


class _Helper:
    """A second process that goes through some folders; what is odd there it leaves to the first."""

    def __init__(self, waiting: Waiting, skips: Skips) -> None:
        self._waiting = waiting
        self._skips = skips

    def __enter__(self) -> Self:
        self._ear, mouth = os.pipe()
        self._process = os.fork()
        if not self._process:
            code = 1
            try:
                os.close(self._ear)
                code = self._help(mouth)
            finally:
                os._exit(code)
        os.close(mouth)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._ear)
        if self._process:
            os.waitpid(self._process, 0)

    def hand_over(self, found: Found) -> bool:
        """Add what the other process has found, if it has come to the end of its folders."""
        with os.fdopen(os.dup(self._ear), "rb") as stream:
            raw = stream.read()
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        if status:
            return False
        size = int.from_bytes(raw[:8], "little")
        names = raw[8 : 8 + size]
        if names:
            found.paths.extend(os.fsdecode(names).split("\0"))
            found.facts.frombytes(raw[8 + size :])
        return True

    def _help(self, mouth: int) -> int:
        found = Found()
        _walk(list(self._waiting), found, self._skips)
        if found.faults:
            return 1
        names = b"\0".join(map(os.fsencode, found.paths))
        with os.fdopen(mouth, "wb") as stream:
            stream.write(len(names).to_bytes(8, "little"))
            stream.write(names)
            stream.write(found.facts.tobytes())
        return 0
