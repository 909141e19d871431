"""A guide read as its reader follows it: the files it has written, the commands it has run.

    **Fayl:** `registry/….yaml`      the next block is the whole of this file
    **Fayla əlavə edin:** `…`        the next block goes to the end of this file
    ```console                       `$ command`, and below it the lines that it prints, all of them
    $ planctl check                  in this order; `…` stands for any lines left out
    …
    ```
    <!-- $ command -->              a command that its reader does not see: what is done by hand

Other blocks are only to be read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

FILE = re.compile(r"\*\*(?P<verb>Fayl|Fayla əlavə edin):\*\* `(?P<path>[^`]+)`")
UNSEEN = re.compile(r"<!-- \$ (?P<command>.+) -->")
FENCE = "```"
LEFT_OUT = "…"


@dataclass(frozen=True)
class Write:
    """A file that the guide shows; where it `adds`, the end of one that is there."""

    line: int
    path: str
    text: str
    adds: bool


@dataclass(frozen=True)
class Run:
    """A command that the guide shows, and the lines that it is shown to print."""

    line: int
    command: str
    shown: tuple[str, ...]

    @property
    def code(self) -> int:
        """The exit code that the shown lines promise: 1 where an error of the registry is shown."""
        return int(any(": xəta PLN" in line for line in self.shown))


Step: TypeAlias = Write | Run


def steps_of(guide: Path) -> list[Step]:
    """Return what the guide has its reader do, in order."""
    steps: list[Step] = []
    file: re.Match[str] | None = None
    lines = enumerate(guide.read_text("utf-8").splitlines(), 1)
    for number, line in lines:
        if found := FILE.fullmatch(line.strip()):
            file = found
        elif found := UNSEEN.fullmatch(line):
            steps.append(Run(number, found["command"], ()))
        elif line.startswith(FENCE):
            block = _block(lines)
            if file:
                adds = file["verb"] != "Fayl"
                steps.append(Write(number, file["path"], "\n".join((*block, "")), adds))
                file = None
            elif line == f"{FENCE}console":
                steps.extend(_runs(number, block))
        elif line.strip() and file:
            raise AssertionError(f"{guide.name}:{number}: a file is named and no block follows")
    return steps


def _block(lines: Iterator[tuple[int, str]]) -> list[str]:
    block = []
    for _, line in lines:
        if line == FENCE:
            break
        block.append(line)
    return block


def _runs(number: int, block: list[str]) -> Iterator[Run]:
    command, begins, shown = "", number, list[str]()
    for offset, line in enumerate((*block, "$ "), 1):
        if command.endswith("\\"):
            command = command.removesuffix("\\") + line.strip()
        elif line.startswith("$ "):
            if command:
                yield Run(begins, command, tuple(shown))
            command, begins, shown = line.removeprefix("$ "), number + offset, []
        else:
            shown.append(line)


def missing(shown: tuple[str, ...], printed: str) -> str | None:
    """Return the first shown line that was not printed in its place, None where all were."""
    rest = [line.rstrip() for line in printed.splitlines()]
    skipping = False
    for line in shown:
        if line.strip() == LEFT_OUT:
            skipping = True
            continue
        if skipping and line in rest:
            del rest[: rest.index(line)]
        if not rest or rest[0] != line:
            return line
        del rest[0]
        skipping = False
    return None if skipping or not shown or not rest else f"{LEFT_OUT} ({rest[0]})"
