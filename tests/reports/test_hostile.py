"""Reports on a registry that is out to break them: every text stays text, in every form."""

import os
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planctl.i18n import translator
from planctl.reports.kinds import KINDS
from planctl.reports.making import Form, made
from planctl.reports.source import Source
from planctl.workspace import Workspace
from tests.reports.checks import NOWHERE
from tests.reports.forms import words_of
from tests.reports.hostile import LONG, TEXTS, UNSHOWN, opened
from tests.reports.papers import paper as small
from tests.reports.test_pdf import needs_office

DAY = date(2026, 11, 22)
UNKEPT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000\ue001]"
)

#: Filters of LibreOffice: the words of a text; every sheet of a workbook, each in a file.
TARGETS = {
    Form.DOCX: "txt:Text (encoded):UTF8",
    Form.XLSX: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return opened(tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_report_shows_texts_as_they_are(workspace: Workspace, kind: str) -> None:
    paper = KINDS[kind].sample(Source(workspace, workspace.plan(None), DAY, translator("az")))
    words = words_of(paper)
    said = {
        cell.text
        for _n, table in paper.tables()
        for row in table.rows
        for cell in row.cells.values()
    }
    for form, ones in words.items():
        whole = "\n".join(ones)
        assert not UNKEPT.search(whole)
        assert "49" not in [one.strip() for one in ones]
        for text in TEXTS:
            # What stands in a table of the paper stands in every form of it.
            if text in said:
                assert text in whole, (form, text)
        assert ("Çox uzun ad " * 100 in whole) == any(LONG.strip() in one for one in said), form


@pytest.mark.parametrize("form", [Form.DOCX, Form.HTML, Form.XLSX])
def test_what_no_page_shows_is_taken_out(form: Form, tmp_path: Path) -> None:
    """Texts of records lose it when they are read; what comes another way loses it here."""
    from tools.templates.layout import template_document

    made_of = small(f"a{UNSHOWN}b", text=f"c{UNSHOWN}d")
    words = f"e{UNSHOWN}f"
    title = replace(made_of.title, heading=words, short=words, subject=words, sample=words)
    made_of = replace(made_of, title=title)
    (tmp_path / "sample.docx").write_bytes(template_document(small("a"), cover=True))
    content = made(made_of, form, tmp_path)
    if form is Form.HTML:
        assert not UNKEPT.search(content.decode())
    else:
        from tests.reports.packages import assert_whole

        assert_whole(content)


@needs_office
@pytest.mark.parametrize("form", TARGETS)
def test_libreoffice_opens_it(workspace: Workspace, form: Form, tmp_path: Path) -> None:
    """It reads the file to its end, and shows the words as they are."""
    if form is Form.XLSX and shutil.which("localc") is None:
        pytest.skip("LibreOffice Calc is not installed")
    paper = KINDS["table"].sample(Source(workspace, workspace.plan(None), DAY, translator("az")))
    (tmp_path / f"report.{form}").write_bytes(made(paper, form, NOWHERE))
    command = ["soffice", "--headless", "--norestore"]
    command += [f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    command += ["--convert-to", TARGETS[form], "--outdir", str(tmp_path), f"report.{form}"]
    # Sheets become files of their names, which a machine that speaks ASCII alone cannot write.
    spoken = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run(command, cwd=tmp_path, env=spoken, check=True, capture_output=True, timeout=300)
    files = [file for file in tmp_path.iterdir() if file.suffix in {".txt", ".csv"}]
    whole = "".join(file.read_text(encoding="utf-8-sig") for file in files).replace('""', '"')
    assert all(text in whole for text in TEXTS if text != TEXTS[3])
