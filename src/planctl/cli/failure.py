"""What the user reads when a command cannot go on: one line, a hint, for a bug a log to send."""

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeGuard

from planctl import __version__
from planctl.cli import codes
from planctl.errors import UserError
from planctl.i18n import Message, Translator, msg

#: What the disk or its owner may refuse at any time; nothing in planctl can put it right.
_MACHINES = frozenset(
    (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EMFILE)
)


def refused(error: UserError, t: Translator) -> int:
    """Say why it cannot be done, and what to do next."""
    return _say(error.message, error.hint, t, codes.USAGE)


def is_machines(error: Exception) -> TypeGuard[OSError]:
    """Return whether the machine refused (no permission, no space) rather than planctl failed."""
    return isinstance(error, OSError) and error.errno in _MACHINES


def machine_refused(error: OSError, t: Translator) -> int:
    """Say what the machine refused, and for which file."""
    reason = os.strerror(error.errno or 0)
    if error.filename is None:
        message = msg("The system refused: {reason}", reason=reason)
    else:
        path = os.fsdecode(error.filename) if not isinstance(error.filename, int) else "?"
        message = msg("The system refused: {reason}: {path}", reason=reason, path=path)
    return _say(message, None, t, codes.USAGE)


def bug(error: Exception, arguments: Sequence[str], t: Translator) -> int:
    """Write a log with all that helps to find the fault; say where it is."""
    path = _write_log(_log_text(error, arguments))
    message = msg(
        "planctl itself failed ({kind}): this is a fault of the program.", kind=_kind(error)
    )
    hint = (
        msg("Send this file to the developers: {path}", path=path)
        if path
        else msg("The log could not be written; tell the developers which command you ran.")
    )
    return _say(message, hint, t, codes.BUG)


def _say(message: Message, hint: Message | None, t: Translator, code: int) -> int:
    lines = [t(msg("Error: {message}", message=message))]
    if hint:
        lines.append(f"    → {t(hint)}")
    with suppress(OSError):  # the code alone has to do where nothing can be said
        sys.stderr.write("\n".join(lines) + "\n")
    return code


def _kind(error: Exception) -> str:
    return type(error).__name__


def _log_text(error: Exception, arguments: Sequence[str]) -> str:
    """Return the log: what ran where, and the traceback; of records only what that quotes."""
    import platform
    import traceback

    return "\n".join(
        (
            f"planctl {__version__}, Python {platform.python_version()}, {platform.platform()}",
            f"arguments: {list(arguments)!r}",
            f"folder: {_folder()}",
            "",
            "".join(traceback.format_exception(error)),
        )
    )


def _folder() -> str:
    try:
        return str(Path.cwd())
    except OSError as error:
        return str(error)


def _write_log(text: str) -> Path | None:
    """Write the log where programs keep theirs, else among temporary files; return its path."""
    from datetime import UTC, datetime
    from tempfile import gettempdir

    from platformdirs import user_log_path

    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    name = f"planctl-{stamp}-{os.getpid()}.log"
    for folder in (user_log_path("planctl", appauthor=False), Path(gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return folder / name
    return None
