"""What planctl imports before it does anything: `python -X importtime` of some command lines.

Each is run several times; a line is printed for every module that costs three hundredths of the
start with all that it imports, by the least time that it took.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence

from bench.contest import environment
from bench.places import PLANCTL, REGISTRY, TOP

#: Completion is asked for by the shell, in variables.
_COMPLETING = {
    "_PLANCTL_COMPLETE": "bash_complete",
    "COMP_WORDS": "planctl sta",
    "COMP_CWORD": "1",
}
LINES: Mapping[str, tuple[Sequence[str], Mapping[str, str]]] = {
    "--help": (("--help",), {}),
    "--version": (("--version",), {}),
    "completion": ((), _COMPLETING),
    "an unknown option": (("check", "--nonesuch"), {}),
    "no registry": (("check", "--registry", "nowhere"), {}),
    "check": (("check", "--registry", os.fspath(REGISTRY)), {}),
    "status": (("status", "--registry", os.fspath(REGISTRY)), {}),
}
_LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|( +)(\S+)")
_RUNS = 5
_SHARE = 0.03
_DEEPEST = 6


def main() -> None:
    """Print what each of the command lines imports."""
    for name, (arguments, variables) in LINES.items():
        runs = [imported(arguments, variables) for _ in range(_RUNS)]
        total = min(sum(own for own, _, _ in run.values()) for run in runs)
        print(f"\n{name}: {len(runs[0])} modules, {total / 1000:.0f} ms")
        heavy = {
            module: min(run[module][1] for run in runs if module in run)
            for module, (_, _, depth) in runs[0].items()
            if depth <= _DEEPEST
        }
        for module, cost in sorted(heavy.items(), key=lambda one: -one[1]):
            if cost >= total * _SHARE:
                print(f"  {cost / 1000:7.1f} ms  {module}")


def imported(
    arguments: Sequence[str], variables: Mapping[str, str]
) -> dict[str, tuple[int, int, int]]:
    """Return (µs alone, µs with all that it imports, depth) of every module, by its name."""
    command = [sys.executable, "-X", "importtime", str(PLANCTL), *arguments]
    env = {**environment(), **variables}
    done = subprocess.run(command, cwd=TOP, env=env, check=False, capture_output=True, text=True)
    found = _LINE.finditer(done.stderr)
    return {one[4]: (int(one[1]), int(one[2]), len(one[3]) // 2) for one in found}


if __name__ == "__main__":
    main()
