"""The output streams and what they can show: encoding, colour, a reader who has gone away."""

import io
import os
import sys
from typing import TextIO


def prepare_streams() -> None:
    """Let every letter through: UTF-8 into files and pipes, replacements where a terminal cannot.

    A Windows pipe or an old locale would otherwise fail at the first ə.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def silence(*streams: TextIO) -> None:
    """Point streams at nothing, so that the last flush of a closed pipe fails nowhere."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        try:
            os.dup2(nothing, stream.fileno())
        except (OSError, ValueError):
            continue  # not a real file: nothing there can break


def has_colour(stream: TextIO) -> bool:
    """Return whether colours belong on a stream: a terminal that nobody asked to be plain."""
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain
