"""Reading the printed table: markup, rows broken over pages, headings between rows."""

from planctl.analysis.source.table import read_table
from planctl.model.measure import Cell

HEADING = "<b>8.1. İstiqamət</b>\t\t\t\t\t\t\t\n"


def row(number: str, *cells: str) -> str:
    return "\t".join((number, *cells)) + "\n"


def test_cells_are_read_by_column_and_markup_is_dropped() -> None:
    text = HEADING + row("<b>8.1.1.</b>", "Ad", "A, B", "C", "2026, dekabr", "i", "a", "y")
    (printed,) = read_table(text).values()
    assert printed.id == "8.1.1"
    assert printed.lines == (2,)
    assert [printed.cell(cell) for cell in Cell] == [
        "Ad",
        "A, B",
        "C",
        "2026, dekabr",
        "i",
        "a",
        "y",
    ]


def test_a_row_broken_over_a_page_is_joined_cell_by_cell() -> None:
    text = row("8.1.1.", "Bir", "A", "B", "2026", "iki", "", "üç") + "\n"
    text += row("", "davam", "", "", "", "son", "", "")
    (printed,) = read_table(text).values()
    assert printed.cell(Cell.TITLE) == "Bir davam"
    assert printed.cell(Cell.ILKIN) == "iki son"
    assert printed.cell(Cell.YEKUN) == "üç"
    assert printed.lines == (1, 3)


def test_a_heading_ends_the_row_above_it() -> None:
    text = row("8.1.1.", "Bir", "A") + HEADING + row("", "başqa sözlər")
    assert read_table(text)["8.1.1"].cell(Cell.TITLE) == "Bir"


def test_missing_cells_are_blank() -> None:
    assert read_table(row("8.1.1.1.", "Bir", "A"))["8.1.1.1"].cell(Cell.YEKUN) == ""
