"""What somebody wants to change: two states of a registry, the files that differ, and who it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from planctl.diagnostic import Where
from planctl.registry import Entry, Registry
from planctl.registry.build import path_id
from planctl.rules.difference import first_difference, leads_somewhere
from planctl.rules.submitter import Submitter
from planctl.store.document import StoredFile, locate
from planctl.store.layout import IGNORED, OWN_FOLDERS, Kind, owner_of


@dataclass(frozen=True)
class FileChange:
    """One file that differs: `before` is None where it is new, `after` where it is gone.

    Both are None for a file that is no business of the registry's records.
    """

    path: str
    before: StoredFile | None
    after: StoredFile | None

    @property
    def owner(self) -> str | None:
        """The body whose own folder the file lies in.

        What is read by nobody is nobody's own, but for the few files that may lie anywhere: a
        hidden file that git or a forge obeys, another repository inside of this one.
        """
        read = self.before or self.after or self.path.rpartition("/")[2] in IGNORED
        return owner_of(self.path) if read else None

    @property
    def kind(self) -> Kind | None:
        """What sort of record the file holds, by its path."""
        file = self.after or self.before
        return file.place.kind if file and file.place else None

    @property
    def plan(self) -> str | None:
        """The plan that the file belongs to, by its path."""
        file = self.after or self.before
        return file.place.plan if file and file.place else None

    @property
    def is_new(self) -> bool:
        """Whether there was no such file."""
        return self.before is None and self.after is not None

    @property
    def is_gone(self) -> bool:
        """Whether there is no such file any more."""
        return self.before is not None and self.after is None

    @cached_property
    def where(self) -> Where:
        """The first place that differs; the file's beginning where it came, or went, as a whole."""
        if self.before is None or self.after is None:
            return Where(self.path)
        earlier, document = self.before.document.data, self.after.document
        path = first_difference(earlier, document.data)
        if not path:
            return Where(self.path)
        line, column = locate(document.mark, path, key=not leads_somewhere(earlier, path))
        return Where(self.path, line, column, None, ".".join(map(str, path)))

    def where_of(self, field: str) -> Where:
        """Return the place of a field of the file as it is, by its data."""
        if self.after is None:
            return Where(self.path)
        line, column = locate(self.after.document.mark, (field,))
        return Where(self.path, line, column, None, field)

    def records(self) -> tuple[Entry[Any], Entry[Any]] | None:
        """Return the record as it was and as it is, where both could be read."""
        before, after = _entry(self.before), _entry(self.after)
        return (before, after) if before and after else None


@dataclass(frozen=True)
class ChangeSet:
    """A change as it is judged on the day `as_of`: the files that differ, by path.

    `due` holds, for each changed report that was there before, the last day for its period.
    """

    files: tuple[FileChange, ...]
    submitter: Submitter
    before: Registry
    after: Registry
    as_of: date
    due: Mapping[str, date] = field(default_factory=dict)

    def reports(self) -> Iterator[FileChange]:
        """Yield the updates and finance reports that the submitter has a say in."""
        own = (change for change in self.files if self.may_touch(change))
        return (change for change in own if change.kind in (Kind.UPDATE, Kind.FINANCE))

    def may_touch(self, change: FileChange) -> bool:
        """Tell whether the file is the submitter's to change, whatever the change is."""
        return self.submitter.centre or change.owner == self.submitter.agency


def own_folders(agency: str | None) -> str:
    """Return the folders of a body within a plan, as a list for a message."""
    return ", ".join(f"{name}/{agency}/" for name in OWN_FOLDERS)


def change_set(
    paths: Iterable[str],
    submitter: Submitter,
    states: tuple[Registry, Registry],
    as_of: date,
    due: Mapping[str, date] | None = None,
) -> ChangeSet:
    """Return what is judged; `states` are the registry before and after."""
    before, after = ({file.path: file for file in state.files} for state in states)
    files = (FileChange(path, before.get(path), after.get(path)) for path in sorted(set(paths)))
    return ChangeSet(tuple(files), submitter, *states, as_of, due or {})


def _entry(file: StoredFile | None) -> Entry[Any] | None:
    if file is None or file.place is None or file.record is None:
        return None
    return Entry(path_id(file.place), file.record, file)
