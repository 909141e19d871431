"""Reading the official texts that the registry keeps beside its records."""

from __future__ import annotations

from pathlib import Path

from planctl.errors import UserError
from planctl.i18n import msg


def read_source(root: Path, path: str) -> str:
    """Return the text at registry-relative `path`.

    Raises UserError where there is no such file, or where it is not UTF-8.
    """
    try:
        return (root / path).read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise UserError(msg("The official text is not there: {path}", path=path)) from None
    except UnicodeDecodeError:
        raise UserError(msg("The official text is not UTF-8: {path}", path=path)) from None
