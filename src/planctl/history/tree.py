"""The files of a registry as a commit has them, read from git's objects, not from a work tree."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

from planctl.history.command import answering, refused, told
from planctl.history.place import GitPlace

_LINK = "120000"
_BLOB = "blob"


class Listed(NamedTuple):
    """A file that a commit has: where it lies, the id of its content, whether it is a link."""

    path: str
    blob: str
    link: bool


def files_at(
    root: Path, commit: str, wanted: Container[str] | None = None
) -> Iterator[tuple[str, bytes | None]]:
    """Yield (registry-relative path, content) of the files below `root` in a commit.

    `wanted` chooses paths; what is not wanted is not read. A symbolic link has the content None.
    Raises UserError where git cannot read the commit.
    """
    folder = Path(os.path.realpath(root))
    # In a folder of the work tree, git lists that folder alone, with paths relative to it.
    listing = told(folder, "ls-tree", "-r", "-z", "--end-of-options", commit)
    files = [file for file in listed(listing.names) if wanted is None or file.path in wanted]
    yield from ((file.path, None) for file in files if file.link)
    plain = [file for file in files if not file.link]
    contents = blobs(folder, [file.blob for file in plain])
    yield from ((file.path, content) for file, content in zip(plain, contents, strict=True))


def listed(names: Iterable[str]) -> Iterator[Listed]:
    """Yield the files of a listing; what is a repository of its own is none."""
    for name in names:
        described, path = name.split("\t", 1)
        mode, kind, blob = described.split(" ")
        if kind == _BLOB:
            yield Listed(path, blob, mode == _LINK)


def files_below(place: GitPlace, commit: str, prefix: str) -> Iterator[Listed]:
    """Yield the files below a folder in a commit, with paths that lead from that folder.

    `prefix` is empty or ends with a slash. Raises UserError where git cannot read the commit.
    """
    below = (prefix,) if prefix else ()
    options = ("-r", "-z", "--full-tree", "--end-of-options")
    cut = len(prefix)
    for file in listed(told(place.folder, "ls-tree", *options, commit, *below).names):
        if file.path.startswith(prefix):
            yield Listed(file.path[cut:], file.blob, file.link)


def blobs(folder: Path, ids: list[str]) -> Iterator[bytes]:
    """Yield the contents of blobs, in order, from one process; none is started for nothing."""
    if not ids:
        return
    with answering(folder, "cat-file", "--batch", "--buffer", questions=ids) as out:
        for blob in ids:
            yield _content(folder, out, blob)


def _content(folder: Path, out: IO[bytes], blob: str) -> bytes:
    """Read one answer: `<id> blob <size>`, the content, a line's end."""
    head = out.readline().split()
    if len(head) != 3 or head[1] != _BLOB.encode():  # noqa: PLR2004  # the three words of that line
        raise refused(folder, f"{blob}: {b' '.join(head).decode('utf-8', 'replace')}")
    content = out.read(int(head[2]))
    out.read(1)
    return content
