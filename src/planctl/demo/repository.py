"""Writing a git repository through one import; the user's own settings of git play no part."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from planctl.errors import UserError
from planctl.history.environment import git_environment
from planctl.i18n import msg


def refuse_used(folder: Path) -> None:
    """Raise UserError where a folder cannot be filled: it holds something, or it is no folder."""
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists() or folder.is_symlink():
        raise UserError(
            msg("This folder is not empty: {folder}", folder=folder),
            msg("Name one that is not there yet, or an empty one."),
        )


def write_repository(folder: Path, pieces: Iterable[bytes]) -> str:
    """Make a repository of an import stream in an empty folder; return the commit checked out.

    Raises UserError where there is no git or git refuses. What was begun is taken away again.
    """
    refuse_used(folder)
    git = shutil.which("git")
    if git is None:
        raise UserError(
            msg("git is not installed, so there is no repository to write."),
            msg("Install git, then try again."),
        )
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return _write(git, folder, pieces)
    except BaseException:
        shutil.rmtree(folder / ".git", ignore_errors=True)
        for left in folder.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        if made:
            folder.rmdir()
        raise


def _write(git: str, folder: Path, pieces: Iterable[bytes]) -> str:
    # No template: it may bring hooks. The hash is named, since settings may name another.
    _run(git, folder, "init", "--quiet", "--template=", "--object-format=sha1")
    _run(git, folder, "symbolic-ref", "HEAD", "refs/heads/main")
    _import(git, folder, pieces)
    _run(git, folder, "reset", "--quiet", "--hard", "HEAD")
    return _run(git, folder, "rev-parse", "HEAD").strip()


def _import(git: str, folder: Path, pieces: Iterable[bytes]) -> None:
    command = [git, *_SETTINGS, "fast-import", "--quiet", "--done", "--date-format=raw"]
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(  # noqa: S603  # fixed commands; nothing is read by a shell
            command,
            cwd=folder,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=complaints,
        )
        with process:
            if process.stdin is not None:
                _feed(process.stdin, pieces)
        if process.returncode:
            raise _refused(complaints)


def _feed(stdin: IO[bytes], pieces: Iterable[bytes]) -> None:
    try:
        for piece in pieces:
            stdin.write(piece)
        stdin.flush()
    except BrokenPipeError:
        return  # git has given up; its exit code and its complaint say why


def _run(git: str, folder: Path, *arguments: str) -> str:
    with tempfile.TemporaryFile() as complaints:
        done = subprocess.run(  # noqa: S603  # fixed commands; nothing is read by a shell
            [git, *_SETTINGS, *arguments],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
            check=False,
        )
        if done.returncode:
            raise _refused(complaints)
        return done.stdout.decode()


#: The work tree has the bytes of the commits, whatever the machine; one pack, no loose objects.
_SETTINGS = ("-c", "core.autocrlf=false", "-c", "fastimport.unpackLimit=0")


def _environment() -> dict[str, str]:
    alone = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    return {**git_environment(), **alone}


def _refused(complaints: IO[bytes]) -> UserError:
    complaints.seek(0)
    reason = complaints.read().decode("utf-8", "replace").strip().removeprefix("fatal: ")
    return UserError(msg("git did not write the repository: {reason}", reason=reason))
