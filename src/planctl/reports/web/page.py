"""A paper as one HTML file: for a telephone, a desk and a printer, in light and dark."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from planctl.i18n import translator
from planctl.reports.paper.annexes import annexes
from planctl.reports.paper.plain import plain
from planctl.reports.paper.table import HEADING, TOTAL, Form
from planctl.resources import template

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from planctl.reports.paper.paper import Paper
    from planctl.reports.paper.picture import Drawing
    from planctl.reports.paper.table import Column, Table

PAGE = "report.html"
#: A number or an acronym with its ending, as in 2026-cı and RİNN-in; the rest of either before it.
_ENDED = re.compile(r"[\w–.]{0,12}[\d№A-ZÇƏĞİÖŞÜ”]-[a-zçəğıöşü]{1,6}\b")
_RIGHT = frozenset((Form.COUNT, Form.SHARE, Form.NUMBER, Form.MONEY))


def web_page(paper: Paper) -> bytes:
    """Return the page; the same paper gives the same bytes. Every text of it is escaped."""
    t = translator(paper.lang)
    words = {
        "contents": t("Contents"),
        "skip": t("To the text of the report"),
        "numbers": t("The numbers drawn"),
    }
    page = (
        _environment()
        .get_template(PAGE)
        .render(paper=paper, words=words, annexes=annexes(paper, t))
    )
    return page.encode("utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=plain,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=_Templates(),
    )
    environment.filters.update(groups=groups, picture=_data, lines=lines, align=_align, kept=kept)
    return environment


def _Templates() -> Any:  # noqa: N802  # made where Jinja is imported
    from jinja2 import FunctionLoader

    return FunctionLoader(lambda name: template(name).read_text(encoding="utf-8"))


def groups(table: Table) -> tuple[tuple[str, int, Column], ...]:
    """Return the cells of the upper heading row: (group, columns it spans, its first column).

    Empty where no column stands in a group. A column without one spans both heading rows.
    """
    if not any(column.group for column in table.columns):
        return ()
    found: list[tuple[str, int, Column]] = []
    for column in table.columns:
        if column.group and found and found[-1][0] == column.group:
            name, count, first = found[-1]
            found[-1] = (name, count + 1, first)
        else:
            found.append((column.group, 1, column))
    return tuple(found)


def kept(words: str) -> Markup:
    """Return words as markup in which no line ends between a number and its ending (2026-cı)."""
    from markupsafe import Markup, escape

    # Plain text again: markup would escape what is put into it.
    safe = str(escape(plain(words)))
    if "-" in safe:
        safe = _ENDED.sub(r'<span class="kept">\g<0></span>', safe)
    return Markup(safe)  # noqa: S704  # escaped above


def lines(table: Table) -> Iterator[tuple[str, Markup, list[tuple[str, Markup]]]]:
    """Yield each row: its kind, the words of its first cell, the look and the words of the others.

    They are made here, since a template that is shut off asks at every name whether it may.
    """
    first, *others = table.columns
    looks = {column.key: _align(column) for column in others}
    for row in table.rows:
        cells = [
            (look or ("state" if key in row.cells and row.cells[key].state else ""), row.text(key))
            for key, look in looks.items()
        ]
        kind = row.kind if row.kind in (HEADING, TOTAL) else ""
        yield kind, kept(row.text(first.key)), [(look, kept(words)) for look, words in cells]


def _align(column: Column) -> str:
    return "n" if column.form in _RIGHT else ""


def _data(drawing: Drawing) -> str:
    """Return a drawing as the address of a picture that carries itself."""
    from planctl.reports.pictures.draw import svg

    return f"data:image/svg+xml;base64,{b64encode(svg(drawing)).decode()}"
