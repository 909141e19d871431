"""CSV that a spreadsheet opens as data, never as formulas."""

import csv
import io
from datetime import date

import pytest

from planctl.export.rows import csv_text, flat


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-7", "'-7"),
        ("@x", "'@x"),
        (-7, "-7"),
        (None, ""),
        (True, "true"),
        (0.5, "0.5"),
        (date(2026, 11, 22), "2026-11-22"),
        (["rinn", "in"], "rinn in"),
        (["=a"], "'=a"),
        ('vergül, “dırnaq” " və\nsətir', 'vergül, “dırnaq” " və\nsətir'),
    ],
)
def test_cells(value: object, cell: str) -> None:
    text = csv_text(["a", "b"], [{"a": value, "b": "x"}], None)
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["a", "b"], [cell, "x"]]


def test_nested_data_becomes_one_row() -> None:
    data = {"id": "8.1", "tiers": {"ilkin": {"progress": 0.5}}, "lead": ["a"]}
    assert flat(data) == {"id": "8.1", "tiers_ilkin_progress": 0.5, "lead": ["a"]}
