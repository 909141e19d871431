"""Asking git: fixed, reading commands in a folder, names told apart by NUL, bytes in and out."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Timer
from typing import IO

from planctl.errors import UserError
from planctl.history.environment import SETTINGS, git_environment
from planctl.i18n import msg

#: Seconds after which git is given up, unless this variable says otherwise.
PATIENCE = 600
PATIENCE_VARIABLE = "PLANCTL_GIT_TIMEOUT"


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


def ask(folder: Path, *arguments: str, settings: Mapping[str, str] = SETTINGS) -> Answer:
    """Run a reading git command in `folder`; a refusal is an answer, too.

    A command that looks into the work tree takes its `settings` from `bare_hands`. Raises
    UserError where there is no git or no such folder, or where git takes too long.
    """
    try:
        done = subprocess.run(  # noqa: S603  # fixed commands; nothing is read by a shell
            [_git(), *arguments],
            cwd=folder,
            env=git_environment(settings),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_patience(),
        )
    except subprocess.TimeoutExpired:
        raise _too_slow(folder) from None
    except (FileNotFoundError, NotADirectoryError):
        raise UserError(msg("There is no such folder: {folder}", folder=folder)) from None
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip())


def told(folder: Path, *arguments: str, settings: Mapping[str, str] = SETTINGS) -> Answer:
    """Run a reading git command that has no reason to fail.

    Raises UserError where git refuses all the same, with its reason.
    """
    answer = ask(folder, *arguments, settings=settings)
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
def answering(
    folder: Path,
    *arguments: str,
    questions: Iterable[str],
    environment: Mapping[str, str] | None = None,
) -> Iterator[IO[bytes]]:
    """Run one git process that answers many questions, a line each; give its output to read.

    `environment` is another than that of all other processes.
    Raises UserError where git breaks off or takes too long.
    """
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as complaints:
        # From a file, not a pipe: git may answer long before it has heard every question.
        asked.writelines(os.fsencode(f"{question}\n") for question in questions)
        asked.seek(0)
        process = subprocess.Popen(  # noqa: S603  # fixed commands; nothing is read by a shell
            [_git(), *arguments],
            cwd=folder,
            env=git_environment() if environment is None else environment,
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        late = Event()
        with process, _given_up(process, late):
            if process.stdout is None:  # cannot be: a pipe was asked for
                raise refused(folder, "no output")
            try:
                yield process.stdout
            except UserError:
                # What was read broke off because git was stopped: that is what is wrong.
                if late.is_set():
                    raise _too_slow(folder) from None
                raise
        if late.is_set():
            raise _too_slow(folder)
        if process.returncode:
            complaints.seek(0)
            raise refused(folder, complaints.read().decode("utf-8", "replace").strip())


@contextmanager
def _given_up(process: subprocess.Popen[bytes], late: Event) -> Iterator[None]:
    """Stop a process that has not come to an end in time, and set `late`."""

    def stop() -> None:
        late.set()
        process.kill()

    timer = Timer(_patience(), stop)
    timer.daemon = True
    timer.start()
    try:
        yield
        process.wait()
    finally:
        timer.cancel()


def _patience() -> float:
    try:
        wanted = float(os.environ.get(PATIENCE_VARIABLE, ""))
    except ValueError:
        return PATIENCE
    return wanted if 0 < wanted < float("inf") else PATIENCE


def _too_slow(folder: Path) -> UserError:
    return UserError(
        msg(
            "git did not finish reading {folder} in {seconds} seconds.",
            folder=folder,
            seconds=f"{_patience():g}",
        ),
        msg("Give it more seconds: {variable}=3600", variable=PATIENCE_VARIABLE),
    )


def _git() -> str:
    program = shutil.which("git")
    if program is None:
        raise UserError(
            msg("git is not installed, so there is no history to read."),
            msg("Install git, then try again."),
        )
    return program
