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
from planctl.store.document import Document, KeptDocument, StoredFile
from planctl.store.layout import KEPT, Kind, Place
from planctl.store.typed import MODELS

_SEPARATOR = b"\0"


def content_id(raw: bytes) -> bytes:
    """Return the id that git gives a content, as bytes."""
    return hashlib.sha1(b"blob %d\0" % len(raw) + raw, usedforsecurity=False).digest()


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
        """Keep the sound ones of these files, each with the id of its content."""
        self._pairs.put(
            {
                _key(file.place.kind, content): _packed(file.document)
                for content, file in files
                if file.place and is_sound(file) and isinstance(file.document, Document)
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


def _packed(document: Document) -> bytes:
    parts = (document.data, document.mark)
    return _SEPARATOR.join(json.dumps(part, ensure_ascii=False).encode() for part in parts)


def _unpacked(path: str, place: Place, packed: bytes) -> StoredFile:
    data, mark = packed.split(_SEPARATOR)
    document = KeptDocument(data, mark)
    if place.kind in KEPT:
        return StoredFile(path, place, document)
    return StoredFile(path, place, document, MODELS[place.kind].model_validate_json(data))
