"""Whole registries as commits have them; a file that two commits share is read and typed once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from planctl.history.place import place_in_git
from planctl.history.reader import Reader
from planctl.history.tree import Listed, files_below
from planctl.history.whereabouts import SETTINGS_FILE, prefix_elsewhere
from planctl.registry import Registry, build
from planctl.store.blobs import passed_over
from planctl.store.collector import held_back
from planctl.store.document import StoredFile
from planctl.store.folder import Progress
from planctl.store.kept import kept_records
from planctl.store.layout import PLANS, concerns, planned_in


class Revisions:
    """A reader of one repository's registry at any commit, which keeps what it has read.

    A further revision costs the files that no earlier one had. Work tree and index play no part.
    """

    def __init__(self, root: Path) -> None:
        """Find the repository of the registry in `root`, or the bare repository that it is."""
        self.root = root
        self._place = place_in_git(root)
        self._reader = Reader(self._place.folder, kept_records())

    def registry_at(
        self, commit: str, progress: Progress | None = None, plan: str | None = None
    ) -> Registry:
        """Return the registry as a commit (its id) has it: what loading a checkout of it gives.

        With `plan`, other plans are left out. A registry that lay elsewhere then is found there.
        Raises UserError where the commit has none, or git refuses to read it.
        """
        with held_back():
            return build(self.files_at(commit, progress, plan))

    def files_at(
        self, commit: str, progress: Progress | None = None, plan: str | None = None
    ) -> tuple[StoredFile, ...]:
        """Return the registry's stored files in a commit, sorted by path.

        `progress` is told how many files have been read so far.
        """
        found = [
            file
            for file in self._files(commit)
            if not passed_over(file.path) and (plan is None or concerns(file.path, plan))
        ]
        self._reader.fetch(found, progress)
        return tuple(self._reader[file] for file in sorted(found, key=lambda f: f.path))

    def the_plan(self, commit: str, wanted: str | None) -> str | None:
        """Return the plan that is meant in a commit: the one wanted, or the only one with measures.

        None where there is no such plan, or where several might be meant.
        """
        paths = [file.path for file in self._files(commit)]
        if wanted is not None:
            folder = f"{PLANS}{wanted}/"
            return wanted if any(path.startswith(folder) for path in paths) else None
        found = planned_in(paths)
        return next(iter(found)) if len(found) == 1 else None

    def _files(self, commit: str) -> Iterator[Listed]:
        files = tuple(files_below(self._place, commit, self._place.prefix))
        if any(file.path == SETTINGS_FILE for file in files):
            return iter(files)
        return files_below(self._place, commit, prefix_elsewhere(self._place, commit))
