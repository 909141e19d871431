"""The contents of a registry's files as they were last seen, by what the file system said of them.

A file whose facts are the same has the content that it had. One that was changed in the very
moment in which it was looked at could look the same afterwards: such a one is not remembered.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from array import array
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path

from planctl.cache import cache_folder, read_entry, write_entry
from planctl.store.listing import Facts, Listing
from planctl.store.walk import FACTS

FOLDER = "seen-1"
#: How many registries are remembered.
_MOST = 64
#: Nanoseconds by which a file must be older than the look at it: file systems' clocks are coarse.
_SETTLED = 1_000_000_000
_WIDTH = 20


class Seen:
    """What is remembered of the files of one registry folder."""

    def __init__(self, root: Path) -> None:
        """Recall what is remembered of the registry in `root`, and take note of the time."""
        folder = cache_folder(FOLDER)
        name = hashlib.sha256(os.fsencode(os.path.realpath(root))).hexdigest()[:32]
        self._path = folder / name if folder else None
        self._moment = _moment(folder) if folder else None

    @cached_property
    def _known(self) -> _Known:
        raw = read_entry(self._path) if self._path and self._moment else None
        try:
            return _Known(raw) if raw else _Known(_NOTHING)
        except (ValueError, IndexError):  # written by another planctl
            return _Known(_NOTHING)

    @property
    def remembers(self) -> bool:
        """Whether anything can be remembered at all."""
        return self._moment is not None

    def content(self, path: str, facts: Facts) -> bytes | None:
        """Return the id of the content of a file, if it is known to be the same still."""
        known = self._known.get(path)
        return known[1] if known and known[0] == facts else None

    def settled(self, facts: Facts) -> bool:
        """Tell whether a file that is changed from now on will look changed."""
        latest = max(facts.changed, facts.moved)
        return self._moment is not None and latest + _SETTLED < self._moment

    def fingerprint(self, listed: Listing) -> str | None:
        """Return a digest of all that the file system says of files.

        None where that does not tell whether they are the same another time.
        """
        found = listed.found
        faults = [found.faults[path].kind for path in found.paths if path in found.faults]
        if self._moment is None or "unreadable" in faults:
            return None
        latest = max(max(found.facts[1::FACTS], default=0), max(found.facts[2::FACTS], default=0))
        if latest + _SETTLED >= self._moment:
            return None
        made = hashlib.sha256(found.facts)
        made.update("\0".join(chain(found.paths, faults)).encode("utf-8", "surrogateescape"))
        return made.hexdigest()

    def remember(self, found: Iterable[tuple[str, Facts, bytes]], *, whole: bool) -> None:
        """Remember files with their contents from now on.

        Of other files none, if these are all there are.
        """
        if self._path is None:
            return
        made = _Columns()
        if not whole:
            found = tuple(found)
            new = {path for path, *_ in found}
            made.add(one for one in self._known.everything if one[0] not in new)
        made.add(one for one in found if self.settled(one[1]) and len(one[2]) == _WIDTH)
        raw = made.raw
        if raw != self._known.raw:
            write_entry(self._path, raw, _MOST)


def _moment(folder: Path) -> int | None:
    """Return what time it is by the clock of the file system; None where nothing can be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            return os.fstat(probe.fileno()).st_mtime_ns
    except OSError:
        return None


#: What is remembered of no file.
_NOTHING = bytes(16)


class _Known:
    """What is remembered of files, in columns: of most of very many, nobody asks."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        view = memoryview(raw)
        count, length = view[:16].cast("q")
        middle = 16 + count * 8 * FACTS
        end = middle + count * _WIDTH
        self._facts = view[16:middle].cast("q")
        self._contents = view[middle:end]
        names = os.fsdecode(raw[end : end + length]).split("\0") if count else []
        if not len(names) == count == len(self._contents) // _WIDTH:
            raise ValueError(count)
        self._places = {name: place for place, name in enumerate(names)}

    def get(self, path: str) -> tuple[Facts, bytes] | None:
        """Return the facts and the id of the content of a file, if it is known."""
        place = self._places.get(path)
        return None if place is None else self._at(place)

    @property
    def everything(self) -> Iterator[tuple[str, Facts, bytes]]:
        """All that is known: path, facts, content."""
        return ((name, *self._at(place)) for name, place in self._places.items())

    def _at(self, place: int) -> tuple[Facts, bytes]:
        facts = self._facts[place * FACTS : (place + 1) * FACTS]
        return Facts(*facts), bytes(self._contents[place * _WIDTH : (place + 1) * _WIDTH])


class _Columns:
    """What is to be remembered of files, as it is written."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._facts = array("q")
        self._contents = bytearray()

    def add(self, found: Iterable[tuple[str, Facts, bytes]]) -> None:
        """Add files: path, facts, content."""
        for path, facts, content in found:
            self._names.append(path)
            self._facts.extend(facts)
            self._contents += content

    @property
    def raw(self) -> bytes:
        """The bytes of all columns: how many files, the facts, the contents, the paths."""
        paths = os.fsencode("\0".join(self._names))
        sizes = array("q", (len(self._names), len(paths)))
        return b"".join((sizes, self._facts, self._contents, paths))
