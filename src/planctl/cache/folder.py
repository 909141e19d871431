"""Where the cache is, and whether there is one."""

from __future__ import annotations

import os
from pathlib import Path

#: Names another folder than the user's own.
FOLDER_VARIABLE = "PLANCTL_CACHE"
#: Set to anything, it has nothing kept and nothing asked.
OFF_VARIABLE = "PLANCTL_NO_CACHE"


def cache_folder(*parts: str) -> Path | None:
    """Return the folder in which one kind of thing is kept; it need not be there. None: nowhere."""
    if os.environ.get(OFF_VARIABLE):
        return None
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named, *parts)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("planctl", appauthor=False), *parts)
