"""Pattern rows: cloned for each row of data, however Word has cut their marks up."""

import time
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from planctl.errors import UserError
from planctl.reports.word.hyphens import keep_endings
from planctl.reports.word.rows import Line, fill_tables
from planctl.reports.word.template import filled
from tests.reports.conftest import grid


def document(*runs: str) -> Any:
    """Return a document with a heading row and a pattern row of two cells."""
    made = Document()
    table = made.add_table(rows=2, cols=2)
    table.rows[0].cells[0].text = "head"
    for run in runs:
        table.rows[1].cells[0].paragraphs[0].add_run(run)
    table.rows[1].cells[1].text = "<[b]>"
    return made


@pytest.mark.parametrize("runs", [("[#t][a]",), ("[#", "t", "][", "a]"), ("[#t]", "[a", "]")])
def test_marks_may_be_broken_over_runs(runs: tuple[str, ...]) -> None:
    made = document(*runs)
    fill_tables(
        made.element.body, {"t": (Line({"a": "1", "b": "x"}), Line({"a": "[b]", "b": "y"}))}
    )
    assert grid(made.tables[0]) == [["head", ""], ["1", "<x>"], ["[b]", "<y>"]]


def test_lines_of_a_cell_stay_lines() -> None:
    made = document("[#t][a]")
    fill_tables(made.element.body, {"t": (Line({"a": "one\ntwo\n", "b": "x"}),)})
    assert made.tables[0].rows[1].cells[0].text == "one\ntwo\n"


def test_a_table_without_rows_keeps_its_heading() -> None:
    made = document("[#t][a]")
    fill_tables(made.element.body, {"t": ()})
    assert grid(made.tables[0]) == [["head", ""]]


@pytest.mark.parametrize(
    ("mark", "rows", "message"),
    [
        ("[#other][a]", (), "table that there is not"),
        ("[#t][c]", (Line({"a": "1", "b": "x"}),), "cell that it does not have"),
        ("[#t:sub][a]", (Line({"a": "1", "b": "x"}, "measure"),), "no pattern of row"),
    ],
)
def test_a_template_that_asks_for_too_much(mark: str, rows: tuple[Line, ...], message: str) -> None:
    made = document(mark)
    with pytest.raises(UserError, match=message):
        fill_tables(made.element.body, {"t": rows})


def test_time_grows_with_the_rows() -> None:
    def seconds(count: int) -> float:
        made = document("[#t][a]")
        rows = tuple(Line({"a": str(number), "b": "x"}) for number in range(count))
        start = time.perf_counter()
        fill_tables(made.element.body, {"t": rows})
        return time.perf_counter() - start

    few = min(seconds(500) for _ in range(3))
    assert seconds(5000) < 40 * few


def test_endings_do_not_part_from_numbers() -> None:
    made = Document()
    words = "2026-cı il, 8.1.1-ci, RİNN-in, söz-söz, 24-26, “Planı”-nın, 2-sinin və 6-sından"
    made.add_paragraph(words)
    keep_endings(made.element.body)
    assert made.paragraphs[0].text == words
    assert made.element.xml.count("noBreakHyphen") == 6


def test_what_is_no_template(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_text("text", encoding="utf-8")
    with pytest.raises(UserError, match="no Word template"):
        filled(path, {})


@pytest.mark.parametrize("words", ["{{ missing }}", "{{ ''.__class__.__mro__ }}", "{% if %}"])
def test_templates_are_strict_and_sandboxed(tmp_path: Path, words: str) -> None:
    made = Document()
    made.add_paragraph(words)
    made.save(str(tmp_path / "x.docx"))
    with pytest.raises(UserError, match="cannot be filled"):
        filled(tmp_path / "x.docx", {})


def test_words_are_escaped(tmp_path: Path) -> None:
    made = Document()
    made.add_paragraph("{{ words }}")
    made.save(str(tmp_path / "x.docx"))
    words = "<w:p>& “a” {{ b }}"
    document = filled(tmp_path / "x.docx", {"words": words})
    assert document.paragraphs[0].text == words
