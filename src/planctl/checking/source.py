"""Where a registry that is checked is read from: a folder, or a commit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

from planctl.model.settings import Settings
from planctl.rules.sweep import Shelf
from planctl.store.layout import Kind, path_for

if TYPE_CHECKING:
    from planctl.cache.pairs import Pairs


class Source(Shelf, Protocol):
    """Files that are known by their content, too."""

    def contents(self, paths: Iterable[str]) -> Mapping[str, bytes]:
        """Return the ids of the contents of files; of what cannot be read there is none."""

    def fetch(self, paths: Iterable[str]) -> None:
        """Take note that these files will be read, a few at a time."""

    def gather(self, pairs: Pairs) -> None:
        """Hand what is worth keeping to these pairs from now on, and ask for nothing."""


def is_simulated(shelf: Shelf) -> bool:
    """Tell whether the data of a registry is made up, as far as its settings can be read."""
    records = (file.record for file in shelf.read((path_for(Kind.SETTINGS),)))
    return any(isinstance(record, Settings) and record.simulation for record in records)
