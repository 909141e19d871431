"""What a seal puts on record of a commit, computed from git's objects alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from planctl.history.line import Commit
from planctl.history.place import GitPlace
from planctl.history.tree import Listed, blobs, files_below
from planctl.store.layout import SEALS

_RECORD = ".yaml"
#: How a seal calls the registry's folder where it is the repository itself.
TOP = "."


@dataclass(frozen=True, slots=True)
class SealedState:
    """The state of a registry in a commit; `docs/mohur.md` says how to find it without planctl."""

    commit: str
    tree: str
    moment: str
    folder: str
    records: int
    digest: str


class States:
    """A reader of states that hashes each content once, however many commits have it."""

    def __init__(self, place: GitPlace) -> None:
        """Read in the repository of a place."""
        self._place = place
        self._digests: dict[str, str] = {}

    def of(self, commit: Commit, folder: str) -> SealedState:
        """Return the state of the registry in `folder`. UserError where git does not read it."""
        files = self.files(commit.id, folder)
        self._hash(file.blob for file in files)
        lines = (f"{self._digests[file.blob]}  {file.path}\n" for file in files)
        text = "".join(lines).encode("utf-8", "surrogateescape")
        records = sum(file.path.endswith(_RECORD) for file in files)
        moment = commit.committed.isoformat(timespec="seconds")
        digest = hashlib.sha256(text).hexdigest()
        return SealedState(commit.id, commit.tree, moment, folder, records, digest)

    def files(self, commit: str, folder: str) -> tuple[Listed, ...]:
        """Return the files that a digest covers, in the order of their paths' bytes."""
        found = files_below(self._place, commit, _prefix(folder))
        own = (file for file in found if not file.path.startswith(SEALS))
        return tuple(sorted(own, key=lambda file: file.path.encode("utf-8", "surrogateescape")))

    def _hash(self, wanted: Iterable[str]) -> None:
        new = [blob for blob in dict.fromkeys(wanted) if blob not in self._digests]
        for blob, content in zip(new, blobs(self._place.folder, new), strict=True):
            self._digests[blob] = hashlib.sha256(content).hexdigest()


def folder_of(place: GitPlace) -> str:
    """Return how a seal calls the folder of the registry of a place."""
    return place.prefix.rstrip("/") or TOP


def _prefix(folder: str) -> str:
    return "" if folder == TOP else f"{folder}/"
