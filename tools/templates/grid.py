"""A table of a template: heading rows that repeat, pattern rows that are cloned for each row."""

from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from planctl.reports.paper.table import HEADING, TOTAL, Form, Table
from tools.templates import looks
from tools.templates.marks import value
from tools.templates.widths import column_widths

_STYLES = {Form.TEXT: looks.CELL}
_TWIPS = 56.7


def add_grid(document: Any, table: Table, path: str, name: str, room: int) -> None:
    """Add the table `name`, whose words stand at `path`, as wide as `room` millimetres."""
    columns = table.columns
    widths = column_widths(columns, room)
    grid = document.add_table(rows=0, cols=len(columns))
    _frame(grid, widths)
    _heads(grid, table, path, widths)
    kinds = list(dict.fromkeys(row.kind for row in table.rows)) or [""]
    for kind in kinds:
        mark = f"[#{name}:{kind}]" if kind else f"[#{name}]"
        row = _row(grid, widths)
        for at, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
            style = _STYLES.get(column.form, looks.NUMBER)
            if kind == "sub" and at == 1:
                style = looks.SUB
            if kind in (HEADING, TOTAL):
                style = looks.HEAD
            words = f"{mark if at == 0 else ''}[{column.key}]"
            if kind == HEADING and at:
                words = ""
            _put(cell, words, style)
        if kind == HEADING:
            merged = row.cells[0].merge(row.cells[-1])
            for empty in merged.paragraphs[1:]:
                empty._p.getparent().remove(empty._p)
            _shade(merged, "F2F2F2")
            merged.paragraphs[0].paragraph_format.keep_with_next = True


def _heads(grid: Any, table: Table, path: str, widths: list[float]) -> None:
    grouped = any(column.group for column in table.columns)
    rows = [_row(grid, widths, repeated=True) for _ in range(2 if grouped else 1)]
    last = rows[-1]
    for at, column in enumerate(table.columns):
        place = rows[0] if grouped and not column.group else last
        _put(place.cells[at], value(f"{path}.head.{column.key}"), looks.HEAD)
    if grouped:
        _join_groups(table, path, rows)
    for row in rows:
        for cell in row._tr.tc_lst:
            _shade_raw(cell, "E7E6E6")


def _join_groups(table: Table, path: str, rows: list[Any]) -> None:
    at = 0
    while at < len(table.columns):
        group, end = table.columns[at].group, at
        if group:
            while end + 1 < len(table.columns) and table.columns[end + 1].group == group:
                end += 1
            cell = rows[0].cells[at].merge(rows[0].cells[end])
            cell.paragraphs[0].style = looks.HEAD
            cell.paragraphs[0].add_run(value(f"{path}.group.{table.columns[at].key}"))
            for empty in cell.paragraphs[1:]:
                empty._p.getparent().remove(empty._p)
        else:
            cell = rows[0].cells[at].merge(rows[1].cells[at])
            for empty in cell.paragraphs[1:]:
                empty._p.getparent().remove(empty._p)
        at = end + 1


def _frame(grid: Any, widths: list[float]) -> None:
    grid.style, grid.alignment, grid.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    settings = grid._tbl.tblPr
    width = settings.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(round(sum(widths) * _TWIPS)))
    settings.append(
        parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:top w:w="15" w:type="dxa"/>'
            '<w:left w:w="57" w:type="dxa"/><w:bottom w:w="25" w:type="dxa"/>'
            '<w:right w:w="57" w:type="dxa"/></w:tblCellMar>'
        )
    )
    look = settings.find(qn("w:tblLook"))
    if look is not None:
        settings.remove(look)
        settings.append(look)
    for column, millimetres in zip(grid._tbl.tblGrid.findall(qn("w:gridCol")), widths, strict=True):
        column.set(qn("w:w"), str(round(millimetres * _TWIPS)))


def _row(grid: Any, widths: list[float], *, repeated: bool = False) -> Any:
    row = grid.add_row()
    settings = row._tr.get_or_add_trPr()
    settings.append(OxmlElement("w:cantSplit"))
    if repeated:
        settings.append(OxmlElement("w:tblHeader"))
    for cell, millimetres in zip(row.cells, widths, strict=True):
        cell.width = Mm(millimetres)
    return row


def _put(cell: Any, words: str, style: str) -> None:
    cell.paragraphs[0].style = style
    cell.paragraphs[0].add_run(words)


def _shade(cell: Any, fill: str) -> None:
    _shade_raw(cell._tc, fill)


def _shade_raw(element: Any, fill: str) -> None:
    element.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
    )
