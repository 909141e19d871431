"""Which commit the records of a registry folder are, and whether any of them differs from it."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planctl.history.command import ask, told
from planctl.history.place import find_place
from planctl.history.work_tree import without_filters
from planctl.history.zone import moment
from planctl.store.blobs import passed_over

_SAME = "H"


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit; `changed` where files that a registry is loaded from differ or are not in it.

    `made` is the committer's moment, as the calendar in Baku has it.
    """

    commit: str
    changed: bool
    made: datetime | None = None


def head(root: Path) -> Revision | None:
    """Return the commit that the registry in `root` stands at; nothing is written or run.

    None where there is no git, no repository, no commit, or no file of the registry in it.
    Raises UserError where there is a repository that git refuses to read.
    """
    if shutil.which("git") is None:
        return None
    place = find_place(root)
    # The folder's own tree in that commit: none where git has never been told of the registry.
    if place is None or place.bare or not _there(place.folder):
        return None
    found = revision_of(root, "HEAD")
    return Revision(found.commit, _differs(place.folder), found.made)


def revision_of(root: Path, commit: str) -> Revision:
    """Return a commit that there is, as a revision that nothing differs from."""
    folder = Path(os.path.realpath(root))
    listed = ("rev-list", "--max-count=1", "--timestamp", "--end-of-options")
    seconds, identifier = told(folder, *listed, commit).out.decode().split()
    return Revision(identifier, changed=False, made=moment(int(seconds)))


def _there(folder: Path) -> bool:
    return ask(folder, "rev-parse", "--verify", "--quiet", "HEAD:./").code == 0


def _differs(folder: Path) -> bool:
    """Return whether the folder holds other files or contents than HEAD; not what nobody loads.

    Files that git ignores count, since they are loaded; so do those that git was told not to
    look at.
    """
    settings = without_filters(folder)
    staged = ("--cached", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff")
    names = told(folder, "diff-index", *staged, "--ignore-submodules=all", "HEAD", "--").names
    if not all(map(passed_over, names)):
        return True
    kinds = ("-v", "-z", "--cached", "--modified", "--deleted", "--others")
    for line in told(folder, "ls-files", *kinds, settings=settings).names:
        tag, _, name = line.partition(" ")
        if tag != _SAME and not passed_over(name.rstrip("/")):
            return True
    return False
