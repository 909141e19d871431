"""The output streams: what letters they can carry, and a reader who has gone away."""

import io
import os
import sys
from pathlib import Path

STREAMS = ("stdout", "stderr")


def prepare_streams() -> None:
    """Let every letter through: UTF-8 into files and pipes, replacements where a terminal cannot.

    A Windows pipe or an old locale would otherwise fail at the first ə.
    """
    for name in STREAMS:
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us: what is said goes nowhere
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open to the end
            setattr(sys, name, nowhere)
        elif isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def silence() -> None:
    """Point both streams at nothing, so that the last flush of a closed pipe fails nowhere."""
    for name in STREAMS:
        _to_nowhere(name)


def settle() -> None:
    """Write out what the streams still hold, and drop what they cannot take.

    Python would try again at its end, complain in its own words and change the exit code.
    """
    for name in STREAMS:
        try:
            getattr(sys, name).flush()
        except (OSError, ValueError):
            _to_nowhere(name)


def _to_nowhere(name: str) -> None:
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), getattr(sys, name).fileno())
    except (OSError, ValueError):
        return  # not a real file: nothing there can break
