"""When each file of a registry came to the main line of its history, and when it changed since.

The main line is the checked-out commit and its first parents: what lies on a branch lands with
the merge that brings it. A day is that of the committer, as the calendar in Baku has it.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, NamedTuple

from planctl.history.change import Change, ChangeKind
from planctl.history.command import ask
from planctl.history.landing_cache import courses_at
from planctl.history.landing_log import Courses, follow
from planctl.history.place import find_place
from planctl.history.whereabouts import prefix_at
from planctl.history.zone import ZONE
from planctl.store.collector import held_back

__all__ = ["ZONE", "Change", "ChangeKind", "History", "Landing", "history_of", "read_log"]


class Landing(NamedTuple):
    """How a file came to be: `changes` since it landed, the landing itself first.

    A tuple, as a `Change` is. `earlier` is what happened to a file of that path that was removed
    before, removal included.
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
    `gone` is what happened to files that are there no more, their removal last.
    """

    commit: str
    complete: bool
    landings: Mapping[str, Landing]
    gone: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)


def history_of(root: Path, commit: str | None = None) -> History | None:
    """Return the history of the registry in `root`; git is asked once for all files.

    What an earlier run has read and kept is not read again. The history is that of what is
    checked out, else that of `commit` (its id), wherever the registry lay then. None where there
    is no git, no repository, no commit, or no file of the registry in it.
    Raises UserError where there is a repository that git refuses to read.
    """
    if shutil.which("git") is None or (place := find_place(root)) is None:
        return None
    if commit is None:
        known = ask(place.folder, "rev-parse", "HEAD", "HEAD:./")
        if place.bare or known.code:
            return None
        commit, prefix = known.out.decode().split("\n")[0], place.prefix
    else:
        prefix = prefix_at(place, commit)
    with held_back():
        courses = courses_at(place, commit)
        gone = _gone(courses, prefix)
        return History(commit, not place.shallow, _landings(courses, prefix), gone)


def read_log(log: IO[bytes], prefix: str = "") -> dict[str, Landing]:
    """Return the landings of the files below `prefix` from what git lists, oldest commit first."""
    courses = Courses()
    follow(log, courses)
    return _landings(courses, prefix)


def _landings(courses: Courses, prefix: str) -> dict[str, Landing]:
    cut = len(prefix)
    return {
        path[cut:]: Landing(tuple(changes), tuple(courses.gone.get(path, ())))
        for path, changes in courses.alive.items()
        if path.startswith(prefix)
    }


def _gone(courses: Courses, prefix: str) -> dict[str, tuple[Change, ...]]:
    cut = len(prefix)
    return {
        path[cut:]: tuple(changes)
        for path, changes in courses.gone.items()
        if path.startswith(prefix) and path not in courses.alive
    }
