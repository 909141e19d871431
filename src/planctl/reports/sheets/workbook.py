"""A paper as a workbook: a list of its sheets, a sheet for each table, what the columns mean."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from planctl.i18n import Translator, translator
from planctl.reports.paper.plain import plain_text
from planctl.reports.paper.table import HEADING, Cell, Column, Form, Table
from planctl.reports.sheets.definitions import definitions
from planctl.reports.sheets.looks import LOOKS, STATES
from planctl.reports.sheets.sheet import A4, Formats, write_table
from planctl.reports.sheets.sizes import height

if TYPE_CHECKING:
    from planctl.reports.paper.paper import Paper, Section

_NAME = 31
#: The most letters of a property that Excel reads.
_LONGEST = 255
_ITEM = "item"
#: Letters of a line of the first sheet.
_BREADTH = 80
_REFUSED = re.compile(r"[\[\]:*?/\\']")


def workbook(paper: Paper) -> bytes:
    """Return the workbook; the same paper gives the same bytes.

    Text stays text, whatever it begins with: nothing of a record becomes a formula or a link.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # has no types

    t = translator(paper.lang)
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "dd.mm.yyyy"})
    made = datetime(paper.day.year, paper.day.month, paper.day.day)  # noqa: DTZ001  # Excel knows no zones
    book.set_properties(
        {"title": plain_text(paper.title.subject)[:_LONGEST], "author": "planctl", "created": made}
    )
    formats = _formats(book, t)
    names = _Names()
    first = book.add_worksheet(names.free(t("Contents")))
    listed = []
    for table in (*_tables(paper), definitions(paper, t)):
        name = names.free(table.caption)
        write_table(book.add_worksheet(name), table, paper, formats, t)
        listed.append((name, table))
    _list(first, paper, listed, formats)
    book.close()
    return buffer.getvalue()


def _formats(book: Any, t: Translator) -> Formats:
    made = {name: book.add_format(dict(look)) for name, look in LOOKS.items()}
    # The unit that the page says in words stands beside the number, which stays a number.
    made["share"].set_num_format(f'0.0"\u00a0{t("percent")}"')
    for state, (fill, ink) in STATES.items():
        look = {**LOOKS["text"], "bg_color": fill, "font_color": ink}
        made[f"state {state.value}"] = book.add_format(look)
    return made


def _tables(paper: Paper) -> Iterator[Table]:
    """Yield every table of the paper; those that all items have are one, with a column of items."""
    seen: dict[tuple[str, str], list[tuple[Section, Table]]] = {}
    for section, parent in paper.every_section():
        for table in (*section.tables, *(shown.numbers for shown in section.pictures)):
            if parent is None:
                yield table
            else:
                seen.setdefault((parent.heading, table.id), []).append((section, table))
    for (over, _name), together in seen.items():
        if len(together) > 1 and len({table.caption for _item, table in together}) == 1:
            yield _joined(over, together)
        else:
            yield from (table for _item, table in together)


def _joined(over: str, parts: list[tuple[Section, Table]]) -> Table:
    """Return the tables of items as one, whose first column says whose row it is."""
    first = parts[0][1]
    rows = tuple(
        replace(row, cells={_ITEM: Cell(item.heading), **row.cells})
        for item, table in parts
        for row in table.rows
        if row.kind != HEADING
    )
    columns = (Column(_ITEM, over, Form.TEXT, 60), *first.columns)
    notes = tuple(dict.fromkeys(note for _item, table in parts for note in table.notes))
    return replace(first, columns=columns, rows=rows, notes=notes)


def _list(sheet: Any, paper: Paper, listed: list[tuple[str, Table]], formats: Formats) -> None:
    """Write the first sheet: what the workbook is, and links to the others."""
    title = paper.title
    lines = [(title.sample, "sample"), (title.heading, "title")]
    said = (*title.before, title.about, *title.leading, *title.after)
    lines += [(line, "") for line in said]
    row = 0
    for words, look in lines:
        if words:
            sheet.write_string(row, 0, plain_text(words), formats[look or "line"])
            sheet.set_row(row, height(words, _BREADTH, large=look == "title"))
            row += 1
    row += 1
    for name, table in listed:
        sheet.write_url(row, 0, f"internal:'{name}'!A1", formats["link"], plain_text(table.caption))
        row += 1
    sheet.set_column(0, 0, _BREADTH)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


class _Names:
    """Names of sheets: short, without what Excel refuses, each but once."""

    def __init__(self) -> None:
        # Excel keeps one name for itself.
        self._taken: set[str] = {"history"}

    def free(self, wanted: str) -> str:
        """Return a name like the one that is wanted, and not give it again."""
        clean = " ".join(_REFUSED.sub(" ", plain_text(wanted)).split()) or "-"
        name, number = _cut(clean, _NAME), 1
        while name.casefold() in self._taken:
            number += 1
            end = f" ({number})"
            name = _cut(clean, _NAME - len(end)) + end
        self._taken.add(name.casefold())
        return name


def _cut(words: str, most: int) -> str:
    """Return words that are no longer than `most` letters, cut between two words if need be."""
    if len(words) <= most:
        return words
    kept = words[: most + 1].rpartition(" ")[0]
    return (kept if len(kept) > most // 2 else words[:most]).rstrip()
