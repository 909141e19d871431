"""The page of a gallery: every report with its files, its pages, and what was wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from tools.gallery.rendering import Rendered

_STYLE = """
body { font: 1rem/1.5 sans-serif; margin: 1rem; color-scheme: light dark }
figure { display: inline-block; margin: .3rem; vertical-align: top; max-width: 24rem }
img { max-width: 100%; max-height: 34rem; border: 1px solid #888 }
figcaption { font-size: .8rem } .wrong { color: #b3261e; font-weight: 600 }
"""


def index(shown: Mapping[str, Sequence[Rendered]], lacking: Iterable[str], folder: Path) -> str:
    """Return the page as HTML; `shown` has the reports of each registry."""
    words = [f"<p class='wrong'>{escape(one)}</p>" for one in lacking]
    for registry, reports in shown.items():
        words.append(f"<h1>{escape(registry)}</h1>")
        for rendered in reports:
            words += _report(rendered, folder)
    head = f"<meta charset='utf-8'><title>Gallery of reports</title><style>{_STYLE}</style>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{''.join(words)}</body></html>"


def _report(rendered: Rendered, folder: Path) -> Iterator[str]:
    yield f"<h2>{escape(rendered.name)}</h2><p>"
    for form, file in rendered.files.items():
        link = file.relative_to(folder).as_posix()
        yield f"<a href='{link}'>.{form}</a> ({rendered.seconds[form]:.2f} s) "
    yield f"paper: {rendered.seconds.get('paper', 0):.2f} s</p>"
    yield from (f"<p class='wrong'>{escape(one)}</p>" for one in rendered.wrong)
    for shot in (*rendered.shots, *rendered.pages):
        link = shot.relative_to(folder).as_posix()
        name = escape(shot.name)
        if shot.suffix == ".png":
            picture = f"<img src='{link}' alt='{name}' loading='lazy'>"
            yield f"<figure><a href='{link}'>{picture}</a><figcaption>{name}</figcaption></figure>"
        else:
            yield f"<p><a href='{link}'>{name}</a></p>"
