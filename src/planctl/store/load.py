"""A registry folder to stored files, in one pass; a broken file never hides the others."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from planctl.store import letters
from planctl.store.document import Document, Fault, StoredFile
from planctl.store.draft import unread_line
from planctl.store.guards import MAX_BYTES
from planctl.store.layout import IGNORED, KEPT, Kind, nearest_form, place_of
from planctl.store.parse import parse
from planctl.store.typed import type_record

Progress = Callable[[int], None]
_NOTHING = Document(None, 0)
_UNSHOWABLE = re.compile("[\n\r\t]")


def read_file(path: str, raw: bytes) -> StoredFile:
    """Return the stored file of registry-relative `path` with content `raw`.

    Of an official text and of evidence only the digest is kept: records say what its bytes were.
    """
    place = place_of(path)
    if place is None:
        fault = Fault("outside-layout", args={"form": nearest_form(path)})
        return StoredFile(_showable(path), None, _NOTHING, None, (fault,))
    if place.kind in KEPT:
        return StoredFile(path, place, Document(hashlib.sha256(raw).hexdigest(), 0))
    document = parse(raw)
    typed = type_record(place.kind, document)
    faults = (*document.faults, *typed.faults)
    unread = unread_line(raw) if place.kind is Kind.UPDATE else 0
    return StoredFile(path, place, typed.document, typed.record, faults, unread)


def load(root: Path, progress: Progress | None = None) -> tuple[StoredFile, ...]:
    """Read every file below `root`, sorted by path; `progress` is told the count so far."""
    files: list[StoredFile] = []
    for path, full, fault in sorted(_walk(str(root)), key=lambda found: found[0]):
        files.append(_broken(path, fault) if fault else _read(path, full))
        if progress:
            progress(len(files))
    return tuple(files)


def _read(path: str, full: str) -> StoredFile:
    place = place_of(path)
    # A record's bytes past the bound are not even read; of a file kept as it is all are needed.
    most = -1 if place and place.kind in KEPT else MAX_BYTES + 1
    try:
        with open(full, "rb", buffering=0) as stream:  # noqa: PTH123  # a Path costs as much as the read
            return read_file(path, stream.read(most) if place else b"")
    except OSError as error:
        return _broken(path, _unreadable(error))


def _broken(path: str, fault: Fault) -> StoredFile:
    return StoredFile(_showable(path), place_of(path), _NOTHING, None, (fault,))


def _unreadable(error: OSError) -> Fault:
    return Fault("unreadable", args={"reason": error.strerror or str(error)})


def _walk(root: str) -> Iterator[tuple[str, str, Fault | None]]:
    """Yield (registry-relative path, full path, what is wrong with it) of all that is no folder.

    A folder that cannot be entered is yielded, too: what it holds is not known.
    """
    waiting = [(root, "")]
    while waiting:
        folder, prefix = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                found = list(entries)
        except OSError as error:
            yield prefix.rstrip("/"), folder, _unreadable(error)
            continue
        for entry in found:
            if entry.name.startswith(".") or entry.name in IGNORED:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{prefix}{entry.name}/"))
            else:
                yield prefix + entry.name, entry.path, _not_plain(entry)


def _not_plain(entry: os.DirEntry[str]) -> Fault | None:
    """Return a fault for what only looks like a file: a link, a pipe, a device, a socket."""
    if entry.is_file(follow_symlinks=False):
        return None
    if entry.is_symlink():
        return Fault("symbolic-link")
    return Fault("unreadable", args={"reason": ""})


def _showable(path: str) -> str:
    """Return a path that can be printed: what no name should hold is shown as “?”."""
    if path.isascii() and path.isprintable():
        return path
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    clean = _UNSHOWABLE.sub("?", text)
    return "".join("?" if letters.is_unseen(character) else character for character in clean)
