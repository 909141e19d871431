"""Web pages in a real Chromium: pictures of them, what axe-core finds, what they ask for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
#: What WCAG 2.2 asks for at the levels A and AA, and what its experts advise beside it.
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
#: The narrowest page that must not be scrolled to the side (WCAG 1.4.10).
_NARROWEST = 320
_TALLEST = 2400


@dataclass(frozen=True, slots=True)
class View:
    """A way to look at a page: how wide it is, and in which colours."""

    name: str
    width: int
    height: int
    scheme: str


VIEWS = tuple(
    View(f"{name}-{scheme}", width, height, scheme)
    for name, width, height in (("phone", 390, 844), ("desktop", 1280, 900))
    for scheme in ("light", "dark")
)


@dataclass
class Seen:
    """What a page looked like, and what was wrong with it."""

    shots: list[Path] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def lacking() -> str:
    """Return what must be installed for a look at web pages; empty where nothing is lacking."""
    if not all(map(find_spec, ("playwright", "axe_playwright_python"))):
        return "Playwright and axe-core (requirements/gallery.txt) are not installed"
    return "" if _program() else "Chromium is not installed (on Debian: apt-get install chromium)"


@contextmanager
def browser() -> Iterator[Any]:
    """Start a Chromium and end it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=_program())
        try:
            yield started
        finally:
            started.close()


def look(opened: Any, page: Path, folder: Path | None = None) -> Seen:
    """Open a page in each view; shots go to `folder` where one is given."""
    seen = Seen()
    for view in VIEWS:
        context = opened.new_context(
            viewport={"width": view.width, "height": view.height},
            color_scheme=view.scheme,
            # axe-core is a script, which the pages themselves forbid.
            bypass_csp=True,
        )
        shown = context.new_page()
        shown.on("request", lambda request: _asked(request.url, page, seen))
        shown.on("console", lambda told: seen.wrong.append(f"console: {told.text}"))
        shown.goto(page.as_uri())
        seen.wrong += [f"{view.name}: {one}" for one in _violations(shown)]
        if folder is not None:
            shot = folder / f"{page.stem}.{view.name}.png"
            tall = min(shown.evaluate("document.documentElement.scrollHeight"), _TALLEST)
            clip = {"x": 0, "y": 0, "width": view.width, "height": tall}
            shown.screenshot(path=shot, full_page=True, clip=clip)
            seen.shots.append(shot)
        _reflow(shown, view, seen)
        context.close()
    _printed(opened, page, folder, seen)
    return seen


def _program() -> str | None:
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


def _asked(url: str, page: Path, seen: Seen) -> None:
    if url != page.as_uri() and not url.startswith("data:"):
        seen.wrong.append(f"asks for {url[:200]}")


def _violations(shown: Any) -> Iterator[str]:
    from axe_playwright_python.sync_playwright import Axe

    options = {"runOnly": {"type": "tag", "values": list(RULES)}, "resultTypes": ["violations"]}
    for found in Axe().run(shown, options=options).response["violations"]:
        node = found["nodes"][0]
        yield (
            f"{found['id']} ({len(found['nodes'])}×): {found['help']}: "
            f"{node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        )


def _reflow(shown: Any, view: View, seen: Seen) -> None:
    """Hold the page to its width: tables may be scrolled in their frames, the page may not."""
    for width in (view.width, _NARROWEST):
        shown.set_viewport_size({"width": width, "height": view.height})
        over = shown.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if over > 0:
            seen.wrong.append(f"{view.name}: {over} px broader than a window of {width} px")


def _printed(opened: Any, page: Path, folder: Path | None, seen: Seen) -> None:
    """Print the page to PDF, as a reader of it would on A4; the page's own rules stay in force."""
    context = opened.new_context()
    shown = context.new_page()
    shown.goto(page.as_uri())
    if folder is not None:
        shot = folder / f"{page.stem}.print.pdf"
        shown.pdf(path=shot, prefer_css_page_size=True)
        seen.shots.append(shot)
    context.close()
