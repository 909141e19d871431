"""The course of every file of a repository, from one log of its main line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO

from planctl.history.change import Change, ChangeKind
from planctl.history.command import answering
from planctl.history.zone import moment

_HEADER = "commit "
# One stream for all files. Settings of whoever runs it must not change what it says.
_LOG = (
    *("-c", "log.diffMerges=separate", "-c", "log.showRoot=true", "-c", "log.follow=false"),
    *("log", "--first-parent", "-m", "--reverse", "--name-status", "-z", "--find-renames"),
    *("-l1000", "--no-relative", "--no-ext-diff", "--no-textconv", "--no-show-signature"),
    *("--no-color", "--ignore-submodules=none", f"--format={_HEADER}%H %ct"),
)
_KINDS = {kind.value: kind for kind in ChangeKind} | {"C": ChangeKind.ADDED}
_MOVED, _REMOVED = ChangeKind.MOVED.value, ChangeKind.REMOVED.value
_TWO_PATHS = "RC"
_CHUNK = 1 << 16


@dataclass(slots=True)
class Courses:
    """The changes of the files that are there, and of those that were removed, by their path."""

    alive: dict[str, list[Change]] = field(default_factory=dict)
    gone: dict[str, list[Change]] = field(default_factory=dict)


def log_courses(folder: Path, commit: str, after: str | None, courses: Courses) -> int:
    """Follow the main line from behind the commit `after`, else from its start, to `commit`.

    `courses`, which hold what was by then, are carried on. Returns how many changes there were.
    """
    line = commit if after is None else f"{after}..{commit}"
    with answering(folder, *_LOG, "--end-of-options", line, "--", questions=()) as log:
        return follow(log, courses)


def follow(log: IO[bytes], courses: Courses) -> int:
    """Carry courses on with what git lists, the oldest commit first; return how many changes."""
    alive, gone, count = courses.alive, courses.gone, 0
    commit, day = "", date.min
    words = _words(log)
    for word in words:
        # What stands between a commit and its first file is a line's end.
        status = word.lstrip("\n")
        if status.startswith(_HEADER):
            commit, seconds = status.removeprefix(_HEADER).split(" ")
            day = moment(int(seconds)).date()
            continue
        if not status:
            continue
        count += 1
        letter = status[0]
        old = path = next(words)
        if letter in _TWO_PATHS:
            path = next(words)
        change = Change(_KINDS.get(letter, ChangeKind.CHANGED), day, commit, path)
        if letter == _MOVED and old in alive:
            alive[path] = [*alive.pop(old), change]
        elif letter == _REMOVED:
            gone.setdefault(path, []).extend((*alive.pop(path, ()), change))
        elif path in alive:
            alive[path].append(change)
        else:
            alive[path] = [change]
    return count


def _words(log: IO[bytes]) -> Iterator[str]:
    """Yield what stands between NULs, as git writes it: it goes on while this is read."""
    rest = b""
    while chunk := log.read(_CHUNK):
        whole, end, rest = (rest + chunk).rpartition(b"\0")
        if end:
            yield from os.fsdecode(whole).split("\0")
    yield os.fsdecode(rest)
