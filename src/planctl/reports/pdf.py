"""A Word document as a tagged PDF, by LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from planctl.errors import UserError
from planctl.i18n import msg

_PROGRAMS = ("soffice", "libreoffice")
_EXPORT = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
_SECONDS = 600


def portable(word: bytes) -> bytes:
    """Return the PDF of a Word document.

    Raises UserError where LibreOffice is not installed or does not convert it.
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
        try:
            done = subprocess.run(  # noqa: S603  # fixed arguments; nothing is read by a shell
                [*command, "--convert-to", _EXPORT, "--outdir", folder, "report.docx"],
                cwd=place,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise _refused(f"> {_SECONDS} s") from error
        made = place / "report.pdf"
        if not made.is_file():
            raise _refused(done.stderr.decode("utf-8", "replace").strip())
        return made.read_bytes()


def _refused(reason: str) -> UserError:
    return UserError(
        msg("LibreOffice did not make the PDF: {reason}", reason=reason),
        msg("Write a .docx and look whether it opens in LibreOffice."),
    )
