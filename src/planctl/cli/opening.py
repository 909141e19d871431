"""Opening the registry that the command line means, and naming its files for the reader."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planctl.cli.progress import shown_progress
from planctl.errors import UserError
from planctl.i18n import Translator, msg
from planctl.store.root import MARKER, find_registry, require_registry

if TYPE_CHECKING:
    from planctl.history.point import Point
    from planctl.workspace import Workspace


class Asked(NamedTuple):
    """The plan that a question is about, by its id; None: the only one that has measures."""

    plan: str | None


def open_workspace(
    registry: Path | None,
    t: Translator,
    known_at: str | None = None,
    *,
    marked: bool = False,
    about: Asked | None = None,
) -> Workspace:
    """Load the registry in `registry`, else the nearest one here or above.

    Where the question is `about` one plan, the others are not loaded.

    With `known_at` (a day or a revision) it is read as it was known then. Of a simulated registry
    it is said on stderr that it is one, unless what the command writes says so itself (`marked`).
    Raises UserError where there is no registry.
    """
    from planctl.workspace import open_plan, open_registry

    root, point = _meant(registry, known_at)
    with shown_progress(t) as progress:
        workspace = (
            open_registry(root, progress, at=point)
            if about is None
            else open_plan(root, about.plan, progress, point)
        )
    if workspace.registry.simulation and not marked:
        say_made_up(t)
    return workspace


def _meant(registry: Path | None, known_at: str | None) -> tuple[Path, Point | None]:
    if known_at is None:
        return registry_root(registry), None
    from planctl.history.point import point_at

    root = history_root(registry)
    return root, point_at(root, known_at)


def shown_prefix(workspace: Workspace) -> str:
    """Return what makes the paths of an open registry ones that the reader can open.

    Where the registry is not on disk, it is the path that leads to it in its repository.
    """
    if workspace.known and not (workspace.root / MARKER).is_file():
        from planctl.history.place import place_in_git
        from planctl.history.whereabouts import prefix_at

        return prefix_at(place_in_git(workspace.root), workspace.known.commit)
    return path_prefix(workspace.root)


def registry_root(registry: Path | None) -> Path:
    """Return the folder that is meant: the one named, else the nearest one here or above.

    Raises UserError where there is none.
    """
    return registry if registry is not None else find_registry(_here())


def checked_root(registry: Path | None) -> Path:
    """Return the folder that is meant. Raises UserError where it holds no registry."""
    root = registry_root(registry)
    require_registry(root)
    return root


def say_made_up(t: Translator) -> None:
    """Say on stderr that the data is made up: for what has no room for it in itself."""
    from planctl.export.sample import MARK

    sys.stderr.write(f"{t(MARK)}\n")


def history_root(registry: Path | None) -> Path:
    """Return the folder whose history is meant: the one that is named, else the nearest registry.

    Where no registry is at hand it is the repository that has had one. Nothing is read of it.
    """
    return registry if registry is not None else _with_history(_here())


def path_prefix(root: Path) -> str:
    """Return what makes the registry's own paths ones that the reader can open from here.

    `registry/` where the registry lies below the current folder, nothing where it is that
    folder, else its absolute path.
    """
    here = _here()
    there = here / root
    for base, folder in ((here, there), (here.resolve(), there.resolve())):
        if folder.is_relative_to(base):
            inner = folder.relative_to(base).as_posix()
            return "" if inner == "." else f"{inner}/"
    return f"{there.as_posix().rstrip('/')}/"


def _with_history(here: Path) -> Path:
    """Return the nearest registry; where there is none, the repository that may have had one."""
    from planctl.history.place import find_place

    try:
        return find_registry(here)
    except UserError:
        if find_place(here) is None:
            raise
        return here


def _here() -> Path:
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise UserError(
            msg("The current folder is no longer there."), msg("Go to another one, then try again.")
        ) from None
