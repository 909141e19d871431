"""A registry in a folder that is checked, and what has been kept of it whole.

Where no file has changed since the last time, its findings are taken as they were found then, and
neither records nor rules are loaded.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from planctl.cache import cache_folder, read_entry, write_entry
from planctl.cache.stamp import code_stamp
from planctl.checking.codec import as_bytes, packed, unpacked
from planctl.store.listing import all_showable, listing
from planctl.store.seen import Seen

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from planctl.cache.pairs import Pairs
    from planctl.diagnostic import Diagnostic
    from planctl.store.folder import Folder, Progress

FOLDER = "checked-1"
_MOST = 64


class _Kept(NamedTuple):
    """What was found the last time, on which day, and whether the data is made up."""

    day: str | None
    simulation: bool
    findings: list[Any]


class Checking:
    """The files of a registry as they were when it was opened, and what is wrong with them."""

    def __init__(self, root: Path, progress: Progress | None = None) -> None:
        """List the files below `root`; nothing is read yet."""
        self._root = root
        self._progress = progress
        self._listed = listing(str(root))
        self._seen = Seen(root)
        self._fingerprint = self._seen.fingerprint(self._listed)

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files, in order, as findings name them."""
        return all_showable(self._listed.paths)

    @cached_property
    def simulation(self) -> bool:
        """Whether the data is made up, as far as the settings can be read."""
        if self._kept:
            return self._kept.simulation
        from planctl.checking.source import is_simulated

        return is_simulated(self._folder)

    def findings(self, as_of: date | None) -> tuple[Diagnostic, ...]:
        """Return every finding of every rule, sorted by place.

        Rules that judge by the day are asked only where `as_of` names it.
        """
        day = as_of.isoformat() if as_of else None
        if self._kept and self._kept.day == day:
            return unpacked(self._kept.findings)
        from planctl.checking.parts import Parts
        from planctl.rules.engine import in_order
        from planctl.store.collector import held_back

        with held_back():
            found = in_order(Parts(self._folder, self._pairs, as_of).findings())
        self._folder.remember()
        self._keep(_Kept(day, self.simulation, packed(found)))
        return found

    @cached_property
    def _pairs(self) -> Pairs:
        from planctl.cache.pairs import Pairs, kept_pairs

        return kept_pairs() if self._seen.remembers else Pairs(None)

    @cached_property
    def _folder(self) -> Folder:
        from planctl.store.folder import Folder
        from planctl.store.kept import KeptRecords

        kept = KeptRecords(self._pairs) if self._pairs.used else None
        return Folder(kept, self._progress, self._listed, self._seen)

    @cached_property
    def _kept(self) -> _Kept | None:
        raw = read_entry(self._place) if self._place and self._fingerprint else None
        if raw is None:
            return None
        if not raw.startswith(code_stamp()):
            return None
        tree, kept = json.loads(raw[len(code_stamp()) :])
        return _Kept(*kept) if tree == self._fingerprint else None

    def _keep(self, kept: _Kept) -> None:
        if self._place and self._fingerprint:
            write_entry(self._place, code_stamp() + as_bytes((self._fingerprint, kept)), _MOST)

    @property
    def _place(self) -> Path | None:
        folder = cache_folder(FOLDER)
        name = hashlib.sha256(os.fsencode(os.path.realpath(self._root))).hexdigest()[:32]
        return folder / name if folder else None
