"""The files of a registry in a commit, for whoever reads some of them at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.history.command import told
from planctl.history.reader import Reader
from planctl.history.tree import Listed, listed
from planctl.store.blobs import passed_over
from planctl.store.layout import concerns_any, place_of

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
        self,
        root: Path,
        commit: str,
        kept: KeptRecords | None = None,
        others: Folder | None = None,
        plans: AbstractSet[str] | None = None,
    ) -> None:
        """List the files, of plans those of `plans` alone, where they are named.

        Raises UserError where git cannot read the commit.
        """
        self._folder = Path(os.path.realpath(root))
        answer = told(self._folder, "ls-tree", "-r", "-z", "--end-of-options", commit)
        names = answer.names if plans is None else _of(answer.names, plans)
        files = (file for file in listed(names) if not passed_over(file.path))
        self.listed: dict[str, Listed] = {file.path: file for file in files}
        self._reader = Reader(self._folder, kept)
        self._others = others

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
        """Do nothing: what is asked for has been fetched before."""

    def fetch(self, paths: Iterable[str]) -> None:
        """Read files, to have them at hand, in one process of git."""
        self._reader.fetch(self.listed[path] for path in paths if path in self.listed)

    def read(self, paths: Iterable[str]) -> tuple[StoredFile, ...]:
        """Return the files at these paths, in order, without those that are not there."""
        asked = tuple(paths)
        self.fetch(asked)
        return tuple(chain.from_iterable(map(self._at, asked)))

    def _at(self, path: str) -> tuple[StoredFile, ...]:
        if path in self.listed:
            return (self._reader[self.listed[path]],)
        return self._others.read((path,)) if self._others else ()


def _of(entries: Iterable[str], plans: AbstractSet[str]) -> Iterator[str]:
    """Yield the entries of a tree that belong to these plans, or to all."""
    return (entry for entry in entries if concerns_any(entry[entry.index("\t") + 1 :], plans))
