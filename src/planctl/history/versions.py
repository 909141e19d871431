"""Versions of files, as many as wanted in one answer of git."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from planctl.history.command import answering, refused, told
from planctl.history.place import GitPlace, place_in_git

_FOUND = re.compile(rb"[0-9a-f]{40,64} (\w+) ([0-9]+)\n")


def contents(
    root: Path, asked: Iterable[tuple[str, str]], *, whole: bool = False
) -> Iterator[bytes | None]:
    """Yield the content of each (id of a commit, path), in the order in which they are asked.

    None where a commit has no such file. Paths lead from the registry in `root`; with `whole`
    from the top of the repository, as `landing.Change.path` does: a registry may have been moved.
    Raises UserError where there is no repository or git refuses to read.
    """
    place = place_in_git(root)
    prefix = "" if whole else place.prefix
    names = [f"{commit}:{prefix}{path}" for commit, path in asked]
    # A question is a line, so a name of two lines is asked for by the id of its content.
    questions = (_blob(place, name) if "\n" in name else name for name in names)
    batch = ("cat-file", "--batch", "--buffer")
    with answering(place.folder, *batch, questions=questions) as out:
        for _ in names:
            yield _next(place, out)


def _next(place: GitPlace, out: IO[bytes]) -> bytes | None:
    line = out.readline()
    match = _FOUND.fullmatch(line)
    if match is None:
        if line.endswith((b" missing\n", b" submodule\n")):
            return None
        raise refused(place.folder, line.decode("utf-8", "replace").strip() or "no answer")
    content = out.read(int(match[2]))
    out.read(1)
    return content if match[1] == b"blob" else None


def _blob(place: GitPlace, name: str) -> str:
    commit, _, path = name.partition(":")
    listing = told(place.folder, "ls-tree", "-z", "--full-tree", "--end-of-options", commit, path)
    described = next(iter(listing.names), "0 blob 0\t").partition("\t")[0]
    return described.split(" ")[2]
