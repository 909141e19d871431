"""Which files each commit changed, by the ids of their contents: one stream for a whole history."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import IO, NamedTuple

from planctl.history.command import answering
from planctl.history.place import GitPlace

_HEADER = "commit "
_CHUNK = 1 << 16
_PLAIN = ("100644", "100755")
# Settings of whoever runs it must not change what it says.
_LOG = (
    *("-c", "log.showRoot=true", "-c", "log.follow=false"),
    *("log", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "--no-ext-diff"),
    *("--no-textconv", "--no-show-signature", "--no-color", "--ignore-submodules=none"),
    *("--diff-merges=first-parent", "--topo-order", "--reverse", f"--format={_HEADER}%H"),
)


class BlobChange(NamedTuple):
    """One file that a commit changed; `old` is None where it was no plain file, `new` likewise.

    A merge is compared with its first parent. The path leads from the registry.
    """

    path: str
    old: str | None
    new: str | None


def changes_by_commit(
    place: GitPlace, last: str, since: str | None = None
) -> dict[str, tuple[BlobChange, ...]]:
    """Return what each commit up to `last` changed in the registry; without those up to `since`.

    Raises UserError where git does not read the history.
    """
    span = (last, f"^{since}") if since else (last,)
    found: dict[str, tuple[BlobChange, ...]] = {}
    with answering(place.folder, *_LOG, *span, "--", questions=()) as log:
        for commit, changes in _read(_words(log), place.prefix):
            found[commit] = tuple(changes)
    return found


def changes_below(place: GitPlace, last: str, below: str) -> list[tuple[str, BlobChange]]:
    """Return (commit of the main line, change) of each file below a folder of the registry."""
    # git is asked in the folder of the registry, unless there is no work tree.
    path = f"{place.prefix}{below}" if place.bare else below
    asked = ("--first-parent", last, "--", path)
    with answering(place.folder, *_LOG, *asked, questions=()) as log:
        return [
            (commit, change)
            for commit, changes in _read(_words(log), place.prefix)
            for change in changes
        ]


def _words(log: IO[bytes]) -> Iterator[str]:
    rest = b""
    while chunk := log.read(_CHUNK):
        whole, end, rest = (rest + chunk).rpartition(b"\0")
        if end:
            yield from os.fsdecode(whole).split("\0")
    yield os.fsdecode(rest)


def _read(words: Iterable[str], prefix: str) -> Iterator[tuple[str, list[BlobChange]]]:
    rest = iter(words)
    commit, changes = "", list[BlobChange]()
    cut = len(prefix)
    for word in rest:
        said = word.lstrip("\n")
        if said.startswith(_HEADER):
            if commit:
                yield commit, changes
            commit, changes = said.removeprefix(_HEADER), []
        elif said.startswith(":"):
            was, now, old, new, _letter = said[1:].split(" ")
            path = next(rest)
            if path.startswith(prefix):
                before = old if was in _PLAIN else None
                after = new if now in _PLAIN else None
                changes.append(BlobChange(path[cut:], before, after))
    if commit:
        yield commit, changes
