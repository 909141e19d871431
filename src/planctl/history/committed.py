"""The files of a registry in a commit, for whoever reads some of them at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.history.command import told
from planctl.history.tree import Listed, blobs, listed
from planctl.store.blobs import passed_over, read_link
from planctl.store.layout import place_of
from planctl.store.load import read_file

if TYPE_CHECKING:
    from planctl.cache.pairs import Pairs
    from planctl.store.document import StoredFile
    from planctl.store.folder import Folder
    from planctl.store.kept import KeptRecords
    from planctl.store.layout import Place


class Committed:
    """The files below a folder as a commit has them; of the work tree only its `others` are there.

    Those are files that git is told not to look at: they are the same whatever was committed.
    """

    def __init__(
        self, root: Path, commit: str, kept: KeptRecords | None = None, others: Folder | None = None
    ) -> None:
        """List the files. Raises UserError where git cannot read the commit."""
        self._folder = Path(os.path.realpath(root))
        answer = told(self._folder, "ls-tree", "-r", "-z", "--end-of-options", commit)
        files = (file for file in listed(answer.names) if not passed_over(file.path))
        self.listed: dict[str, Listed] = {file.path: file for file in files}
        self._kept = kept
        self._others = others
        self._held: dict[str, StoredFile] = {}

    @cached_property
    def places(self) -> Mapping[str, Place | None]:
        """What each path says, in the order of the paths."""
        others = self._others.places if self._others else {}
        paths = sorted((*self.listed, *others)) if others else self.listed
        return {path: place_of(path) for path in paths}

    def contents(self, paths: Iterable[str]) -> Mapping[str, bytes]:
        """Return the ids of the contents of files; a link has none."""
        asked = tuple(paths)
        own = {
            path: bytes.fromhex(file.blob)
            for path in asked
            if (file := self.listed.get(path)) and not file.link
        }
        return {**own, **self._others.contents(asked)} if self._others else own

    def gather(self, pairs: Pairs) -> None:
        """Keep nothing and ask for nothing: what is read has been fetched."""
        del pairs
        self._kept = None

    def fetch(self, paths: Iterable[str]) -> None:
        """Read files, to have them at hand, in one process of git."""
        wanted = (path for path in paths if path in self.listed and path not in self._held)
        new = [self.listed[path] for path in wanted]
        for file in new:
            if file.link:
                self._held[file.path] = read_link(file.path)
        plain = [file for file in new if not file.link]
        if self._kept is not None:
            ids = {f.path: (p, bytes.fromhex(f.blob)) for f in plain if (p := place_of(f.path))}
            self._held |= self._kept.take(ids)
            plain = [file for file in plain if file.path not in self._held]
        contents = blobs(self._folder, [file.blob for file in plain])
        fresh = [(raw, read_file(f.path, raw)) for f, raw in zip(plain, contents, strict=True)]
        self._held |= {file.path: one for file, (_, one) in zip(plain, fresh, strict=True)}
        if self._kept is not None:
            self._kept.keep(fresh)

    def read(self, paths: Iterable[str]) -> tuple[StoredFile, ...]:
        """Return the files at these paths, in order, without those that are not there."""
        asked = tuple(paths)
        self.fetch(asked)
        return tuple(chain.from_iterable(map(self._at, asked)))

    def _at(self, path: str) -> tuple[StoredFile, ...]:
        if path in self._held:
            return (self._held[path],)
        return self._others.read((path,)) if self._others else ()
