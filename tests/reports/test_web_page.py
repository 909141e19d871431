"""A paper as a web page: one file, everything escaped, tables that say what their cells are."""

from html.parser import HTMLParser

import pytest

from planctl.reports.web.page import web_page
from tests.reports.papers import paper

HOSTILE = "</td><script>alert(1)</script>{{ 7 * 7 }}\u202e<img src=x onerror=y>"


class Reader(HTMLParser):
    """Elements with their attributes, and all text."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data.strip())


def read(page: bytes) -> Reader:
    reader = Reader()
    reader.feed(page.decode())
    return reader


def test_nothing_is_fetched() -> None:
    page = read(web_page(paper("bir")))
    for tag, attributes in page.elements:
        assert tag not in {"script", "link", "iframe", "object"}
        for name in ("src", "href"):
            value = attributes.get(name) or "#"
            assert value.startswith(("#", "data:image/svg+xml;base64,"))


def test_tables_and_pictures_are_told() -> None:
    page = read(web_page(paper("bir")))
    tags = [tag for tag, _ in page.elements]
    assert tags.count("table") == tags.count("caption") == 3
    headers = [attributes for tag, attributes in page.elements if tag == "th"]
    assert all(attributes.get("scope") for attributes in headers)
    assert {"colgroup", "col", "row", "rowgroup"} == {a["scope"] for a in headers}
    (image,) = [attributes for tag, attributes in page.elements if tag == "img"]
    assert image["alt"] == "İki sütun: 1 və 2."
    assert ("html", {"lang": "az"}) in page.elements
    assert tags.count("h1") == 1


@pytest.mark.parametrize("words", [HOSTILE, "{% raw %}", "&lt;b&gt;"])
def test_text_stays_text(words: str) -> None:
    page = read(web_page(paper(words, text=words)))
    assert "script" not in {tag for tag, _ in page.elements}
    assert sum(tag == "img" for tag, _ in page.elements) == 1
    assert page.words.count(words.replace("\u202e", "")) == 5


def test_the_same_bytes() -> None:
    assert web_page(paper("a")) == web_page(paper("a"))
