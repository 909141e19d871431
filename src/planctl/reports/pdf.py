"""A Word document as a tagged PDF (PDF/UA), by LibreOffice where it is installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
from hashlib import md5
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from datetime import date

_PROGRAMS = ("soffice", "libreoffice")
_SET = ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks")
_YES = {"type": "boolean", "value": "true"}
_EXPORT = f"pdf:writer_pdf_Export:{json.dumps(dict.fromkeys(_SET, _YES))}"
_SECONDS = 600
#: When it was made, in the file's properties and in its description; both hold to their length.
_TIMES = re.compile(rb"(?<=/CreationDate\(D:)\d{14}|(?<=<xmp:CreateDate>)[\d-]{10}T[\d:]{8}")
#: The name of the file, which LibreOffice makes of its own time.
_NAMES = re.compile(
    rb"(?<=/ID \[ <)[0-9A-F]{32}|(?<=>\n<)[0-9A-F]{32}|(?<=/DocChecksum /)[0-9A-F]{32}"
)


def portable(word: bytes, day: date) -> bytes:
    """Return the PDF of a Word document; the same LibreOffice gives the same bytes.

    `day` stands for the time at which it was made. Raises UserError where LibreOffice is not
    installed or does not convert it.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise UserError(
            msg("A PDF is made by LibreOffice, which is not installed."),
            msg("Install it (on Debian: apt-get install libreoffice-writer), or write a .docx."),
        )
    with tempfile.TemporaryDirectory(prefix="planctl-") as folder:
        place = Path(folder)
        (place / "report.docx").write_bytes(word)
        # A profile of its own: one that is open elsewhere would refuse, and macros stay out.
        profile = (place / "profile").as_uri()
        command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile}"]
        told = _run([*command, "--convert-to", _EXPORT, "--outdir", folder, "report.docx"], place)
        made = place / "report.pdf"
        if not made.is_file():
            raise _refused(told)
        return _without_clock(made.read_bytes(), day)


def _run(command: list[str], place: Path) -> str:
    """Run LibreOffice and return what it complains of; where it takes too long, all of it ends."""
    # A session of its own: what the program starts ends with it.
    with subprocess.Popen(  # noqa: S603  # fixed arguments; nothing is read by a shell
        command,
        cwd=place,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as running:
        try:
            return running.communicate(timeout=_SECONDS)[1].decode("utf-8", "replace").strip()
        except subprocess.TimeoutExpired as error:
            raise _refused(f"> {_SECONDS} s") from error
        finally:
            if running.poll() is None:
                _end(running)


def _end(running: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(running.pid, signal.SIGKILL)
    else:
        running.kill()


def _without_clock(pdf: bytes, day: date) -> bytes:
    """Return the file with the day for its time, and with a name that follows from what is in it.

    Everything keeps its length, for the file counts its bytes.
    """

    def stamp(found: re.Match[bytes]) -> bytes:
        return (f"{day:%Y-%m-%d}T00:00:00" if b"T" in found[0] else f"{day:%Y%m%d}000000").encode()

    dated = _NAMES.sub(b"0" * 32, _TIMES.sub(stamp, pdf))
    name = md5(dated, usedforsecurity=False).hexdigest().upper().encode()
    return _NAMES.sub(name, dated)


def _refused(reason: str) -> UserError:
    return UserError(
        msg("LibreOffice did not make the PDF: {reason}", reason=reason),
        msg("Write a .docx and look whether it opens in LibreOffice."),
    )
