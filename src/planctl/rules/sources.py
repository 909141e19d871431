"""The official texts that acts and plans say they were taken from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.model.common import SourceFile
from planctl.registry import Entry, Registry
from planctl.store.document import StoredFile


def recorded_sources(
    registry: Registry,
) -> Iterator[tuple[Entry[Any], SourceFile, str, StoredFile | None]]:
    """Yield (record, what it says of its source, path, the file there) of each official text."""
    files = {file.path: file for file in registry.files}
    plans = (plan.plan for plan in registry.plans.values() if plan.plan)
    owners: tuple[Entry[Any], ...] = (*registry.acts.values(), *plans)
    for entry in owners:
        source: SourceFile | None = entry.record.source
        if source is not None:
            path = f"{entry.file.path.rpartition('/')[0]}/{source.file}"
            yield entry, source, path, files.get(path)
