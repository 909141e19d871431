"""The folder of a registry: the one that holds its settings."""

from __future__ import annotations

import os
from pathlib import Path

from planctl.errors import UserError
from planctl.i18n import msg
from planctl.store.layout import PLANS

MARKER = "registry.yaml"


def find_registry(start: Path) -> Path:
    """Return the nearest folder `registry` (or a registry itself) at `start` or above it.

    Raises UserError where there is none.
    """
    for folder in (start, *start.parents):
        for candidate in (folder, folder / "registry"):
            if (candidate / MARKER).is_file():
                return candidate
    raise UserError(
        msg("No registry here or in any folder above: {folder}", folder=str(start)),
        msg("Name it with --registry, or set PLANCTL_REGISTRY."),
    )


def require_registry(root: Path) -> None:
    """Raise UserError where a folder holds no registry."""
    if (root / MARKER).is_file():
        return
    hint = msg("Name the folder that holds {marker} with --registry.", marker=MARKER)
    if _is_bare(root):
        hint = msg("A bare repository has no files; say which day or commit with --known-at.")
    raise UserError(
        msg("No {marker} in this folder: {folder}", marker=MARKER, folder=os.fspath(root)), hint
    )


def _is_bare(folder: Path) -> bool:
    return (folder / "HEAD").is_file() and (folder / "objects").is_dir()


def the_plan(root: Path, wanted: str | None) -> str | None:
    """Return the plan that is meant, by its folder: that wanted, else the only one with measures.

    None where there is no such plan, or where several might be meant.
    """
    plans = root / PLANS
    if wanted is not None:
        return wanted if "/" not in wanted and (plans / wanted).is_dir() else None
    try:
        found = [plan.name for plan in plans.iterdir() if any((plan / "measures").glob("*.yaml"))]
    except OSError:
        return None
    return found[0] if len(found) == 1 else None
