"""The audit trail of a registry, put together step by step from what git tells of its history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.analysis.closing import Closing
from planctl.history.blob_changes import BlobChange
from planctl.history.line import Commit, MainLine
from planctl.registry import Registry, build
from planctl.rules.audit_trail import Step
from planctl.rules.change_set import ChangeSet, FileChange
from planctl.rules.submitter import Submitter
from planctl.store.document import StoredFile
from planctl.store.layout import KEPT, Kind, place_of

if TYPE_CHECKING:
    from planctl.rules.audit_trail import Changed

Read = Callable[[str, str], StoredFile]
"""Gives the file of a path and the id of its content."""

#: Records that all others lean on; what has been reported is none of them.
FRAME = frozenset(
    (
        *(Kind.SETTINGS, Kind.AGENCY, Kind.ACT, Kind.CALENDAR),
        *(Kind.PLAN, Kind.DIRECTION, Kind.MEASURE, Kind.INDICATOR),
    )
)
#: Files whose content plays no part in what the steps say.
UNREAD = KEPT | {Kind.SEAL}
# The audit asks what was right, not who may do it: that is judged by who wrote each commit.
_ANYBODY = Submitter("", centre=True)


@dataclass(frozen=True)
class _Frame:
    """The records that all others lean on, at one time."""

    blobs: Mapping[str, str]
    read: Read

    @cached_property
    def registry(self) -> Registry:
        """These records, indexed."""
        return build(self.read(path, blob) for path, blob in sorted(self.blobs.items()))

    @cached_property
    def due(self) -> Mapping[str, date]:
        """When periods close, by these records."""
        return Closing(self.registry)

    def after(self, changes: Iterable[BlobChange]) -> _Frame:
        """Return the frame that a commit leaves behind; itself where nothing of it changed."""
        own = [change for change in changes if is_frame(change.path)]
        if not own:
            return self
        gone = {change.path for change in own if change.new is None}
        kept = {path: blob for path, blob in self.blobs.items() if path not in gone}
        return _Frame({**kept, **{c.path: c.new for c in own if c.new}}, self.read)


def is_frame(path: str) -> bool:
    """Tell whether a path is that of a record that others lean on."""
    place = place_of(path)
    return place is not None and place.kind in FRAME


def wanted(changed: Changed, line: Iterable[Commit]) -> Iterator[tuple[str, str]]:
    """Yield (path, id of the content) of every file that the steps of a line look into."""
    for commit in line:
        for change in changed.get(commit.id, ()):
            place = place_of(change.path)
            if place is not None and place.kind not in UNREAD:
                if change.new:
                    yield change.path, change.new
                if change.old:
                    yield change.path, change.old


def steps(
    line: MainLine, changed: Changed, since: int, opening: Mapping[str, str], read: Read
) -> Iterator[Step]:
    """Yield the steps of a main line from the commit at place `since` on.

    `opening` is the frame before it: the ids of its contents by path.
    """
    frame = _Frame(opening, read)
    earlier = line.commits[:since]
    latest = max((commit.committed.date() for commit in earlier), default=date.min)
    for commit in line.commits[since:]:
        latest = max(latest, commit.committed.date())
        changes = changed.get(commit.id, ())
        before, frame = frame, frame.after(changes)
        files = tuple(_file(change, read) for change in sorted(changes))
        change = ChangeSet(files, _ANYBODY, before.registry, frame.registry, latest, before.due)
        brought = line.brought.get(commit.id, ())
        yield Step(commit, brought, latest, change, changed)


def _file(change: BlobChange, read: Read) -> FileChange:
    old = read(change.path, change.old) if change.old else None
    new = read(change.path, change.new) if change.new else None
    return FileChange(change.path, old, new)
