"""A paper as a PDF: by LibreOffice where it is, tagged, in its language, with no clock in it."""

import re
import shutil
from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.i18n import translator
from planctl.reports import pdf
from planctl.reports.pdf import portable
from planctl.reports.word.document import word_document
from tests.reports.papers import DAY, paper
from tools.templates.layout import template_document

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None and shutil.which("libreoffice") is None,
    reason="LibreOffice is not installed",
)


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    template = tmp_path_factory.mktemp("templates") / "sample.docx"
    template.write_bytes(template_document(paper("a"), cover=True))
    return word_document(paper("bir", "iki"), template)


@needs_office
def test_tagged_dated_and_the_same_twice(word: bytes) -> None:
    """Tables have heads, pictures their words; the language and the title are told."""
    made = portable(word, DAY)
    assert made.startswith(b"%PDF-")
    for mark in (b"/StructTreeRoot", b"/Marked true", b"/Lang(az-AZ)", b"/DisplayDocTitle true"):
        assert mark in made
    for mark in (b"pdfuaid:part>1<", b"/S/TH", b"/S/Figure", b"/Alt<"):
        assert mark in made
    assert set(re.findall(rb"/CreationDate\(D:(\d{14})", made)) == {b"20261122000000"}
    assert made == portable(word, DAY)


def test_without_libreoffice(word: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UserError, match="LibreOffice"):
        portable(word, DAY)


@pytest.mark.parametrize(
    ("script", "seconds", "told"),
    [
        ("echo no such filter >&2; exit 1", 60, "no such filter"),
        ("sleep 60 & sleep 60", 1, "> 1 s"),
    ],
)
def test_a_libreoffice_that_fails(
    word: bytes,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    script: str,
    seconds: int,
    told: str,
) -> None:
    """What it complains of is told; one that hangs is ended with all that it has started."""
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(pdf, "_SECONDS", seconds)
    with pytest.raises(UserError) as raised:
        portable(word, DAY)
    assert told in translator("en")(raised.value.message)
