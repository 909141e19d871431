"""Asking git: fixed, reading commands in a folder, names told apart by NUL, bytes in and out."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from planctl.errors import UserError
from planctl.history.environment import git_environment
from planctl.i18n import msg


@dataclass(frozen=True, slots=True)
class Answer:
    """What git answered: its exit code, what it wrote, what it complained of."""

    code: int
    out: bytes
    complaint: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the answer, as the file system has them."""
        return tuple(os.fsdecode(name) for name in self.out.split(b"\0") if name)


def ask(folder: Path, *arguments: str) -> Answer:
    """Run a reading git command in `folder`; a refusal is an answer, too.

    Raises UserError where there is no git.
    """
    done = subprocess.run(  # noqa: S603  # fixed commands; nothing is read by a shell
        [_git(), *arguments],
        cwd=folder,
        env=git_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip())


def told(folder: Path, *arguments: str) -> Answer:
    """Run a reading git command that has no reason to fail.

    Raises UserError where git refuses all the same, with its reason.
    """
    answer = ask(folder, *arguments)
    if answer.code:
        raise refused(folder, answer.complaint)
    return answer


def refused(folder: Path, complaint: str) -> UserError:
    """Return the error that says why git does not read a history."""
    reason = complaint.removeprefix("fatal: ")
    return UserError(
        msg("git cannot read the history of {folder}: {reason}", folder=folder, reason=reason)
    )


@contextmanager
def answering(folder: Path, *arguments: str, questions: Iterable[str]) -> Iterator[IO[bytes]]:
    """Run one git process that answers many questions, a line each; give its output to read.

    Raises UserError where git breaks off.
    """
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as complaints:
        # From a file, not a pipe: git may answer long before it has heard every question.
        asked.writelines(f"{question}\n".encode() for question in questions)
        asked.seek(0)
        process = subprocess.Popen(  # noqa: S603  # fixed commands; nothing is read by a shell
            [_git(), *arguments],
            cwd=folder,
            env=git_environment(),
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        with process:
            if process.stdout is None:  # cannot be: a pipe was asked for
                raise refused(folder, "no output")
            yield process.stdout
        if process.returncode:
            complaints.seek(0)
            raise refused(folder, complaints.read().decode("utf-8", "replace").strip())


def _git() -> str:
    program = shutil.which("git")
    if program is None:
        raise UserError(
            msg("git is not installed, so there is no history to read."),
            msg("Install git, then try again."),
        )
    return program
