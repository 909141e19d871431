"""A paper as a workbook, read back: typed cells, text that stays text, no formulas."""

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from planctl.reports.sheets.workbook import workbook
from tests.reports.papers import paper

FIRST = 5


def sheets(*titles: str) -> Any:
    return load_workbook(BytesIO(workbook(paper(*titles))))


def cell_row(sheet: Any, number: int) -> list[Any]:
    return [cell.value for cell in sheet[number]]


def test_cells_are_typed() -> None:
    sheet = sheets("bir")["Cədvəl outer"]
    number, title, count, share, money, day, state = cell_row(sheet, FIRST)
    assert (number, title, count, money, state) == ("1", "bir", 7, 1234.5, "icra olunub")
    assert share == pytest.approx(100 / 3)
    assert day == datetime(2026, 11, 22)  # noqa: DTZ001  # Excel knows no zones
    assert "faiz" in sheet.cell(FIRST, 4).number_format


def test_set_up() -> None:
    sheet = sheets("bir", "iki")["Cədvəl outer"]
    assert sheet.freeze_panes == "B5"
    assert sheet.auto_filter.ref == "A4:G6"
    assert sheet.print_title_rows == "$4:$4"
    assert cell_row(sheet, 4)[2] == "Rəqəmlər: Sayı"


def test_every_table_has_a_sheet_and_the_last_explains() -> None:
    book = sheets("bir")
    captions = [sheet["A1"].value for sheet in book.worksheets[1:]]
    assert captions == [
        "Cədvəl outer", "Cədvəl shown_numbers", "Cədvəl empty", "Cədvəl no_numbers",
        "Cədvəl inner", "Anlayışlar",
    ]  # fmt: skip
    assert book["Cədvəl empty"].cell(FIRST, 1).value == "Burada heç nə yoxdur."


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "{=1}"])
def test_text_stays_text(words: str) -> None:
    cell = sheets(words)["Cədvəl outer"].cell(FIRST, 2)
    assert (cell.value, cell.data_type) == (words, "s")


def test_links_are_not_made_of_text() -> None:
    cell = sheets("https://example.org/x")["Cədvəl outer"].cell(FIRST, 2)
    assert cell.hyperlink is None


def test_the_same_bytes() -> None:
    assert workbook(paper("a")) == workbook(paper("a"))
