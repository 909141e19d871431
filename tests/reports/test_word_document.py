"""A paper through a laid-out template into Word, opened again."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from planctl.reports.word.document import word_document
from tests.reports.conftest import grid, texts
from tests.reports.papers import paper
from tools.templates.layout import template_document

HOSTILE = (
    "{{ 7 * 7 }} {% for x in y %} <w:p>&amp; “a”",
    "[#outer][title] [contents] [picture shown]",
    "\ue000picture shown\ue001 \ue000contents\ue001",
    "=HYPERLINK(1)",
    "\x00\x07\u202ebidi\ud800",
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("templates") / "sample.docx"
    path.write_bytes(template_document(paper("a"), cover=True))
    return path


def opened(template: Path, *titles: str, text: str = "Mətn.") -> Any:
    return Document(BytesIO(word_document(paper(*titles, text=text), template)))


def test_tables_have_their_rows_and_empty_ones_their_sentence(template: Path) -> None:
    document = opened(template, "bir", "iki")
    first = grid(document.tables[0])
    assert first[0] == ["№", "Ad", "Rəqəmlər", "Gün", "Vəziyyət"]
    assert first[2] == ["8.1. Başlıq"]
    assert first[3] == ["1", "bir", "7", "33.3 faiz", "1 234.50", "22.11.2026", "icra olunub"]
    words = [paragraph.text for paragraph in document.paragraphs]
    # The table, the picture and the picture's numbers.
    assert words.count("Burada heç nə yoxdur.") == 2
    assert "Yox." in words


def test_tables_of_items_are_their_own(template: Path) -> None:
    tables = [grid(table) for table in opened(template, "bir").tables]
    assert sum(rows[-1][1:2] == ["bir"] for rows in tables) == 2


def test_pictures_are_told_in_words(template: Path) -> None:
    (shape,) = opened(template, "bir").element.body.iter(qn("wp:docPr"))
    assert (shape.get("title"), shape.get("descr")) == ("Şəkil", "İki sütun: 1 və 2.")


def test_contents_link_to_every_heading(template: Path) -> None:
    document = opened(template, "bir")
    body = document.element.body
    links = {link.get(qn("w:anchor")): link for link in body.iter(qn("w:hyperlink"))}
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    said = ["".join(text.text for text in link.iter(qn("w:t"))) for link in links.values()]
    assert said == ["1. Bölmə", "2. Hissələr", "Birinci", "3. Boş", "Cədvəl"]
    assert links.keys() == marks
    command = next(body.iter(qn("w:instrText"))).text
    assert r"\n" in command
    updates = document.settings.element.find(qn("w:updateFields"))
    assert updates is None


def test_the_same_bytes(template: Path) -> None:
    assert word_document(paper("a"), template) == word_document(paper("a"), template)


@pytest.mark.parametrize("words", HOSTILE)
def test_text_stays_text(template: Path, words: str) -> None:
    document = opened(template, words, text=words)
    shown = re.sub("[\x00-\x08\u202e\ud800\ue000\ue001]", "", words)
    assert sum(text == shown for text in texts(document)) >= 3
    assert len(list(document.element.body.iter(qn("wp:docPr")))) == 1


def test_language(template: Path) -> None:
    document = opened(template, "a")
    language = document.styles.element.find(f".//{qn('w:lang')}")
    assert language.get(qn("w:val")) == document.core_properties.language == "az-Latn-AZ"
