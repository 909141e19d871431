"""One table as one sheet: a heading that stays, filters, typed cells, set up to be printed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from planctl.reports.paper.plain import plain_text
from planctl.reports.paper.table import HEADING, TOTAL, Cell, Form
from planctl.reports.sheets.sizes import breadth, height

if TYPE_CHECKING:
    from planctl.i18n import Translator
    from planctl.reports.paper.paper import Paper
    from planctl.reports.paper.table import Column, Row, Table

Formats = Mapping[str, Any]
#: The most letters that Excel keeps in a cell.
_MOST = 32_767
_FIRST = 3
A4 = 9


def write_table(sheet: Any, table: Table, paper: Paper, formats: Formats, t: Translator) -> None:
    """Write a table: its caption, whose it is, a heading row, the rows; notes below.

    Rows that are only headings are left out, and sums stand apart below: sorting and filtering
    must not tear them from what they belong to.
    """
    sheet.write_string(0, 0, plain_text(table.caption), formats["title"])
    mark = paper.title.sample or paper.title.short
    sheet.write_string(1, 0, plain_text(mark), formats["sample"] if paper.title.sample else None)
    heads = [f"{c.group}: {c.heading}" if c.group else c.heading for c in table.columns]
    for at, (column, said) in enumerate(zip(table.columns, heads, strict=True)):
        sheet.write_string(_FIRST, at, plain_text(said), formats["head"])
        sheet.set_column(at, at, breadth(column))
    _fit(sheet, _FIRST, heads, table, bold=True)
    rows = [row for row in table.rows if row.kind not in (HEADING, TOTAL)]
    totals = [row for row in table.rows if row.kind == TOTAL]
    for at, row in enumerate(rows, _FIRST + 1):
        _write_row(sheet, at, row, table, formats)
    below = _FIRST + 1 + len(rows)
    if not rows:
        _write_line(sheet, below, table.empty, table, formats)
        below += 1
    for at, row in enumerate(totals, below + 1):
        _write_row(sheet, at, row, table, formats)
    below += len(totals) + 2
    for at, note in enumerate(table.notes, below):
        _write_line(sheet, at, note, table, formats)
    _set_up(sheet, table, len(rows), paper, t)


def _write_row(sheet: Any, at: int, row: Row, table: Table, formats: Formats) -> None:
    for place, column in enumerate(table.columns):
        cell = row.cells.get(column.key, Cell())
        _write(sheet, at, place, cell, column, formats)
    _fit(sheet, at, [row.text(column.key) for column in table.columns], table)


def _write_line(sheet: Any, at: int, words: str, table: Table, formats: Formats) -> None:
    """Write a sentence over the breadth of the table."""
    last = len(table.columns) - 1
    shown = plain_text(words)[:_MOST]
    if last:
        sheet.merge_range(at, 0, at, last, "", formats["note"])
    sheet.write_string(at, 0, shown, formats["note"])
    sheet.set_row(at, height(shown, sum(map(breadth, table.columns))))


def _fit(sheet: Any, at: int, words: list[str], table: Table, *, bold: bool = False) -> None:
    """Make a row as high as its words need: not every program does so when it opens a file."""
    both = zip(words, table.columns, strict=True)
    sheet.set_row(at, max(height(text, breadth(column), bold=bold) for text, column in both))


def _write(sheet: Any, row: int, at: int, cell: Cell, column: Column, formats: Formats) -> None:
    look = formats[f"state {cell.state.value}" if cell.state else column.form.value]
    value = cell.value
    if isinstance(value, date):
        day = datetime(value.year, value.month, value.day)  # noqa: DTZ001  # Excel knows no zones
        sheet.write_datetime(row, at, day, look)
    elif value is None:
        words = plain_text(cell.text)[:_MOST]
        if words:
            sheet.write_string(row, at, words, look)
        else:
            sheet.write_blank(row, at, None, look)
    else:
        hundred = Fraction(value) * 100 if column.form is Form.SHARE else value
        sheet.write_number(row, at, float(hundred), look)


def _set_up(sheet: Any, table: Table, rows: int, paper: Paper, t: Translator) -> None:
    """Set what a reader and a printer need: the heading on every screen and page, one page wide."""
    sheet.freeze_panes(_FIRST + 1, 1)
    if rows:
        sheet.autofilter(_FIRST, 0, _FIRST + rows, len(table.columns) - 1)
    sheet.repeat_rows(_FIRST)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    # In headers of pages “&” begins a command.
    sheet.set_header("&L" + plain_text(paper.title.short).replace("&", "&&")[:200])
    sheet.set_footer("&C" + t("Page") + " &P / &N")
