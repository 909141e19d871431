"""Where git knows a registry: the folder it is asked in, and the path to the registry inside."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from planctl.errors import UserError
from planctl.history.command import ask, refused
from planctl.i18n import msg


@dataclass(frozen=True, slots=True)
class GitPlace:
    """A registry in a repository: `prefix` is empty or ends with a slash, `/` between its parts.

    A `bare` repository has no work tree, and then nothing says where in it the registry lies.
    A `shallow` one is cut off: its oldest commits are not the first.
    """

    folder: Path
    prefix: str
    bare: bool
    shallow: bool


def find_place(root: Path) -> GitPlace | None:
    """Return where git knows the folder `root`; None where there is no repository.

    Raises UserError where there is one that git refuses to read.
    """
    folder = Path(os.path.realpath(root))
    asked = ("--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
    answer = ask(folder, "rev-parse", *asked)
    if answer.code:
        if "not a git repository" in answer.complaint:
            return None
        raise refused(folder, answer.complaint)
    inside, shallow, prefix = answer.out.split(b"\n", 2)
    named = os.fsdecode(prefix.removesuffix(b"\n"))
    return GitPlace(folder, named, inside != b"true", shallow == b"true")


def place_in_git(root: Path) -> GitPlace:
    """Return where git knows the folder `root`. Raises UserError where it does not."""
    place = find_place(root)
    if place is None:
        raise UserError(
            msg("The registry is in no git repository: {folder}", folder=root),
            msg("What was known when is read from git; run this in a clone of the repository."),
        )
    return place
