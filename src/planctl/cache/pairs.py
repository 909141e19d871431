"""Many small results, each kept under a digest of all that it was made of.

They lie in one SQLite file. A pair carries a digest of its own, so what a disk or another program
did to it is seen; a file that cannot be read is begun anew, one that cannot be written is left.
Two processes may use it at once: whoever finds it busy for long does without.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from planctl.cache.folder import cache_folder

FILE = "results-1.sqlite"
#: Bytes past which the older half of the file is let go of.
LIMIT = 1024 * 1024 * 1024
_PATIENCE = 2.0
_ASKED_AT_ONCE = 500
_DIGEST = 8
_TABLE = "CREATE TABLE IF NOT EXISTS pairs (key BLOB NOT NULL UNIQUE, value BLOB NOT NULL)"


class Pairs:
    """The pairs of one file; without a `path`, none is kept."""

    def __init__(self, path: Path | None, limit: int = LIMIT) -> None:
        """Take the file at `path`, which need not be there."""
        self._path = path
        self._limit = limit

    @property
    def used(self) -> bool:
        """Whether anything is kept at all."""
        return self._path is not None

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Return what is kept, soundly, under each of these keys."""
        found: dict[bytes, Any] = {}
        asked = list(keys)
        if not asked or self._path is None or not self._path.exists():
            return found
        try:
            with closing(self._open()) as file:
                for few in _lots(asked):
                    marks = ",".join("?" * len(few))
                    query = f"SELECT key, value FROM pairs WHERE key IN ({marks})"  # noqa: S608  # only question marks are put in
                    found.update(file.execute(query, few))
        except sqlite3.OperationalError:
            return {}
        except sqlite3.DatabaseError:
            self._begin_anew()
            return {}
        return {
            key: value[_DIGEST:]
            for key, value in found.items()
            if isinstance(value, bytes) and value[:_DIGEST] == _digest(key, value[_DIGEST:])
        }

    def put(self, pairs: Mapping[bytes, bytes]) -> None:
        """Keep these pairs, if that can be done at all."""
        if not pairs or self._path is None:
            return
        rows = ((key, _digest(key, value) + value) for key, value in pairs.items())
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._open()) as file:
                with file:
                    file.execute(_TABLE)
                    file.executemany("INSERT OR REPLACE INTO pairs VALUES (?, ?)", rows)
                self._keep_small(file)
        except sqlite3.OperationalError:
            return  # busy, full, or not ours to write
        except sqlite3.DatabaseError:
            self._begin_anew()
        except OSError:
            return

    def count(self) -> int:
        """Return how many pairs are kept."""
        if self._path is None or not self._path.exists():
            return 0
        with suppress(sqlite3.Error), closing(self._open()) as file:
            return int(file.execute("SELECT count(*) FROM pairs").fetchone()[0])
        return 0

    def _open(self) -> sqlite3.Connection:
        file = sqlite3.connect(str(self._path), timeout=_PATIENCE)
        # What is lost with the power is made anew.
        file.execute("PRAGMA synchronous=OFF")
        return file

    def _keep_small(self, file: sqlite3.Connection) -> None:
        if self._path is None or self._path.stat().st_size <= self._limit:
            return
        with file:
            half = "SELECT (min(rowid) + max(rowid)) / 2 FROM pairs"
            file.execute(f"DELETE FROM pairs WHERE rowid <= ({half})")  # noqa: S608  # a constant
        file.execute("VACUUM")

    def _begin_anew(self) -> None:
        with suppress(OSError):
            if self._path is not None:
                self._path.unlink(missing_ok=True)


class Gathered(Pairs):
    """Pairs that somebody else will keep: they are handed over, and none is asked for."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__(None)
        self._gathered: dict[bytes, bytes] = {}

    def put(self, pairs: Mapping[bytes, bytes]) -> None:
        """Hold these pairs until they are taken."""
        self._gathered.update(pairs)

    def taken(self) -> dict[bytes, bytes]:
        """Return what was put so far, and hold it no longer."""
        held, self._gathered = self._gathered, {}
        return held


def kept_pairs() -> Pairs:
    """Return the pairs that are kept for this user."""
    folder = cache_folder()
    return Pairs(folder / FILE if folder else None)


def _lots(keys: list[bytes]) -> Iterator[list[bytes]]:
    return (keys[n : n + _ASKED_AT_ONCE] for n in range(0, len(keys), _ASKED_AT_ONCE))


def _digest(key: bytes, value: bytes) -> bytes:
    return hashlib.blake2b(value, key=key[:64], digest_size=_DIGEST).digest()
