"""A registry folder: its files are listed once, and each is read when it is asked for.

With a cache, what is known of a file's content is not read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from planctl.cache.pairs import Pairs
from planctl.store.document import StoredFile
from planctl.store.kept import KeptRecords, content_id
from planctl.store.layout import Place, place_of
from planctl.store.listing import Listed, listing
from planctl.store.load import broken, content, read_at
from planctl.store.seen import Seen
from planctl.store.walk import unreadable

Progress = Callable[[int], None]


class Folder:
    """The files of a registry in a folder, as they were when it was listed."""

    def __init__(
        self,
        kept: KeptRecords | None = None,
        progress: Progress | None = None,
        listed: Mapping[str, Listed] = MappingProxyType({}),
        seen: Seen | None = None,
        told: Callable[[str], bytes | None] | None = None,
    ) -> None:
        """Take the files that are `listed`; `progress` is told how many have been read so far.

        With what is `kept`, and what was `seen` before, only what is new is read. `told` gives the
        id of the content of a file by its path, where somebody else knows it.
        """
        self._seen = seen
        self._told = told
        self._kept = kept
        self._listed = listed
        self._contents: dict[str, bytes] = {}
        self._new = False
        self._progress = progress
        self._count = 0

    @cached_property
    def places(self) -> Mapping[str, Place | None]:
        """What each path says, in the order of the paths."""
        return {path: place_of(path) for path in self._listed}

    def raw(self, path: str) -> bytes:
        """Return the bytes of a file that is read by them; none where it cannot be read."""
        one = self._listed[path]
        try:
            return b"" if one.fault else content(self.places[path], one.full)
        except OSError:
            return b""

    def read(self, paths: Iterable[str]) -> tuple[StoredFile, ...]:
        """Return the files at these paths, in order, without those that are not there."""
        there = [path for path in paths if path in self._listed]
        if self._kept is None:
            return tuple(self._read(self._listed[path]) for path in there)
        return self._read_or_take(there, self._kept)

    def contents(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the ids of the contents of files; of what cannot be read there is none.

        Files are read only where it is not known that they are as they were.
        """
        found: dict[str, bytes] = {}
        for path in paths:
            one = self._listed.get(path)
            known = self._content(one) if one else None
            if known is not None:
                found[path] = known
        return found

    def fetch(self, paths: Iterable[str]) -> None:
        """Do nothing: a file is read when it is asked for."""

    def gather(self, pairs: Pairs) -> None:
        """Hand what is worth keeping to these pairs from now on, and ask for nothing."""
        if self._kept:
            self._kept = KeptRecords(pairs)

    def remember(self, *, whole: bool = True) -> None:
        """Remember the contents that are known by now for the next run.

        Where these are not the `whole` of a registry, what was known of the rest stays known.
        """
        if self._seen and self._new:
            found = ((self._listed[path], one) for path, one in self._contents.items())
            facts = ((file.path, file.facts, one) for file, one in found if file.facts)
            self._seen.remember(facts, whole=whole)

    def _read_or_take(self, paths: list[str], kept: KeptRecords) -> tuple[StoredFile, ...]:
        wanted = {
            path: (place, known)
            for path in paths
            if (place := self.places[path]) and (known := self._known(self._listed[path]))
        }
        taken = kept.take(wanted)
        new: list[tuple[bytes, StoredFile]] = []
        files = tuple(taken.get(path) or self._read_new(path, new) for path in paths)
        kept.keep(new)
        return files

    def _read_new(self, path: str, new: list[tuple[bytes, StoredFile]]) -> StoredFile:
        one = self._listed[path]
        if one.fault or self.places[path] is None:
            return self._read(one)
        try:
            raw = content(self.places[path], one.full)
        except OSError:
            return self._read(one)
        file = read_at(self.places[path], path, raw)
        self._contents[path] = content_id(raw)
        self._new = True
        new.append((raw, file))
        self._tell()
        return file

    def _read(self, one: Listed) -> StoredFile:
        self._tell()
        if one.fault:
            return broken(one.path, one.fault)
        place = self.places[one.path]
        try:
            return read_at(place, one.path, content(place, one.full))
        except OSError as error:
            return broken(one.path, unreadable(error))

    def _tell(self) -> None:
        self._count += 1
        if self._progress:
            self._progress(self._count)

    def _known(self, one: Listed) -> bytes | None:
        known = self._contents.get(one.path)
        if known is None and self._told and not one.fault:
            known = self._told(one.path)
        if known is None and self._seen and one.facts:
            known = self._seen.content(one.path, one.facts)
            if known is not None:
                self._contents[one.path] = known
        return known

    def _content(self, one: Listed) -> bytes | None:
        known = self._known(one)
        if known is None and one.fault is None:
            try:
                known = content_id(content(self.places[one.path], one.full))
            except OSError:
                return None
            self._contents[one.path] = known
            self._new = True
        return known


def opened(
    root: Path,
    kept: KeptRecords | None = None,
    progress: Progress | None = None,
    plan: str | None = None,
) -> Folder:
    """Return the files below `root`; with `plan`, without those of other plans."""
    seen = Seen(root) if kept else None
    remembering = seen is not None and seen.remembers
    return Folder(kept if remembering else None, progress, listing(str(root), plan), seen)


def load(
    root: Path,
    progress: Progress | None = None,
    kept: KeptRecords | None = None,
    plan: str | None = None,
) -> tuple[StoredFile, ...]:
    """Read every file below `root`, sorted by path; a broken file never hides the others.

    With `plan`, files of other plans are left out.
    """
    folder = opened(root, kept, progress, plan)
    files = folder.read(folder.places)
    folder.remember(whole=plan is None)
    return files
