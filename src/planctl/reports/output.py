"""Putting a finished document on disk: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from planctl.errors import UserError
from planctl.i18n import msg


def write_document(path: Path, content: bytes) -> None:
    """Write a document, replacing one of that name; missing folders are made.

    The file appears under its name only when it is complete. Raises UserError where the path is
    a folder or cannot be written.
    """
    if path.is_dir():
        raise UserError(
            msg("This is a folder, not a file: {path}", path=path),
            msg("Name the file to write, as in “-o {path}/report.docx”.", path=path),
        )
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
        temporary = None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(msg("Cannot write {path}: {reason}", path=path, reason=reason)) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """Return the mode of the file that is replaced, else what the user's umask leaves."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
