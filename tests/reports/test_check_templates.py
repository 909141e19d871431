"""Templates held against their reports: every wrong mark is named with its place."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document

from planctl.diagnostic import Severity
from planctl.errors import UserError
from planctl.i18n import translator
from planctl.reports.kinds import KINDS
from planctl.reports.making import template_of
from planctl.reports.source import Source
from planctl.reports.word.checking import TemplateFinding, check_template
from planctl.reports.word.document import word_document
from planctl.workspace import Workspace
from tests.reports.papers import DAY, paper
from tools.templates.layout import template_document

PAPER = paper("bir")


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "sample.docx"
    path.write_bytes(template_document(PAPER, cover=False))
    return path


def changed(template: Path, *paragraphs: str, cells: tuple[str, ...] = ()) -> Path:
    """Add paragraphs at the end of a template, and a table of one pattern row."""
    document: Any = Document(str(template))
    for words in paragraphs:
        document.add_paragraph(words)
    if cells:
        row = document.add_table(rows=1, cols=len(cells)).rows[0]
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.save(str(template))
    return template


def errors(found: tuple[TemplateFinding, ...]) -> list[tuple[str, str]]:
    t = translator("en")
    return [(one.mark, t(one.message)) for one in found if one.severity is Severity.ERROR]


def test_a_laid_out_template_is_sound(template: Path) -> None:
    assert check_template(template, PAPER) == ()


@pytest.mark.parametrize(
    ("words", "mark", "message"),
    [
        ("{{ s.secnod.heading }}", "{{ s.secnod.heading }}", "no “secnod” here; there are: "),
        ("{{ titel.short }}", "{{ titel.short }}", "no such name: titel"),
        ("{{ title.__class__ }}", "{{ title.__class__ }}", "no business with “__class__”"),
        ("{{ s.first.t.outer.head.nr }}", "{{ s.first.t.outer.head.nr }}", "no “nr” here"),
        ("{{ title.short", "{{", "the mark is not whole"),
        ("{% if title.short %}", "{% if title.short %}", "“if” is never closed by “endif”"),
        ("{%p endfor %}", "{%p endfor %}", "“endfor” closes nothing that is open"),
        (
            "{{ title.short | nofilter }}",
            "{{ title.short | nofilter }}",
            "no such filter: nofilter",
        ),
        ("{{ 1 + }}", "{{ 1 + }}", "cannot be read"),
    ],
)
def test_wrong_marks(template: Path, words: str, mark: str, message: str) -> None:
    found = check_template(changed(template, words), PAPER)
    ((at, said),) = errors(found)
    assert at == mark
    assert message in said
    place = next(one.place for one in found if one.severity is Severity.ERROR)
    assert place is not None
    assert (place.part, place.words) == ("document", words)


def test_names_of_a_loop_are_known_inside_it(template: Path) -> None:
    changed(template, "{%p for item in s.parts.items %}", "{{ item.heading }} {{ item.nothing }}",
            "{%p endfor %}", "{{ item.heading }}")  # fmt: skip
    marks = [mark for mark, _said in errors(check_template(template, PAPER))]
    assert marks == ["{{ item.nothing }}", "{{ item.heading }}"]


def test_pattern_rows(template: Path) -> None:
    changed(template, cells=("[#outer][number]", "[titel]"))
    found = check_template(template, PAPER)
    assert [mark for mark, _said in errors(found)] == ["[titel]"]
    place = found[0].place
    assert place is not None
    assert (place.row, place.cell) == (1, 2)
    assert "row 1, cell 2" in translator("en")(place.name)


def test_an_unknown_table(template: Path) -> None:
    found = errors(check_template(changed(template, cells=("[#inener][number]",)), PAPER))
    assert found[0][0] == "[#inener]"
    assert "there are: outer" in found[0][1]


def test_a_table_that_is_not_shown_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "bare.docx"
    document: Any = Document()
    document.add_paragraph("{{ title.heading }}")
    document.save(str(path))
    found = check_template(path, PAPER)
    assert {one.severity for one in found} == {Severity.WARNING}
    assert "[#outer]" in {one.mark for one in found}


def test_what_is_no_template(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(UserError, match="no Word template"):
        check_template(path, PAPER)


@pytest.mark.parametrize("kind", KINDS)
def test_templates_that_are_shipped(real: Workspace, kind: str) -> None:
    source = Source(real, real.plan(None), DAY, translator("az"))
    assert check_template(template_of(kind, Path("none")), KINDS[kind].sample(source)) == ()


def test_a_template_cannot_reach_pythons_insides(template: Path) -> None:
    changed(template, "{{ s.first.text.__class__.__mro__ }}")
    with pytest.raises(UserError, match="cannot be filled"):
        word_document(PAPER, template)


def test_the_registrys_own_template_takes_precedence(template: Path) -> None:
    own = template.parent
    assert template_of("sample", own) == own / "sample.docx"
