"""Where the cache is, and whether there is one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

#: Names another folder than the user's own.
FOLDER_VARIABLE = "PLANCTL_CACHE"
#: Set to anything, it has nothing kept and nothing asked.
OFF_VARIABLE = "PLANCTL_NO_CACHE"


_off: ContextVar[bool] = ContextVar("off", default=False)


@contextmanager
def nothing_kept() -> Iterator[None]:
    """Have nothing kept and nothing asked inside the block."""
    token = _off.set(True)
    try:
        yield
    finally:
        _off.reset(token)


def cache_folder(*parts: str) -> Path | None:
    """Return the folder in which one kind of thing is kept; it need not be there. None: nowhere."""
    return None if _off.get() or os.environ.get(OFF_VARIABLE) else chosen_folder(*parts)


def chosen_folder(*parts: str) -> Path:
    """Return the folder of one kind of thing, whether anything is to be kept now or not."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named, *parts)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("planctl", appauthor=False), *parts)
