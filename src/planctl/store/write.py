"""Putting one file of the registry on the disk: whole, or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def write_file(path: Path, text: str) -> None:
    """Replace a file, or make it and the folders above it; nobody ever sees half of it.

    The text lies on the disk before it takes the file's name. A file keeps its permissions.
    """
    temporary = _written(path, text)
    try:
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o7777)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    _settle(path.parent)


def create_file(path: Path, text: str) -> None:
    """Make a file that must not be there yet. Raises FileExistsError where it is."""
    temporary = _written(path, text)
    try:
        try:
            os.link(temporary, path)  # unlike a rename, it never takes the place of another file
        except FileExistsError:
            raise
        except OSError:  # a disk without links
            with path.open("x", encoding="utf-8", newline="\n"):
                temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    _settle(path.parent)


def _written(path: Path, text: str) -> Path:
    """Write a text beside where it is to be, under a hidden name that loading passes over."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _settle(folder: Path) -> None:
    """Put the folder's own list of names on the disk, where the system has such a thing."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return  # not every file system can; the file itself is safe
    finally:
        os.close(handle)
