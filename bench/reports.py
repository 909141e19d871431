"""A table of many rows in each form against docxtpl's own loop: `python -m bench.reports`.

Both fill a Word template with the same rows of eight columns and write the file, in this one
process and in turn; the ratio of each pair is what counts. Growth is the exponent from a tenth of
the rows to all of them: 1 is linear.
"""

from __future__ import annotations

import argparse
import io
import math
import statistics
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from docx import Document
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # has no types

from bench.load import timed
from planctl.reports.paper.paper import Paper, Section, Title
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.sheets.workbook import workbook
from planctl.reports.web.page import web_page
from planctl.reports.word.document import word_document
from tools.templates.layout import template_document

COLUMNS = tuple(f"c{number}" for number in range(8))
DAY = date(2026, 11, 22)
WORDS = "Dövlət informasiya ehtiyatlarında toplanılan məlumatlar"


def paper(rows: int) -> Paper:
    """Return a report of one table with so many rows; the last column holds numbers."""
    columns = (
        *(Column(key, f"Sütun {key}") for key in COLUMNS[:-1]),
        Column("c7", "Sayı", Form.COUNT),
    )
    filled = tuple(Row(_cells(number), id=str(number)) for number in range(rows))
    table = Table("rows", "Sətirlər", columns, filled, "Sətir yoxdur.")
    title = Title("Hesabat", "Hesabat", "Hesabat")
    return Paper("sample", "az", DAY, title, (Section("only", "Bölmə", tables=(table,)),))


def _cells(number: int) -> dict[str, Cell]:
    words = {key: Cell(f"{WORDS} {number}") for key in COLUMNS[:-1]}
    return {**words, "c7": Cell(str(number), number)}


def looped_template() -> bytes:
    """Return a Word template whose one table docxtpl fills by its loop over rows."""
    document = Document()
    table = document.add_table(rows=4, cols=len(COLUMNS))
    for place, key in enumerate(COLUMNS):
        table.rows[0].cells[place].text = f"Sütun {key}"
        table.rows[2].cells[place].text = f"{{{{ row.{key} }}}}"
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def looped(template: bytes, rows: int) -> bytes:
    """Fill the template as docxtpl does."""
    document = DocxTemplate(io.BytesIO(template))
    values = [{key: cell.text for key, cell in _cells(number).items()} for number in range(rows)]
    document.render({"rows": values}, autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def main() -> None:
    """Time each form and the loop in turn; print seconds, ratios and growth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    few, many, loop = paper(asked.rows // 10), paper(asked.rows), looped_template()
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "sample.docx"
        template.write_bytes(template_document(few, cover=False))
        forms: dict[str, Callable[[Paper], bytes]] = {
            "docx": lambda one: word_document(one, template),
            "html": web_page,
            "xlsx": workbook,
        }
        for form in forms.values():
            form(few)
        seconds: dict[str, list[float]] = {name: [] for name in ("loop", *forms)}
        growth: dict[str, list[float]] = {name: [] for name in forms}
        for _ in range(asked.runs):
            seconds["loop"].append(timed(lambda: looped(loop, asked.rows)))
            for name, form in forms.items():
                small = timed(lambda form=form: form(few))  # type: ignore[misc]  # mypy infers no default
                seconds[name].append(timed(lambda form=form: form(many)))  # type: ignore[misc]  # the same
                growth[name].append(math.log10(seconds[name][-1] / small))
    print(f"{asked.rows} rows of {len(COLUMNS)} columns, {asked.runs} runs, medians")
    print(f"docxtpl's loop: {statistics.median(seconds['loop']):.2f} s")
    middle = statistics.median
    for name in forms:
        ratio = middle(a / b for a, b in zip(seconds[name], seconds["loop"], strict=True))
        grown = f"growth {middle(growth[name]):.2f}"
        print(f"{name}: {middle(seconds[name]):.2f} s, {ratio:.2f}× the loop, {grown}")


if __name__ == "__main__":
    main()
