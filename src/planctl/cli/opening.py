"""Opening the registry that the command line means, and naming its files for the reader."""

import sys
from pathlib import Path

from planctl.cli.progress import shown_progress
from planctl.errors import UserError
from planctl.i18n import Translator, msg
from planctl.workspace import Workspace, find_registry, open_registry


def open_workspace(registry: Path | None, t: Translator, *, marked: bool = False) -> Workspace:
    """Load the registry in `registry`, else the nearest one here or above.

    Of a simulated registry it is said on stderr that it is one, unless what the command writes
    says so itself (`marked`). Raises UserError where there is no registry.
    """
    root = registry if registry is not None else find_registry(_here())
    with shown_progress(t) as progress:
        workspace = open_registry(root, progress)
    if workspace.registry.simulation and not marked:
        say_made_up(t)
    return workspace


def say_made_up(t: Translator) -> None:
    """Say on stderr that the data is made up: for what has no room for it in itself."""
    from planctl.export.sample import MARK

    sys.stderr.write(f"{t(MARK)}\n")


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


def _here() -> Path:
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise UserError(
            msg("The current folder is no longer there."), msg("Go to another one, then try again.")
        ) from None
