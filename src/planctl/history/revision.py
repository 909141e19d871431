"""Which commit a registry folder stands at, and whether anything in it differs from that."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.history.environment import own_git_environment
from planctl.i18n import msg

if TYPE_CHECKING:
    from git import Repo


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit; `changed` where files of the registry folder differ from it or are not in it."""

    commit: str
    changed: bool


def head(root: Path) -> Revision | None:
    """Return the commit that the registry in `root` stands at; nothing is written.

    None where there is no git, no repository, no commit, or no file of the registry in it.
    Raises UserError where there is a repository that git refuses to read.
    """
    if shutil.which("git") is None:
        return None
    with own_git_environment():
        from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo

        try:
            with Repo(root, search_parent_directories=True) as repo:
                return _read(repo, root.resolve())
        except (InvalidGitRepositoryError, NoSuchPathError):
            return None
        except GitCommandError as error:
            reason = (error.stderr or str(error)).strip().removeprefix("stderr: ").strip("'\n ")
            raise UserError(
                msg("git cannot read the history of {folder}: {reason}", folder=root, reason=reason)
            ) from error


def _read(repo: Repo, root: Path) -> Revision | None:
    if repo.working_tree_dir is None:
        return None
    folder = root.relative_to(Path(repo.working_tree_dir).resolve()).as_posix()
    commit = _object(repo, "HEAD")
    # The folder's own tree in that commit: none where git has never been told of the registry.
    if not commit or not _object(repo, "HEAD:" if folder == "." else f"HEAD:{folder}"):
        return None
    changes = repo.git.status("--porcelain", "-z", "--untracked-files=all", "--", folder)
    return Revision(commit, bool(changes))


def _object(repo: Repo, name: str) -> str:
    """Return the id of a git object, empty where there is none of that name."""
    _status, found, _errors = repo.git.rev_parse(
        "--verify", "--quiet", name, with_exceptions=False, with_extended_output=True
    )
    return str(found)
