"""`planctl report annual` as a user runs it."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from planctl.cli import today
from planctl.cli.main import run
from tests.reports.conftest import texts
from tests.support.real import REGISTRY

COMMAND = ("report", "annual", "--registry", str(REGISTRY))


def test_it_writes_the_report_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "build" / "report.docx"
    code = run((*COMMAND, "--year", "2026", "--as-of", "2026-11-22", "-o", str(output)))
    out, err = capsys.readouterr()
    assert (code, out) == (0, "")
    assert str(output) in err
    words = " ".join(texts(Document(BytesIO(output.read_bytes()))))
    assert "8.5.5." in words


@pytest.mark.parametrize(
    ("now", "stands"),
    [("2026-06-10", "10 iyun 2026-cı il"), ("2027-02-28", "31 dekabr 2026-cı il")],
)
def test_the_day_is_today_or_the_last_of_the_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: str, stands: str
) -> None:
    monkeypatch.setattr(today, "day_of", lambda as_of: as_of or date.fromisoformat(now))
    output = tmp_path / "report.docx"
    assert run((*COMMAND, "--year", "2026", "-o", str(output))) == 0
    words = [p.text for p in Document(BytesIO(output.read_bytes())).paragraphs]
    assert f"{stands} tarixinə olan vəziyyət" in words


@pytest.mark.parametrize("year", ["2025", "2029", "99999"])
def test_a_year_that_the_plan_does_not_have(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], year: str
) -> None:
    output = tmp_path / "report.docx"
    assert run((*COMMAND, "--year", year, "-o", str(output), "--lang", "en")) == 2
    assert re.search(rf"no year {year}", capsys.readouterr().err)
    assert not output.exists()


def test_english(tmp_path: Path) -> None:
    output = tmp_path / "report.docx"
    arguments = ("--year", "2026", "--as-of", "2026-11-22", "-o", str(output), "--lang", "en")
    assert run((*COMMAND, *arguments)) == 0
    assert "ANNUAL REPORT" in " ".join(texts(Document(BytesIO(output.read_bytes()))))
