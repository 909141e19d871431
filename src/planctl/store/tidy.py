"""Bringing the files of a registry to their canonical form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from planctl.store.canonical import MENDED, canonical
from planctl.store.document import StoredFile
from planctl.store.typed import MODELS


@dataclass(frozen=True, slots=True)
class Tidied:
    """A record file as it is, and its canonical form; None where its faults forbid one."""

    path: str
    before: str
    after: str | None

    @property
    def changed(self) -> bool:
        """Whether the file is not as it should be; its line ends and first bytes count, too."""
        return self.after is not None and self.before != self.after


def tidied(root: Path, files: Iterable[StoredFile]) -> Iterator[Tidied]:
    """Yield the record files among `files`, as loaded from `root`, with their canonical forms."""
    for file in files:
        if file.place is None or file.place.kind not in MODELS:
            continue
        if any(fault.kind not in MENDED for fault in file.faults):
            yield Tidied(file.path, "", None)
            continue
        raw = (root / file.path).read_bytes()
        yield Tidied(file.path, raw.decode("utf-8"), canonical(raw, file.place.kind))
