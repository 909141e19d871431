"""Render every report in every form into build/gallery/, with a page that shows them all.

Word goes through LibreOffice to PDF and on to pictures of its pages; web pages are opened in
Chromium at the widths of a telephone and a desk, light and dark, and gone over by axe-core. What is
not installed is said, and the rest is made. Ends with 1 where something was wrong.
"""

import argparse
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from planctl.errors import UserError
from planctl.reports.kinds import KINDS
from planctl.reports.making import Form
from planctl.reports.source import Source
from tools.gallery import browser, rendering
from tools.gallery.index import index
from tools.gallery.rendering import Rendered
from tools.gallery.sources import sources

OUT = Path(__file__).resolve().parents[2] / "build" / "gallery"


def main() -> int:
    """Make the gallery and tell what was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", help="reports to render; all of them by default")
    parser.add_argument("--scale", type=int, default=1, help="14 copies have 1,036 measures")
    parser.add_argument("--lang", default="az", choices=("az", "en"))
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args()
    lacking = [*rendering.lacking().values(), *filter(None, [browser.lacking()])]
    shown: dict[str, list[Rendered]] = {}
    with nullcontext() if browser.lacking() else browser.browser() as opened:
        for name, source in sources(asked.out, asked.scale, asked.lang):
            shown[name] = []
            for kind in asked.kinds or KINDS:
                rendered = _rendered(kind, source, asked.out / name, opened)
                shown[name].append(rendered)
                _tell(name, rendered)
    asked.out.mkdir(parents=True, exist_ok=True)
    (asked.out / "index.html").write_text(index(shown, lacking, asked.out), encoding="utf-8")
    print(f"{asked.out}/index.html")
    for one in lacking:
        print(one, file=sys.stderr)
    return any(rendered.wrong for reports in shown.values() for rendered in reports)


def _rendered(kind: str, source: Source, folder: Path, opened: Any) -> Rendered:
    start = time.perf_counter()
    try:
        paper = KINDS[kind].sample(source)
    except UserError as error:
        return Rendered(kind, wrong=[str(error)])
    took = time.perf_counter() - start
    rendered = rendering.render(paper, folder, source.workspace.root / "templates")
    rendered.seconds["paper"] = took
    if opened is not None:
        seen = browser.look(opened, rendered.files[Form.HTML], folder)
        rendered.shots, rendered.wrong = seen.shots, [*rendered.wrong, *seen.wrong]
    return rendered


def _tell(name: str, rendered: Rendered) -> None:
    took = " ".join(f"{what} {seconds:.2f} s" for what, seconds in rendered.seconds.items())
    print(f"{name} {rendered.name}: {took}; {len(rendered.pages)} pages")
    for one in rendered.wrong:
        print(f"  {one}")


if __name__ == "__main__":
    sys.exit(main())
