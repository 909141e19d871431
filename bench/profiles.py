"""Where the time goes: cProfile's listing of planctl's commands, into build/bench/.

One file each for a check that finds nothing kept, one that does, and one of a change; `--more` has
every other command, too. A profiler
makes calls dear: it shows where to look, not how long it takes.
"""

from __future__ import annotations

import argparse
import io
import os
import pstats
import subprocess
import sys
from collections.abc import Iterable

from bench.commands import questions
from bench.contest import Command, environment, tell
from bench.places import BUILD
from bench.registries import SIZES, registry

_HOTTEST = ("check, cold", "check, warm", "check --changed")
_LINES = 45


def main() -> None:
    """Profile the commands on the registries that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.profiles", description=__doc__)
    parser.add_argument("--sizes", default="10k")
    parser.add_argument("--more", action="store_true", help="every command, not the hottest alone")
    asked = parser.parse_args()
    for size in (size for size in SIZES if size in asked.sizes.split(",")):
        commands = [one for one in questions(registry(size)) if "planctl" in str(one.arguments[0])]
        _profile(size, commands if asked.more else [c for c in commands if c.name in _HOTTEST])


def _profile(size: str, commands: Iterable[Command]) -> None:
    for command in commands:
        name = command.name.replace(", ", "-").replace(" ", "").replace("--", "-")
        tell(f"{size}: {command.name}")
        arguments = [os.fspath(argument) for argument in command.arguments[1:]]
        env = {**environment(), **command.environment}
        raw = BUILD / "profile.bin"
        probe = [sys.executable, "-m", "cProfile", "-o", str(raw), "-m", "planctl", *arguments]
        subprocess.run(probe, cwd=command.folder, env=env, check=False, capture_output=True)
        (BUILD / f"profile-{size}-{name}.txt").write_text(_listing(str(raw)), encoding="utf-8")


def _listing(raw: str) -> str:
    """Return the functions that take longest, first with all that they call, then alone."""
    written = io.StringIO()
    found = pstats.Stats(raw, stream=written)
    for order in ("cumulative", "tottime"):
        found.sort_stats(order).print_stats(_LINES)
    return written.getvalue()


if __name__ == "__main__":
    main()
