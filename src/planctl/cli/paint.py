"""Colours for what is listed on a terminal; nothing where colours do not belong."""

import os
from collections.abc import Mapping
from typing import TextIO

from planctl.export.findings import Paint, Role, plain

_RESET = "\x1b[0m"
_STYLES: Mapping[Role, str] = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "info": "\x1b[1;36m",
    "place": "\x1b[1m",
    "hint": "\x1b[2m",
}


def has_colour(stream: TextIO) -> bool:
    """Return whether colours belong on a stream: a terminal that nobody asked to be plain."""
    unwanted = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not unwanted


def painter(stream: TextIO) -> Paint:
    """Return what marks text for a stream: with colours on a terminal, not at all elsewhere."""
    return _coloured if has_colour(stream) else plain


def _coloured(text: str, role: Role) -> str:
    return f"{_STYLES[role]}{text}{_RESET}"
