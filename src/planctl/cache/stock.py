"""What is in the cache, by kind: how much of it there is, and taking it away."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from planctl.cache.folder import chosen_folder

_NAME = re.compile(r"results-\d+\.sqlite(-journal)?|(?:seen|checked|landings)-\d+")


@dataclass(frozen=True, slots=True)
class Stock:
    """One thing in the cache's folder: a file, or a folder of files; sizes in bytes."""

    name: str
    files: int
    size: int


def stock() -> tuple[Stock, ...]:
    """Return what is in the cache, by name. Raises OSError where it cannot be looked at."""
    return tuple(_of(path) for path in _own())


def clear() -> None:
    """Take away all that is kept. Raises OSError where that is not possible."""
    for path in _own():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _own() -> list[Path]:
    """Return what planctl has put into the folder: it may be one that has other things, too."""
    folder = chosen_folder()
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in found if _NAME.fullmatch(path.name)]


def _of(path: Path) -> Stock:
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return Stock(path.name, len(files), sum(one.stat().st_size for one in files))
