"""A registry in a folder that is checked, and what has been kept of it whole."""

from __future__ import annotations

import hashlib
import json
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cache import cache_folder, read_entry, write_entry
from planctl.cache.pairs import kept_pairs
from planctl.cache.stamp import code_stamp
from planctl.checking.codec import as_bytes, packed, unpacked
from planctl.checking.source import is_simulated
from planctl.store.collector import held_back
from planctl.store.folder import Folder, Progress
from planctl.store.kept import KeptRecords

if TYPE_CHECKING:
    from datetime import date

    from planctl.diagnostic import Diagnostic

_FOLDER = "checked-1"
_MOST = 64


class Checking:
    """The files of a registry as they were when it was opened, and what is wrong with them."""

    def __init__(self, root: Path, progress: Progress | None = None) -> None:
        """List the files below `root`; nothing is read yet."""
        self.root = root
        self._pairs = kept_pairs()
        kept = KeptRecords(self._pairs) if self._pairs.used else None
        self.folder = Folder(root, kept, progress)

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files, in order, as findings name them."""
        return self.folder.shown

    @cached_property
    def simulation(self) -> bool:
        """Whether the data is made up, as far as the settings can be read."""
        return is_simulated(self.folder)

    def findings(self, as_of: date | None) -> tuple[Diagnostic, ...]:
        """Return every finding of every rule, sorted by place.

        Rules that judge by the day are asked only where `as_of` names it.
        """
        kept = self._kept_whole(as_of)
        if kept is not None:
            return kept
        from planctl.checking.parts import Parts
        from planctl.rules.engine import in_order

        with held_back():
            found = in_order(Parts(self.folder, self._pairs, as_of).findings())
        self.folder.remember()
        self._keep_whole(found, as_of)
        return found

    @property
    def _place(self) -> Path | None:
        folder = cache_folder(_FOLDER)
        name = hashlib.sha256(os.fsencode(os.path.realpath(self.root))).hexdigest()[:32]
        return folder / name if folder else None

    def _kept_whole(self, as_of: date | None) -> tuple[Diagnostic, ...] | None:
        raw = read_entry(self._place) if self._place and self.folder.fingerprint else None
        if raw is None:
            return None
        stamp, tree, day, found = json.loads(raw)
        same = (stamp, tree) == (code_stamp().hex(), self.folder.fingerprint)
        return unpacked(found) if same and day == _day(as_of) else None

    def _keep_whole(self, found: tuple[Diagnostic, ...], as_of: date | None) -> None:
        if self._place and self.folder.fingerprint:
            value = (code_stamp().hex(), self.folder.fingerprint, _day(as_of), packed(found))
            write_entry(self._place, as_bytes(value), _MOST)


def _day(as_of: date | None) -> str | None:
    return as_of.isoformat() if as_of else None
