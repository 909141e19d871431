"""The report for auditors: what raw files give, in words, tables and sheets."""

import hashlib
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from planctl.reports.kinds import KINDS
from planctl.reports.paper.paper import Paper
from planctl.reports.paper.table import Row
from planctl.rules.pln419_done_without_evidence import check
from planctl.workspace import open_registry
from tests.cli.conftest import Runner, planctl
from tests.reports.checks import assert_sound, docx, groups_of, sheet_rows, table_of, word_rows
from tests.reports.played import UNTIL, played, source_at
from tests.support.real import PLAN, REGISTRY, read_plain

__all__ = ["planctl", "played"]


@pytest.fixture(scope="module")
def paper(played: Path) -> Paper:
    return KINDS["trace"].paper(source_at(played, UNTIL))


def raw(registry: Path, what: str) -> list[dict[str, Any]]:
    return [read_plain(path) for path in sorted(registry.glob(f"plans/{PLAN}/{what}/**/*.yaml"))]


def chain(paper: Paper) -> list[Row]:
    tables = [table for name, table in paper.tables() if name.startswith("chain_of ")]
    return [row for table in tables for row in table.rows if row.id]


def test_tasks_and_measures_are_those_of_the_raw_files(paper: Paper) -> None:
    tasks = {task["clause"] for one in raw(REGISTRY, "directions") for task in one["tasks"]}
    measures = [one for one in raw(REGISTRY, "measures") if "parent" not in one]
    pairs = {(clause, one["id"]) for one in measures for clause in one.get("tasks", ())}
    carried = {clause for clause, _measure in pairs}
    alone = {one["id"] for one in measures if not one.get("tasks")}
    rows = chain(paper)
    shown = {(row.text("task"), row.text("number")) for row in rows}
    assert shown == (
        pairs | {(clause, "") for clause in tasks - carried} | {("–", number) for number in alone}
    )
    assert {row.id for row in table_of(paper, "tasks_alone").rows} == tasks - carried
    assert {row.id for row in table_of(paper, "measures_alone").rows} == alone
    total = table_of(paper, "covered").rows[-1]
    assert [total.cells[key].value for key in ("tasks", "tasks_covered")] == [
        len(tasks), len(carried & tasks),
    ]  # fmt: skip
    assert [total.cells[key].value for key in ("measures", "measures_covered")] == [
        len(measures), len(measures) - len(alone),
    ]  # fmt: skip


def test_indicators_without_a_value(paper: Paper, played: Path) -> None:
    told = {
        (one["measure"], key) for one in raw(played, "updates") for key in one.get("values", ())
    }
    silent: dict[str, int] = {}
    for one in raw(played, "indicators"):
        if (one["measure"], f"{one['tier']}/{one['number']}") not in told:
            silent[one["measure"]] = silent.get(one["measure"], 0) + 1
    assert silent
    rows = table_of(paper, "values_missing").rows
    assert {row.id: row.cells["count"].value for row in rows} == silent


def test_what_is_done_without_a_document(paper: Paper, played: Path, tmp_path: Path) -> None:
    leads = {(lead["agency"], one["id"]) for one in raw(played, "measures") for lead in one["lead"]}
    done = next(
        path
        for path in sorted(played.glob("plans/*/updates/*/2026-11/*.yaml"))
        if read_plain(path)["state"] == "done" and (path.parts[-3], path.stem) in leads
    )
    body, measure = done.parts[-3], done.stem
    copy = tmp_path / "registry"
    copytree(played, copy)
    for path in copy.glob(f"plans/*/updates/{body}/*/{measure}.yaml"):
        update = read_plain(path)
        update.pop("evidence", None)
        path.write_text(yaml.safe_dump(update, allow_unicode=True), encoding="utf-8")
    stripped = KINDS["trace"].paper(source_at(copy, UNTIL))
    before = {row.id for row in table_of(paper, "claims_bare").rows}
    bare = {row.id for row in table_of(stripped, "claims_bare").rows} - before
    assert f"{measure} state {body}" in bare
    assert all(one.startswith(f"{measure} ") and one.endswith(f" {body}") for one in bare)
    # The rule complains of the same.
    registry = open_registry(copy).registry
    told = [one.where.path for one in check(registry, registry.plans[PLAN]) if one.where]
    assert any(f"/{body}/" in path and path.endswith(f"/{measure}.yaml") for path in told)


def test_documents_are_those_of_the_raw_files(paper: Paper, played: Path) -> None:
    documents = {
        (one["measure"], one["agency"], tuple(sorted(document.items())))
        for one in raw(played, "updates")
        for document in one.get("evidence", ())
    }
    rows = table_of(paper, "documents").rows
    assert len(rows) == len(documents)
    kept = {row.id: row.cells["count"].value for row in table_of(paper, "kept").rows}
    files = [dict(document) for _measure, _body, document in documents if "file" in dict(document)]
    sound = [
        one
        for one in files
        if hashlib.sha256((played / f"plans/{PLAN}" / one["file"]).read_bytes()).hexdigest()
        == one["sha256"]
    ]
    assert kept["file"] == len(sound) > 0
    assert sum(int(str(count)) for count in kept.values()) == len(documents)


def test_every_document_is_counted_by_its_day(played: Path) -> None:
    early = KINDS["trace"].paper(source_at(played, date(2026, 6, 29)))
    rows = table_of(early, "documents").rows
    assert all(row.text("period") <= "05.2026" for row in rows)


def test_read_back(paper: Paper) -> None:
    table = table_of(paper, "covered")
    rows = [[row.text(column.key) for column in table.columns] for row in table.rows]
    assert word_rows(docx(paper), groups_of(table))[1:] == rows
    assert [row[1:] for row in sheet_rows(paper, table)] == [
        [row.cells[column.key].value for column in table.columns[1:]] for row in table.rows
    ]


def test_the_real_registry_has_no_data() -> None:
    paper = KINDS["trace"].paper(source_at(REGISTRY, date(2026, 11, 22)))
    words = " ".join(text for section in paper.sections for text in section.text)
    assert "məlumat yoxdur" in words
    assert table_of(paper, "documents").rows == table_of(paper, "claims_bare").rows == ()
    assert_sound(paper, KINDS["trace"].paper(source_at(REGISTRY, paper.day, "en")))


def test_sound(paper: Paper, played: Path) -> None:
    assert_sound(paper, KINDS["trace"].paper(source_at(played, UNTIL, "en")))


def test_the_command(tmp_path: Path, played: Path, planctl: Runner) -> None:
    output = tmp_path / "iz.html"
    done = planctl(
        "report", "trace", "--registry", str(played), "--as-of", str(UNTIL), "-o", str(output)
    )
    assert (done.code, done.out) == (0, "")
    assert output.is_file()
