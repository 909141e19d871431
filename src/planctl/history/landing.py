"""When each file of a registry came to the main line of its history, and when it changed since.

The main line is the checked-out commit and its first parents: what lies on a branch lands with
the merge that brings it. A day is that of the committer, as the calendar in Baku has it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import IO, NamedTuple

from planctl.history.command import answering, ask, told
from planctl.history.place import find_place
from planctl.history.whereabouts import prefix_at
from planctl.history.zone import ZONE

_HEADER = "commit "
# One stream for all files. Settings of whoever runs it must not change what it says.
_LOG = (
    *("-c", "log.diffMerges=separate", "-c", "log.showRoot=true", "-c", "log.follow=false"),
    *("log", "--first-parent", "-m", "--reverse", "--name-status", "-z", "--find-renames"),
    *("-l1000", "--no-relative", "--no-ext-diff", "--no-show-signature", "--no-color"),
    f"--format={_HEADER}%H %ct",
)


class ChangeKind(StrEnum):
    """What a commit did to a file, by the letters of git."""

    ADDED = "A"
    CHANGED = "M"
    MOVED = "R"
    REMOVED = "D"


_KINDS = {kind.value: kind for kind in ChangeKind} | {"C": ChangeKind.ADDED}
_TWO_PATHS = "RC"
_CHUNK = 1 << 16


class Change(NamedTuple):
    """What one commit of the main line did to a file; `path` is where the file lay after it.

    Paths here are the repository's: a registry that was moved as a whole keeps its history.
    A tuple, since there are as many as files times corrections.
    """

    kind: ChangeKind
    day: date
    commit: str
    path: str


@dataclass(frozen=True, slots=True)
class Landing:
    """How a file came to be: `changes` since it landed, the landing itself first.

    `earlier` is what happened to a file of that path that was removed before, removal included.
    """

    changes: tuple[Change, ...]
    earlier: tuple[Change, ...] = ()

    @property
    def first(self) -> Change:
        """The landing: what made the file that is there now."""
        return self.changes[0]

    @property
    def last(self) -> Change:
        """The latest change."""
        return self.changes[-1]


@dataclass(frozen=True, slots=True)
class History:
    """The landings of the files of a registry by registry-relative path, as commit `commit` has it.

    A file without a landing is not committed. Where the history is not `complete` (a shallow
    clone), what is older than it seems to have landed with its first commit: days say nothing.
    """

    commit: str
    complete: bool
    landings: Mapping[str, Landing]


def history_of(root: Path, commit: str | None = None) -> History | None:
    """Return the history of the registry in `root`; git is asked once for all files.

    It is that of what is checked out, else that of `commit` (its id), wherever the registry lay
    then. None where there is no git, no repository, no commit, or no file of the registry in it.
    Raises UserError where there is a repository that git refuses to read.
    """
    if shutil.which("git") is None or (place := find_place(root)) is None:
        return None
    if commit is None:
        known = ask(place.folder, "rev-parse", "--verify", "--quiet", "HEAD:./")
        if place.bare or known.code:
            return None
        commit = told(place.folder, "rev-parse", "HEAD").out.decode().strip()
        prefix = place.prefix
    else:
        prefix = prefix_at(place, commit)
    with answering(place.folder, *_LOG, commit, questions=()) as log:
        landings = read_log(log, prefix)
    return History(commit, not place.shallow, landings)


def read_log(log: IO[bytes], prefix: str = "") -> dict[str, Landing]:
    """Return the landings of the files below `prefix` from what git lists, oldest commit first."""
    alive: dict[str, list[Change]] = {}
    gone: dict[str, list[Change]] = {}
    for change, old in _changes(_words(log)):
        path = change.path
        if change.kind is ChangeKind.MOVED and old in alive:
            alive[path] = [*alive.pop(old), change]
        elif change.kind is ChangeKind.REMOVED:
            gone.setdefault(path, []).extend((*alive.pop(path, ()), change))
        elif path in alive:
            alive[path].append(change)
        else:
            alive[path] = [change]
    cut = len(prefix)
    return {
        path[cut:]: Landing(tuple(changes), tuple(gone.get(path, ())))
        for path, changes in alive.items()
        if path.startswith(prefix)
    }


def _words(log: IO[bytes]) -> Iterator[str]:
    """Yield what stands between NULs, as git writes it: it goes on while this is read."""
    rest = b""
    while chunk := log.read(_CHUNK):
        whole, end, rest = (rest + chunk).rpartition(b"\0")
        if end:
            yield from os.fsdecode(whole).split("\0")
    yield os.fsdecode(rest)


def _changes(words: Iterable[str]) -> Iterator[tuple[Change, str]]:
    """Yield every change, and the path that a moved file had before."""
    rest = iter(words)
    commit, day = "", date.min
    for word in rest:
        # What stands between a commit and its first file is a line's end.
        status = word.lstrip("\n")
        if status.startswith(_HEADER):
            commit, seconds = status.removeprefix(_HEADER).split(" ")
            day = datetime.fromtimestamp(int(seconds), ZONE).date()
        elif status:
            old = path = next(rest)
            if status[0] in _TWO_PATHS:
                path = next(rest)
            yield Change(_KINDS.get(status[0], ChangeKind.CHANGED), day, commit, path), old
