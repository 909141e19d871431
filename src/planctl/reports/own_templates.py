"""The registry's own Word templates, as they were when its records were as they are read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.workspace import Workspace

TEMPLATES = "templates/"


@contextmanager
def own_templates(workspace: Workspace) -> Iterator[Path]:
    """Give a folder with the registry's own templates, as its commit has them where it names one.

    What lies in the work tree today may be another template than that of the day.
    """
    if workspace.known is None:
        yield workspace.root / TEMPLATES
        return
    from planctl.history.place import place_in_git
    from planctl.history.tree import blobs, files_below
    from planctl.history.whereabouts import prefix_at

    place = place_in_git(workspace.root)
    prefix = prefix_at(place, workspace.known.commit)
    below = files_below(place, workspace.known.commit, f"{prefix}{TEMPLATES}")
    files = [file for file in below if not file.link and "/" not in file.path]
    with TemporaryDirectory(prefix="planctl-") as folder:
        contents = blobs(place.folder, [file.blob for file in files])
        for file, raw in zip(files, contents, strict=True):
            (Path(folder) / file.path).write_bytes(raw)
        yield Path(folder)
