"""What planctl keeps between runs: files that may be lost, broken or unwritable at any time.

Whatever is wrong with one, it is as if it were not there: a run is then slower, never another.
"""

from planctl.cache.entries import entries, read_entry, write_entry
from planctl.cache.folder import FOLDER_VARIABLE, OFF_VARIABLE, cache_folder, nothing_kept

__all__ = [
    "FOLDER_VARIABLE",
    "OFF_VARIABLE",
    "cache_folder",
    "entries",
    "nothing_kept",
    "read_entry",
    "write_entry",
]
