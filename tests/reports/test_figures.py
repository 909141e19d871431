"""Every figure of a paper can be followed through its last annex to the files of its records."""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.i18n import translator
from planctl.reports.kinds import KINDS
from planctl.reports.paper.paper import Paper
from planctl.reports.paper.table import Row, Table
from planctl.reports.parts.record_names import named_briefly
from planctl.store.layout import place_of
from tests.reports.checks import table_of
from tests.reports.played import played, source_at

__all__ = ["played"]
HOME = "plans/p/"


def behind(paper: Paper, table: Table, row: Row, paths: set[str]) -> list[Row]:
    """Return the rows of the annex that may tell of a row: by its measure, else by its table."""
    figures = table_of(paper, "figures").rows
    measures = {
        place.ids.get("measure") or (place.ids["id"] if "/measures/" in path else "")
        for path in paths
        if (place := place_of(path)) and place.plan
    }
    if len(measures) == 1 and all("/plans/" in f"/{path}" for path in paths):
        (measure,) = measures
        if measure:
            return [one for one in figures if one.text("where") == measure]
    lines = [(one, line) for one in figures for line in one.text("where").split("\n")]
    called = row.text(table.columns[0].key)
    return [
        one
        for one, line in lines
        if line.startswith(f"{table.caption}: ") and (row.id in line or called in line)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_with_figures_is_told_of(played: Path, kind: str) -> None:
    paper = KINDS[kind].sample(source_at(played))
    asked = 0
    for name, table in paper.tables():
        if table.sourced or name in ("figures", "facts", "findings"):
            continue
        for row in table.rows:
            paths = {path for cell in row.cells.values() for path in cell.records}
            if paths:
                asked += 1
                folders = {path.split("/")[2] for path in paths if path.startswith("plans/")}
                assert any(
                    all(folder in one.text("records") for folder in folders)
                    for one in behind(paper, table, row, paths)
                )
    assert asked


def test_files_are_named_in_runs() -> None:
    t = translator("en")
    paths = [f"{HOME}updates/rinn/2026-{month:02}/8.1.1.yaml" for month in range(3, 13)]
    assert named_briefly(paths, HOME, t) == ("updates/rinn/2026-03…2026-12/8.1.1.yaml (10 files)",)
    assert named_briefly(paths[:1], HOME, t) == ("updates/rinn/2026-03/8.1.1.yaml",)
    mixed = (f"{HOME}measures/8.1.1.yaml", f"{HOME}indicators/8.1.1/ilkin-1.yaml")
    assert named_briefly(mixed, HOME, t) == ("measures/8.1.1.yaml", "indicators/8.1.1/ilkin-1.yaml")
    results = [f"{HOME}indicators/8.1.1/yekun-{n}.yaml" for n in (1, 2)]
    assert named_briefly(results, HOME, t) == ("indicators/8.1.1/ (2 files)",)


def test_very_many_files_are_counted_by_their_folders() -> None:
    t = translator("en")
    paths = [f"{HOME}measures/8.1.{n}.yaml" for n in range(1, 10)]
    paths += [f"{HOME}updates/rinn/2026-0{n}/8.1.1.yaml" for n in range(1, 4)]
    assert named_briefly(paths, HOME, t) == ("measures/ (9 files)", "updates/ (3 files)")
    assert sum(int(line.split("(")[1].split()[0]) for line in named_briefly(paths, HOME, t)) == 12
