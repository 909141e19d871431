"""What planctl cannot be quicker than, a process each: `python -m bench.floors NAME ROOT`.

`landings` is planctl's own part of such a pair: landing days alone, without the rest of a command.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path


def files(root: str) -> Iterator[str]:
    """Yield every YAML file of the registry."""
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(".yaml"):
                yield f"{folder}/{name}"


def read(root: str) -> None:
    """Read every byte."""
    for path in files(root):
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123  # the quickest way there is
            stream.read()


def load(root: str) -> None:
    """Parse every file as PyYAML does, with its C parser."""
    import yaml

    for path in files(root):
        with open(path, "rb") as stream:  # noqa: PTH123  # the same
            yaml.load(stream.read(), Loader=yaml.CSafeLoader)


def landings(root: str) -> None:
    """Find the landing day of every file."""
    from planctl.history.landing import history_of

    history_of(Path(root))


FLOORS: Mapping[str, Callable[[str], None]] = {"read": read, "load": load, "landings": landings}

if __name__ == "__main__":
    FLOORS[sys.argv[1]](sys.argv[2])
