"""Stored files of what commits list: each is made once, or taken from what is kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.history.tree import Listed, blobs
from planctl.store.blobs import read_link
from planctl.store.layout import place_of
from planctl.store.load import read_file

if TYPE_CHECKING:
    from planctl.store.document import StoredFile
    from planctl.store.folder import Progress
    from planctl.store.kept import KeptRecords


class Reader:
    """A reader of one repository that holds what it has read."""

    def __init__(self, folder: Path, kept: KeptRecords | None = None) -> None:
        """Read in the repository that git finds from `folder`."""
        self._folder = folder
        self._kept = kept
        self._held: dict[tuple[str, str], StoredFile] = {}

    def __getitem__(self, file: Listed) -> StoredFile:
        """Return a file that has been fetched."""
        return self._held[file.path, file.blob]

    def fetch(self, files: Iterable[Listed], progress: Progress | None = None) -> None:
        """Read those files that are not held yet, in one process of git.

        `progress` is told how many have been read so far. Raises UserError where git cannot.
        """
        new = [file for file in files if (file.path, file.blob) not in self._held]
        for file in new:
            if file.link:
                self._held[file.path, file.blob] = read_link(file.path)
        places = {file.path: place_of(file.path) for file in new if not file.link}
        for file in new:
            # Of what lies outside the layout, the name is all that counts.
            if file.path in places and places[file.path] is None:
                self._held[file.path, file.blob] = read_file(file.path, b"")
        plain = [file for file in new if places.get(file.path)]
        if self._kept is not None:
            ids = {f.path: (p, bytes.fromhex(f.blob)) for f in plain if (p := places[f.path])}
            taken = self._kept.take(ids)
            self._held |= {(f.path, f.blob): taken[f.path] for f in plain if f.path in taken}
            plain = [file for file in plain if file.path not in taken]
        fresh: list[tuple[bytes, StoredFile]] = []
        contents = blobs(self._folder, [file.blob for file in plain])
        for count, (file, raw) in enumerate(zip(plain, contents, strict=True), 1):
            self._held[file.path, file.blob] = one = read_file(file.path, raw)
            fresh.append((raw, one))
            if progress:
                progress(count)
        if self._kept is not None:
            self._kept.keep(fresh)
