"""The bytes of one file to a stored file; what is wrong with them comes with it."""

from __future__ import annotations

import hashlib
import os
import sys

from planctl.store.document import Document, Fault, StoredFile
from planctl.store.draft import unread_line
from planctl.store.guards import MAX_BYTES
from planctl.store.layout import KEPT, Kind, Place, nearest_form, place_of
from planctl.store.listing import showable
from planctl.store.parse import parse
from planctl.store.typed import type_record

_NOTHING = Document(None, 0)
_BINARY = getattr(os, "O_BINARY", 0)
#: Bytes that nearly every record has less of, and those that are read at once of others.
_MOSTLY = 16 * 1024
_CHUNK = 1024 * 1024


def read_file(path: str, raw: bytes) -> StoredFile:
    """Return the stored file of registry-relative `path` with content `raw`."""
    return read_at(place_of(path), path, raw)


def read_at(place: Place | None, path: str, raw: bytes) -> StoredFile:
    """Return the stored file of a path of which it is known what it says.

    Of an official text and of evidence only the digest is kept: records say what its bytes were.
    """
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


def content(place: Place | None, full: str) -> bytes:
    """Return the bytes that a file is read by. Raises OSError where it cannot be read."""
    if place is None:
        return b""
    # A record's bytes past the bound are not even read; of a file kept as it is all are needed.
    most = MAX_BYTES + 1 if place.kind not in KEPT else sys.maxsize
    file = os.open(full, os.O_RDONLY | _BINARY)
    try:
        raw = os.read(file, _MOSTLY)
        if len(raw) < _MOSTLY:
            return raw
        parts = [raw]
        while raw and (most := most - len(raw)) > 0:
            raw = os.read(file, min(most, _CHUNK))
            parts.append(raw)
        return b"".join(parts)
    finally:
        os.close(file)


def broken(path: str, fault: Fault) -> StoredFile:
    """Return the stored file of a path at which there is nothing to read."""
    return StoredFile(showable(path), place_of(path), _NOTHING, None, (fault,))
