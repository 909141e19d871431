"""What makes kept results those of this very planctl: its version, and every file of its code."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from planctl import __version__

_PACKAGE = Path(__file__).resolve().parent.parent
_CODE = (".py", ".so")


@cache
def code_stamp() -> bytes:
    """Return 16 bytes that another version, or a change of any module, makes others."""
    facts = [__version__, sys.version, *sorted(_modules(str(_PACKAGE)))]
    return hashlib.blake2b("\0".join(facts).encode(), digest_size=16).digest()


def _modules(folder: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.name.endswith(_CODE):
                facts = entry.stat()
                yield f"{entry.path} {facts.st_size} {facts.st_mtime_ns}"
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _modules(entry.path)
