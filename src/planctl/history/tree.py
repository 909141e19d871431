"""The files of a registry as a commit has them, read from git's objects, not from a work tree."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator
from pathlib import Path
from typing import IO

from planctl.history.command import answering, refused, told

_LINK = "120000"
_BLOB = "blob"


def files_at(
    root: Path, commit: str, wanted: Container[str] | None = None
) -> Iterator[tuple[str, bytes | None]]:
    """Yield (registry-relative path, content) of the files below `root` in a commit.

    `wanted` chooses paths; what is not wanted is not read. A symbolic link has the content None.
    Raises UserError where git cannot read the commit.
    """
    folder = Path(os.path.realpath(root))
    # In a folder of the work tree, git lists that folder alone, with paths relative to it.
    listing = told(folder, "ls-tree", "-r", "-z", commit)
    blobs: dict[str, str] = {}
    for name in listing.names:
        described, path = name.split("\t", 1)
        mode, kind, blob = described.split(" ")
        if wanted is not None and path not in wanted:
            continue
        if mode == _LINK:
            yield path, None
        elif kind == _BLOB:
            blobs[path] = blob
    if blobs:
        with answering(folder, "cat-file", "--batch", "--buffer", questions=blobs.values()) as out:
            for path, blob in blobs.items():
                yield path, _content(folder, out, blob)


def _content(folder: Path, out: IO[bytes], blob: str) -> bytes:
    """Read one answer: `<id> blob <size>`, the content, a line's end."""
    head = out.readline().split()
    if len(head) != 3 or head[1] != _BLOB.encode():  # noqa: PLR2004  # the three words of that line
        raise refused(folder, f"{blob}: {b' '.join(head).decode('utf-8', 'replace')}")
    content = out.read(int(head[2]))
    out.read(1)
    return content
