"""Whole registries as commits have them; a file that two commits share is read and typed once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from planctl.history.place import place_in_git
from planctl.history.tree import Listed, blobs, files_below
from planctl.history.whereabouts import SETTINGS_FILE, prefix_elsewhere
from planctl.registry import Registry, build
from planctl.store.blobs import passed_over, read_link
from planctl.store.collector import held_back
from planctl.store.document import StoredFile
from planctl.store.folder import Progress
from planctl.store.layout import place_of
from planctl.store.load import read_file


class Revisions:
    """A reader of one repository's registry at any commit, which keeps what it has read.

    A further revision costs the files that no earlier one had. Work tree and index play no part.
    """

    def __init__(self, root: Path) -> None:
        """Find the repository of the registry in `root`, or the bare repository that it is."""
        self.root = root
        self._place = place_in_git(root)
        self._read: dict[tuple[str, str], StoredFile] = {}

    def registry_at(self, commit: str, progress: Progress | None = None) -> Registry:
        """Return the registry as a commit (its id) has it: what loading a checkout of it gives.

        A registry that lay elsewhere then is found there. Raises UserError where the commit has
        none, or git refuses to read it.
        """
        with held_back():
            return build(self.files_at(commit, progress))

    def files_at(self, commit: str, progress: Progress | None = None) -> tuple[StoredFile, ...]:
        """Return the registry's stored files in a commit, sorted by path.

        `progress` is told how many files have been read so far.
        """
        found = [file for file in self._files(commit) if not passed_over(file.path)]
        new = [file for file in found if (file.path, file.blob) not in self._read]
        # Of what lies outside the layout, the name is all that counts.
        plain = [file for file in new if not file.link and place_of(file.path)]
        contents = blobs(self._place.folder, [file.blob for file in plain])
        for count, (file, raw) in enumerate(zip(plain, contents, strict=True), 1):
            self._read[file.path, file.blob] = read_file(file.path, raw)
            if progress:
                progress(count)
        for file in new:
            if file.link:
                self._read[file.path, file.blob] = read_link(file.path)
            elif (file.path, file.blob) not in self._read:
                self._read[file.path, file.blob] = read_file(file.path, b"")
        return tuple(self._read[f.path, f.blob] for f in sorted(found, key=lambda f: f.path))

    def _files(self, commit: str) -> Iterator[Listed]:
        files = tuple(files_below(self._place, commit, self._place.prefix))
        if any(file.path == SETTINGS_FILE for file in files):
            return iter(files)
        return files_below(self._place, commit, prefix_elsewhere(self._place, commit))
