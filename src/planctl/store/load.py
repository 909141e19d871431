"""The bytes of one file to a stored file; what is wrong with them comes with it."""

from __future__ import annotations

import hashlib

from planctl.store.document import Document, Fault, StoredFile
from planctl.store.draft import unread_line
from planctl.store.guards import MAX_BYTES
from planctl.store.layout import KEPT, Kind, nearest_form, place_of
from planctl.store.listing import showable, unreadable
from planctl.store.parse import parse
from planctl.store.typed import type_record

_NOTHING = Document(None, 0)


def read_file(path: str, raw: bytes) -> StoredFile:
    """Return the stored file of registry-relative `path` with content `raw`.

    Of an official text and of evidence only the digest is kept: records say what its bytes were.
    """
    place = place_of(path)
    if place is None:
        fault = Fault("outside-layout", args={"form": nearest_form(path)})
        return StoredFile(showable(path), None, _NOTHING, None, (fault,))
    if place.kind in KEPT:
        return StoredFile(path, place, Document(hashlib.sha256(raw).hexdigest(), 0))
    document = parse(raw)
    typed = type_record(place.kind, document)
    faults = (*document.faults, *typed.faults)
    unread = unread_line(raw) if place.kind is Kind.UPDATE else 0
    return StoredFile(path, place, typed.document, typed.record, faults, unread)


def read_path(path: str, full: str) -> StoredFile:
    """Return the stored file of registry-relative `path`, which lies at `full`."""
    try:
        return read_file(path, content(path, full))
    except OSError as error:
        return broken(path, unreadable(error))


def content(path: str, full: str) -> bytes:
    """Return the bytes that a file is read by. Raises OSError where it cannot be read."""
    place = place_of(path)
    if place is None:
        return b""
    # A record's bytes past the bound are not even read; of a file kept as it is all are needed.
    most = -1 if place.kind in KEPT else MAX_BYTES + 1
    with open(full, "rb", buffering=0) as stream:  # noqa: PTH123  # a Path costs as much as the read
        return stream.read(most)


def broken(path: str, fault: Fault) -> StoredFile:
    """Return the stored file of a path at which there is nothing to read."""
    return StoredFile(showable(path), place_of(path), _NOTHING, None, (fault,))
