"""Whole processes, run in turn in one run: how long each takes, and how much memory at its peak.

A machine that is slow for a minute is slow for both sides of a ratio: only what stands in one
round is compared.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.places import CACHE, TOP

_SILENT = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
_LAUNCHER = (sys.executable, "-I", "-S", os.fspath(TOP / "bench" / "launcher.py"))
_KIB_IN_MB = 1024 / 1_000_000


class FailedRunError(Exception):
    """A command ended otherwise than it should have."""


@dataclass(frozen=True, slots=True)
class Command:
    """What is run, from `folder`; `clear` is a folder that is emptied before each run."""

    name: str
    arguments: Sequence[str | Path]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    good: tuple[int, ...] = (0,)
    clear: Path | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to end: seconds by the clock, and the peak of its memory in MB."""

    seconds: float
    peak: float


def run(command: Command) -> Run:
    """Run a command to its end; what it writes is thrown away.

    Raises FailedRunError with the end of what it complained about where its exit code is not one
    of those that are expected.
    """
    if command.clear is not None:
        subprocess.run(["rm", "-rf", "--", command.clear], check=True)
    with tempfile.TemporaryFile() as stderr, tempfile.TemporaryFile() as told:
        subprocess.run(
            [*_LAUNCHER, str(told.fileno()), *(os.fspath(one) for one in command.arguments)],
            cwd=command.folder,
            env={**environment(), **command.environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            pass_fds=(told.fileno(),),
            check=True,
        )
        told.seek(0)
        seconds, peak, code = told.read().split()
        if int(code) not in command.good:
            stderr.seek(0)
            said = stderr.read().decode(errors="replace")[-2000:]
            raise FailedRunError(f"{command.name}: exit code {int(code)}\n{said}")
    return Run(float(seconds), int(peak) * _KIB_IN_MB)


def contest(commands: Sequence[Command], rounds: int, budget: float) -> dict[str, list[Run]]:
    """Run the commands one after the other, round by round; return the runs of each by its name.

    No further round begins once it would go over `budget` seconds; the first one always runs.
    """
    runs: dict[str, list[Run]] = {command.name: [] for command in commands}
    start = time.perf_counter()
    for number in range(1, rounds + 1):
        for command in commands:
            tell(f"  round {number}: {command.name}")
            runs[command.name].append(run(command))
        spent = time.perf_counter() - start
        if spent * (number + 1) / number > budget:
            break
    return runs


def tell(line: str) -> None:
    """Say on stderr how far the benchmark is."""
    print(line, file=sys.stderr, flush=True)


def environment() -> dict[str, str]:
    """Return what every process gets: nobody's settings of planctl and git, and our own cache."""
    mine = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PLANCTL_", "GIT_", "PYTHON"))
    }
    return {**mine, **_SILENT, "PLANCTL_CACHE": os.fspath(CACHE)}
