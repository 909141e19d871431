"""One report in all its forms, and the pages that these come to as pictures."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.reports.making import Form, made

if TYPE_CHECKING:
    from planctl.reports.paper.paper import Paper

_DOTS = "60"
#: The pages of a long report that are shown: the first ones.
_PAGES = "40"


@dataclass
class Rendered:
    """The files of one report by form, how long each took, its pages, what went wrong."""

    name: str
    files: dict[Form, Path] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    pages: list[Path] = field(default_factory=list)
    shots: list[Path] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def lacking() -> Mapping[Form, str]:
    """Return what must be installed for a form to be rendered, where it is not."""
    found = {}
    if not (shutil.which("soffice") or shutil.which("libreoffice")):
        found[Form.PDF] = "LibreOffice is not installed (on Debian: apt-get install libreoffice)"
    elif not shutil.which("pdftoppm"):
        found[Form.PDF] = "pdftoppm is not installed (on Debian: apt-get install poppler-utils)"
    return found


def render(paper: Paper, folder: Path, templates: Path) -> Rendered:
    """Write a paper in every form that can be made here, its pages beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    rendered = Rendered(paper.kind)
    for form in Form:
        if form is Form.PDF and form in lacking():
            continue
        start = time.perf_counter()
        try:
            content = made(paper, form, templates)
        except UserError as error:
            rendered.wrong.append(f"{form}: {error}")
            continue
        rendered.seconds[form] = time.perf_counter() - start
        rendered.files[form] = folder / f"{paper.kind}.{form}"
        rendered.files[form].write_bytes(content)
    if Form.PDF in rendered.files:
        rendered.pages = _pages(rendered.files[Form.PDF], folder)
    return rendered


def _pages(file: Path, folder: Path) -> list[Path]:
    """Draw the pages of a PDF, each as a PNG."""
    for old in folder.glob(f"{file.stem}.page-*.png"):
        old.unlink()
    target = str(folder / f"{file.stem}.page")
    subprocess.run(["pdftoppm", "-r", _DOTS, "-l", _PAGES, "-png", str(file), target], check=True)
    return sorted(folder.glob(f"{file.stem}.page-*.png"))
