"""Files of a registry that come from elsewhere than a folder, passed through the same reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from planctl.store.document import Document, Fault, StoredFile
from planctl.store.layout import IGNORED, place_of
from planctl.store.load import read_file

_PASSED_OVER = re.compile(rf"(?:^|/)(?:\.|(?:{'|'.join(map(re.escape, sorted(IGNORED)))})(?:/|\Z))")


def read_blobs(found: Iterable[tuple[str, bytes | None]]) -> Iterator[StoredFile]:
    """Yield the stored file of each (registry-relative path, content), as loading a folder does.

    A content of None is a symbolic link. What loading passes over is passed over here.
    """
    for path, raw in found:
        if not passed_over(path):
            yield read_link(path) if raw is None else read_file(path, raw)


def passed_over(path: str) -> bool:
    """Return whether loading a folder would not look at a file of this registry-relative path."""
    return _PASSED_OVER.search(path) is not None


def read_link(path: str) -> StoredFile:
    """Return the stored file of a symbolic link: it is not followed."""
    link = Fault("symbolic-link")
    return StoredFile(shown_as(path), place_of(path), Document(None, 0), None, (link,))


def shown_as(path: str) -> str:
    """Return the path that findings in a file carry: a name beyond the layout is made printable."""
    return path if place_of(path) else read_file(path, b"").path
