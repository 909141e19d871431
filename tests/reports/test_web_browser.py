"""Web pages as readers have them: in Chromium, at several widths, held to WCAG 2.2 AA by axe-core.

Runs where `make gallery` has installed what it needs.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planctl.reports.kinds import KINDS
from planctl.reports.web.page import web_page
from tests.reports.papers import paper
from tests.reports.played import played, source_at
from tools.gallery.browser import browser, lacking, look

__all__ = ["played"]

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as opened:
        yield opened


def seen(chromium: Any, content: bytes, folder: Path) -> list[str]:
    """Return what is wrong with a page in any view."""
    page = folder / "page.html"
    page.write_bytes(content)
    return look(chromium, page).wrong


def test_every_sort_of_block(chromium: Any, tmp_path: Path) -> None:
    assert seen(chromium, web_page(paper("bir", "iki")), tmp_path) == []


@pytest.mark.parametrize("words", ["ə" * 10_000, "<script>fetch('https://example.org')</script>"])
def test_hostile_words(chromium: Any, tmp_path: Path, words: str) -> None:
    assert seen(chromium, web_page(paper(words, text=words)), tmp_path) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_report(chromium: Any, tmp_path: Path, played: Path, kind: str) -> None:
    assert seen(chromium, web_page(KINDS[kind].sample(source_at(played))), tmp_path) == []


def test_a_page_that_asks_for_something_is_found(chromium: Any, tmp_path: Path) -> None:
    """The tool itself sees what it looks for."""
    wrong = seen(chromium, b"<img src='https://example.invalid/x'><p>a", tmp_path)
    assert any("asks for https://example.invalid/x" in one for one in wrong)
    assert any("image-alt" in one for one in wrong)
