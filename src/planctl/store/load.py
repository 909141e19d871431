"""A registry folder to stored files, in one pass; a broken file never hides the others."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from planctl.store.document import Document, Fault, StoredFile
from planctl.store.layout import IGNORED, Kind, place_of
from planctl.store.parse import parse
from planctl.store.typed import type_record

Progress = Callable[[int], None]
_NOTHING = Document(None, 0)


def read_file(path: str, raw: bytes) -> StoredFile:
    """Return the stored file of registry-relative `path` with content `raw`.

    Of an official text only the digest is kept: records say what its bytes were.
    """
    place = place_of(path)
    if place is None:
        return StoredFile(path, None, _NOTHING, None, (Fault("outside-layout"),))
    if place.kind is Kind.SOURCE:
        return StoredFile(path, place, Document(hashlib.sha256(raw).hexdigest(), 0))
    document = parse(raw)
    typed = type_record(place.kind, document)
    faults = (*document.faults, *typed.faults)
    return StoredFile(path, place, typed.document, typed.record, faults)


def load(root: Path, progress: Progress | None = None) -> tuple[StoredFile, ...]:
    """Read every file below `root`, sorted by path; `progress` is told the count so far."""
    files: list[StoredFile] = []
    for path, entry in sorted(_walk(str(root), "")):
        if entry is None:
            fault = Fault("symbolic-link")
            files.append(StoredFile(path, place_of(path), _NOTHING, None, (fault,)))
        else:
            files.append(_read(path, entry))
        if progress:
            progress(len(files))
    return tuple(files)


def _read(path: str, full: str) -> StoredFile:
    try:
        with open(full, "rb") as stream:
            return read_file(path, stream.read())
    except OSError as error:
        fault = Fault("unreadable", args={"reason": error.strerror or str(error)})
        return StoredFile(path, place_of(path), _NOTHING, None, (fault,))


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, str | None]]:
    """Yield (registry-relative path, full path) of each file; no full path for a link."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith(".") or name in IGNORED:
                continue
            path = prefix + name
            if entry.is_symlink():
                yield path, None
            elif entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, path + "/")
            else:
                yield path, entry.path
