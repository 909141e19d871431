"""Records that earlier runs have made, by the content that they were made of.

Only sound files are kept, so that whatever is wrong is found anew, with its place, each time. The
content goes by git's own id of it: what was read of a folder is known in git's history, too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

from planctl.cache.pairs import Pairs, kept_pairs
from planctl.cache.stamp import code_stamp
from planctl.store.document import Document, Fault, Mark, StoredFile, Value
from planctl.store.layout import KEPT, Kind, Place
from planctl.store.parse import marks_in
from planctl.store.typed import MODELS

_SEPARATOR = b"\0"


def content_id(raw: bytes) -> bytes:
    """Return the id that git gives a content, as bytes."""
    return hashlib.sha1(b"blob %d\0" % len(raw) + raw, usedforsecurity=False).digest()


class KeptDocument:
    """A document as it was kept: nothing of it is unpacked before somebody asks."""

    __slots__ = ("_data", "_raw")
    faults: tuple[Fault, ...] = ()

    def __init__(self, data: bytes, raw: bytes) -> None:
        """Take the data of a document, as JSON, and the bytes that it was read from."""
        self._data = data
        self._raw = raw

    @property
    def data(self) -> Value:
        """What the file holds."""
        value: Value = json.loads(self._data)
        return value

    @property
    def mark(self) -> Mark:
        """Where each value stands."""
        return marks_in(self._raw.decode())


class KeptRecords:
    """What is kept of the records of any registry."""

    def __init__(self, pairs: Pairs) -> None:
        """Keep records among these pairs."""
        self._pairs = pairs

    def take(self, wanted: Mapping[str, tuple[Place, bytes]]) -> dict[str, StoredFile]:
        """Return the stored files that are kept, by path, of those wanted by place and content."""
        keys = {path: _key(place.kind, content) for path, (place, content) in wanted.items()}
        found = self._pairs.get(set(keys.values()))
        return {
            path: _unpacked(path, wanted[path][0], found[key])
            for path, key in keys.items()
            if key in found
        }

    def keep(self, files: Iterable[tuple[bytes, StoredFile]]) -> None:
        """Keep the sound ones of these files, each with its content."""
        self._pairs.put(
            {
                _key(file.place.kind, content_id(raw)): _packed(file, raw)
                for raw, file in files
                if file.place and is_sound(file)
            }
        )


def kept_records() -> KeptRecords | None:
    """Return what is kept of records for this user; None where nothing is."""
    pairs = kept_pairs()
    return KeptRecords(pairs) if pairs.used else None


def is_sound(file: StoredFile) -> bool:
    """Tell whether nothing at all is wrong with a file by itself."""
    place = file.place
    whole = file.record is not None or (place is not None and place.kind in KEPT)
    return whole and not file.faults and not file.unread


def _key(kind: Kind, content: bytes) -> bytes:
    return hashlib.blake2b(content + kind.encode(), key=code_stamp(), digest_size=16).digest()


def _packed(file: StoredFile, raw: bytes) -> bytes:
    data = json.dumps(file.document.data, ensure_ascii=False).encode()
    kept_as_it_is = file.place is not None and file.place.kind in KEPT
    return data if kept_as_it_is else data + _SEPARATOR + raw


def _unpacked(path: str, place: Place, packed: bytes) -> StoredFile:
    data, _, raw = packed.partition(_SEPARATOR)
    if place.kind in KEPT:
        return StoredFile(path, place, Document(json.loads(data), 0))
    record = MODELS[place.kind].model_validate_json(data)
    return StoredFile(path, place, KeptDocument(data, raw), record)
