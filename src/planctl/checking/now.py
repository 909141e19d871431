"""The files of a work tree as git tells of them: nothing is looked at that has not changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from planctl.history.tree import Listed as InTree
from planctl.store.document import Fault
from planctl.store.listing import Listed

_LINK = Fault("symbolic-link")


class Now(Mapping[str, Listed]):
    """The files of a work tree: those that differ from a commit, and all others as it has them."""

    def __init__(
        self,
        folder: str,
        committed: Mapping[str, InTree],
        differing: AbstractSet[str],
        other: Mapping[str, Listed],
    ) -> None:
        """Take what is `other` than committed; `differing` paths that are not in it are gone."""
        self._folder = folder
        self._committed = committed
        self._other = other
        same = (path for path in committed if path not in differing and path not in other)
        self._paths = dict.fromkeys(sorted((*same, *other)))

    def __getitem__(self, path: str) -> Listed:
        """Return the file at a path."""
        if path in self._other:
            return self._other[path]
        if path not in self._paths:
            raise KeyError(path)
        fault = _LINK if self._committed[path].link else None
        return Listed(path, f"{self._folder}/{path}", fault, None)

    def __contains__(self, path: object) -> bool:
        """Tell whether there is a file at a path."""
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        """Yield the paths in order."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._paths)

    def content(self, path: str) -> bytes | None:
        """Return the id of the content of a file that is as it was committed."""
        same = path in self._paths and path not in self._other
        return bytes.fromhex(self._committed[path].blob) if same else None
