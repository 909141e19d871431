"""What changed in a registry since a revision: committed, in the work tree, and not yet added.

The comparison is with the commit where both histories parted (the merge base), so what others
have done at the revision since then is not taken for ours.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from planctl.errors import UserError
from planctl.history.command import ask, refused, told
from planctl.history.point import find_commit
from planctl.history.work_tree import without_filters
from planctl.i18n import msg
from planctl.store.layout import Kind, path_for

#: What `git ls-files -t` says of a file that is not recorded.
_OTHER = "?"


@dataclass(frozen=True, slots=True)
class Changes:
    """The registry-relative paths of files that differ from commit `base`, gone ones too.

    `ignored` are those that git is told not to look at: nobody knows whether they differ.
    """

    base: str
    paths: frozenset[str]
    ignored: frozenset[str] = frozenset()


def changes_since(root: Path, revision: str) -> Changes:
    """Return what differs in the registry in `root` from where it parted from `revision`.

    Raises UserError where the registry is in no git repository, git ignores it, there is no such
    revision, or the history at hand does not reach back to where both parted.
    """
    folder = Path(os.path.realpath(root))
    _check_repository(folder)
    base = _parted_at(folder, _commit(folder, revision), _commit(folder, "HEAD"), revision)
    # `git diff` would write the index anew. A rename is one file gone and one come.
    listed = ("--cached", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff")
    recorded = told(folder, "diff-index", *listed, base, "--")
    unrecorded = ("-t", "--modified", "--deleted", "--others", "-z")
    at_hand = told(folder, "ls-files", *unrecorded, settings=without_filters(folder))
    tagged = [(name[:1], name[2:]) for name in at_hand.names]
    hidden = _ignored(folder) if any(tag == _OTHER for tag, _ in tagged) else frozenset()
    differing = (name for tag, name in tagged if tag != _OTHER or name not in hidden)
    return Changes(base, frozenset((*recorded.names, *differing)), hidden)


def _ignored(folder: Path) -> frozenset[str]:
    """Return the files that git is told not to look at."""
    listed = ("--others", "--ignored", "--exclude-standard", "-z")
    return frozenset(told(folder, "ls-files", *listed).names)


def changed_beside(root: Path, base: str) -> frozenset[str]:
    """Return the files beside the registry in `root` that are recorded otherwise than in `base`.

    Paths lead out of the registry (`../CODEOWNERS`). What is not recorded is left out: a job
    leaves all sorts of files in its work tree.
    """
    folder = Path(os.path.realpath(root))
    prefix = os.fsdecode(told(folder, "rev-parse", "--show-prefix").out.removesuffix(b"\n"))
    listed = ("--cached", "--name-only", "-z", "--no-relative", "--no-renames")
    names = told(folder, "diff-index", *listed, base, "--").names
    out = "../" * prefix.count("/")
    return frozenset(f"{out}{name}" for name in names if not name.startswith(prefix))


def _check_repository(folder: Path) -> None:
    answer = ask(folder, "rev-parse", "--is-inside-work-tree")
    if answer.code and "not a git repository" not in answer.complaint:
        raise refused(folder, answer.complaint)
    if answer.code or answer.out.strip() != b"true":
        raise UserError(
            msg("The registry is in no git repository: {folder}", folder=folder),
            msg("Changes are seen only in a git repository; check without --changed, or clone it."),
        )
    if _is_ignored(folder):
        raise UserError(
            msg("git ignores the folder of the registry: {folder}", folder=folder),
            msg("Take it out of .gitignore, or check without --changed."),
        )


def _is_ignored(folder: Path) -> bool:
    """Return whether git ignores the registry's own file, and with it the registry."""
    listed = ("--others", "--ignored", "--exclude-standard", "-z")
    return bool(told(folder, "ls-files", *listed, "--", path_for(Kind.SETTINGS)).out)


def _commit(folder: Path, revision: str) -> str:
    """Return the id of the commit that a revision names."""
    found = find_commit(folder, revision)
    if found is not None:
        return found
    raise UserError(
        msg("git knows no commit “{revision}” here.", revision=revision),
        msg(
            "Fetch it first (git fetch origin); in CI, check out the whole history: fetch-depth: 0 "
            "on GitHub, GIT_DEPTH: 0 on GitLab."
        ),
    )


def _parted_at(folder: Path, theirs: str, ours: str, revision: str) -> str:
    """Return the commit that both histories share last."""
    answer = ask(folder, "merge-base", theirs, ours)
    if answer.code == 0:
        return answer.out.decode().strip()
    if told(folder, "rev-parse", "--is-shallow-repository").out.strip() == b"true":
        raise UserError(
            msg(
                "The history is incomplete: it does not reach back to where it parted from "
                "“{revision}”.",
                revision=revision,
            ),
            msg(
                "Fetch all of it: git fetch --unshallow; in CI, fetch-depth: 0 on GitHub, "
                "GIT_DEPTH: 0 on GitLab."
            ),
        )
    raise UserError(
        msg("The history has no commit in common with “{revision}”.", revision=revision),
        msg("Name a branch that this one was made from."),
    )
