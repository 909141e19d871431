"""The same input gives the same bytes: in one process, and in others, elsewhere, tomorrow."""

import os
import subprocess
import sys
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from planctl.workspace import Workspace
from tests.reports.conftest import Made, make
from tests.support.real import REGISTRY

SCRIPT = """\
import sys
from planctl.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


def test_twice_in_one_process(real: Workspace, report: Made) -> None:
    assert make(real).data == report.data


def test_in_processes_of_their_own(tmp_path: Path) -> None:
    digests = set()
    for zone, seed in (("Asia/Baku", "1"), ("America/Anchorage", "2")):
        folder = tmp_path / seed
        folder.mkdir()
        output = folder / "report.docx"
        subprocess.run(
            [sys.executable, "-c", SCRIPT, "report", "annual", "--year", "2026", "--as-of",
             "2026-11-22", "--registry", str(REGISTRY), "-o", str(output)],
            check=True,
            cwd=folder,
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            capture_output=True,
        )  # fmt: skip
        digests.add(sha256(output.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_no_clock_is_in_the_file(report: Made) -> None:
    with zipfile.ZipFile(BytesIO(report.data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        picture = next(name for name in archive.namelist() if name.endswith(".png"))
        assert b"matplotlib" not in archive.read(picture).lower()
