"""The files and folders named on a command line, as registry paths that they cover."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from planctl.cli.app import spoken
from planctl.i18n import msg

Covers = Callable[[str], bool]


def covered(paths: Iterable[Path], root: Path) -> Covers:
    """Return what tells whether a registry-relative path lies in one of `paths` (all, if none).

    A path is meant from the current folder, or else from the registry in `root`. One that is not
    there, or lies outside the registry, is wrong usage.
    """
    wanted = tuple(_inside(path, root) for path in paths)
    if not wanted or "" in wanted:
        return lambda _path: True
    folders = tuple(f"{path}/" for path in wanted)
    return lambda path: path in wanted or path.startswith(folders)


def _inside(path: Path, root: Path) -> str:
    """Return the registry-relative form of a path; empty for the registry or a folder above."""
    base = Path(os.path.realpath(root))
    for candidate in (path, root / path):
        if not os.path.lexists(candidate):
            continue
        # The parent is resolved, not the name: a link in the registry is itself a finding.
        there = Path(os.path.realpath(candidate.parent), candidate.name)
        if candidate.name in ("", ".."):
            there = Path(os.path.realpath(candidate))
        if base.is_relative_to(there):
            return ""
        if there.is_relative_to(base):
            return there.relative_to(base).as_posix()
        raise typer.BadParameter(
            spoken()(msg("“{path}” is not in the registry: {root}", path=path, root=root))
        )
    raise typer.BadParameter(spoken()(msg("There is no “{path}”.", path=path)))
