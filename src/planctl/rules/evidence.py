"""The documents that reports put forward, with the files kept of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from planctl.diagnostic import Where
from planctl.model.evidence import Evidence
from planctl.registry import Entry, PlanRecords, Registry

Field = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """One document in a report: `path` is where its file belongs, None where it names none.

    `digest` is that of the file there; None where there is no file, "" where it cannot be read.
    """

    report: Entry[Any]
    field: Field
    document: Evidence
    path: str | None
    digest: str | None

    def at(self, name: str) -> Where:
        """Return the place of a field of the document."""
        return self.report.at(*self.field, name)


def cited(registry: Registry, plan: PlanRecords) -> Iterator[Cited]:
    """Yield every document that the updates and the finance reports of a plan put forward."""
    digests: dict[str, str] | None = None
    for report, field, document in _documents(plan):
        path = f"plans/{plan.id}/{document.file}" if document.file else None
        if path is not None and digests is None:  # gathered only where a report names a file
            digests = _digests(registry)
        digest = digests.get(path) if path and digests is not None else None
        yield Cited(report, field, document, path, digest)


def cited_paths(plan: PlanRecords) -> Iterator[str]:
    """Yield where the documents' files belong, of those that name one."""
    for _, _, document in _documents(plan):
        if document.file:
            yield f"plans/{plan.id}/{document.file}"


def _digests(registry: Registry) -> dict[str, str]:
    read = ((file.path, file.document.data) for file in registry.files)
    return {path: data if isinstance(data, str) else "" for path, data in read}


@lru_cache(maxsize=2)
def _documents(plan: PlanRecords) -> tuple[tuple[Entry[Any], Field, Evidence], ...]:
    return tuple(_put_forward(plan))


def _put_forward(plan: PlanRecords) -> Iterator[tuple[Entry[Any], Field, Evidence]]:
    for update in plan.updates:
        for n, document in enumerate(update.record.evidence):
            yield update, ("evidence", n), document
    for report in plan.finance:
        for n, document in enumerate(report.record.feasibility):
            yield report, ("feasibility", n), document
        for n, document in enumerate(report.record.estimates):
            yield report, ("estimates", n), document
