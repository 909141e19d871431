"""A paper as a template sees it: names to put between the marks, nothing to compute with.

`{{ title.heading }}`, `{{ s.overdue.heading }}`, `{{ s.overdue.t.overdue.caption }}`. A section of
items is looped over: `{% for item in s.directions.items %}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace as Names
from typing import Any

from planctl.i18n import translator
from planctl.reports.paper.annexes import annexes
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.picture import Picture
from planctl.reports.paper.table import Table

View = Mapping[str, Any]
#: Around what is put in for a drawing or a list: letters that no text of a record keeps.
OPEN, CLOSE = "\ue000", "\ue001"


class Mark(str):
    """A mark that stands where a drawing will be."""

    __slots__ = ()


def view(paper: Paper) -> View:
    """Return all that a template may name; pictures are put in by name beside it."""
    title, signature = paper.title, paper.signature
    t = translator(paper.lang)
    named = annexes(paper, t)
    return {
        "words": Names(page=t("Page"), contents=t("Contents"), annex=t("Annex")),
        "title": Names(
            heading=title.heading,
            short=title.short,
            before=title.before,
            about=title.about,
            leading=title.leading,
            after=title.after,
            place=title.place,
            sample=title.sample,
        ),
        "signature": None
        if signature is None
        else Names(
            under=signature.under,
            place=signature.place,
            day=signature.day,
            number=signature.number,
        ),
        "s": Names(
            **{one.id: _section(one, annex=named.get(one.id, "")) for one in paper.sections}
        ),
    }


def _section(section: Section, parent: str = "", annex: str = "") -> Names:
    end = f" {section.id}" if parent else ""
    return Names(
        id=section.id,
        annex=annex,
        heading=section.heading,
        text=section.text,
        after=section.after,
        t=Names(**{table.id: _table(table) for table in section.tables}),
        p=Names(**{shown.id: _picture(shown, f"{shown.id}{end}") for shown in section.pictures}),
        items=tuple(_section(item, section.id) for item in section.items),
    )


def _table(table: Table) -> Names:
    """Return the words around a table; its rows are filled in by their pattern."""
    return Names(
        caption=table.caption,
        empty=table.empty,
        notes=table.notes,
        full=bool(table.rows),
        head=Names(**{column.key: column.heading for column in table.columns}),
        group=Names(**{column.key: column.group for column in table.columns if column.group}),
    )


def _picture(picture: Picture, name: str) -> Names:
    """Return a picture; `mark` stands where it is drawn, and is replaced by the drawing."""
    return Names(
        caption=picture.caption,
        empty=picture.empty,
        full=picture.drawing is not None,
        mark=Mark(f"{OPEN}picture {name}{CLOSE}"),
        numbers=_table(picture.numbers),
    )
