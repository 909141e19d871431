"""Where the repository of a registry begins."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from planctl.errors import UserError
from planctl.history.command import ask, refused
from planctl.i18n import msg


@dataclass(frozen=True, slots=True)
class Top:
    """The top folder of a repository, and the path that leads from it to the registry.

    The path is empty where the registry is the repository, else it ends with a slash.
    """

    folder: Path
    prefix: str


def top_of(root: Path) -> Top:
    """Return the top of the repository that the registry in `root` lies in.

    Raises UserError where there is none, or where git refuses to read it.
    """
    folder = Path(os.path.realpath(root))
    answer = ask(folder, "rev-parse", "--show-toplevel", "--show-prefix")
    if answer.code and "not a git repository" not in answer.complaint:
        raise refused(folder, answer.complaint)
    if answer.code:
        raise UserError(
            msg("The registry is in no git repository: {folder}", folder=folder),
            msg("Paths in CODEOWNERS begin at the top of a repository; make one with “git init”."),
        )
    top, prefix, _ = os.fsdecode(answer.out).split("\n", 2)
    return Top(Path(top), prefix)
