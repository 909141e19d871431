"""Single files of the cache: whole or not at all, and known to be as they were written."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

_DIGEST = hashlib.sha256().digest_size


def read_entry(path: Path) -> bytes | None:
    """Return what was kept in a file; None where it is not there, or not as it was written."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    digest, content = raw[:_DIGEST], raw[_DIGEST:]
    return content if hashlib.sha256(content).digest() == digest else None


def write_entry(path: Path, content: bytes, most: int) -> None:
    """Keep something, whole or not at all; of its folder only the latest `most` files stay."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(hashlib.sha256(content).digest())
                stream.write(content)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _drop_oldest(path.parent, most)


def entries(folder: Path) -> frozenset[str]:
    """Return the names of what is kept in a folder."""
    try:
        return frozenset(os.listdir(folder))  # noqa: PTH208  # names alone
    except OSError:
        return frozenset()


def _drop_oldest(folder: Path, most: int) -> None:
    with os.scandir(folder) as found:
        stamped = sorted(((entry.stat().st_mtime_ns, entry.path) for entry in found), reverse=True)
    for _, path in stamped[most:]:
        Path(path).unlink(missing_ok=True)
