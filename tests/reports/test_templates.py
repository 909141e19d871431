"""The templates that planctl ships: whole, small, and with nothing of other documents in them."""

import pytest
from docx import Document
from docx.oxml.ns import qn

from planctl.reports.kinds import KINDS
from planctl.resources import template
from tests.reports.packages import assert_whole, parts
from tests.reports.papers import paper
from tools.templates.layout import template_document
from tools.templates.widths import column_widths

USED = {"document", "fontTable", "footer1", "header1", "settings", "styles", "theme1"}


@pytest.mark.parametrize("kind", KINDS)
def test_shipped_templates_carry_nothing_foreign(kind: str) -> None:
    file = template(f"{kind}.docx")
    found = assert_whole(file.read_bytes())
    assert not [name for name in found if "thumbnail" in name or "customXml" in name]
    assert "word/stylesWithEffects.xml" not in found
    assert file.stat().st_size < 40_000


@pytest.mark.parametrize("kind", KINDS)
def test_shipped_templates_are_of_a_word_that_people_have(kind: str) -> None:
    """Word shows older ones as “compatibility mode”, and lays them out in its old way."""
    settings = Document(str(template(f"{kind}.docx"))).settings.element
    modes = {
        one.get(qn("w:name")): one.get(qn("w:val")) for one in settings.iter(qn("w:compatSetting"))
    }
    assert modes["compatibilityMode"] == "15"
    assert settings.find(qn("w:zoom")).get(qn("w:percent"))


def test_the_same_paper_gives_the_same_template() -> None:
    first = template_document(paper("a"), cover=True)
    assert first == template_document(paper("a"), cover=True)
    found = parts(first)
    assert {
        name.rpartition("/")[2].removesuffix(".xml")
        for name in found
        if "word/" in name and "rels" not in name
    } == USED


@pytest.mark.parametrize("room", [165, 267])
def test_no_word_above_a_column_is_broken(room: int) -> None:
    from planctl.reports.paper.table import Column

    columns = (Column("a", "Ad", width=200), Column("b", "İrəliləyiş", width=1), Column("c", "№"))
    widths = column_widths(columns, room)
    assert sum(widths) == pytest.approx(room)
    assert widths[1] > 17
