"""Whatever is made from a simulated registry says so; of a real one nothing ever does."""

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.cli.conftest import Result, Runner
from tests.cli.every_command import Line, every_line
from tests.reports.conftest import texts
from tests.support.real import REGISTRY
from tests.support.repository import commit_all

MARK = "NÜMUNƏ: süni məlumatlar"
FLAG = "simulation: true\n"
#: What `demo` writes is a simulation whatever it is made from; tests of its own see to that.
LINES = [line for line in every_line() if line.command != "demo"]
#: There is no report in the repository's registry that could be changed.
READING = [line for line in LINES if line.command != "update set"]
each_line = pytest.mark.parametrize("line", LINES, ids=str)


@pytest.fixture
def simulated(registry: Path) -> Path:
    """Give a simulated registry in a repository in the current folder."""
    assert FLAG in (registry / "registry.yaml").read_text("utf-8")
    commit_all(registry.parent)
    return registry


@pytest.fixture
def real(simulated: Path) -> Path:
    """Give the same registry as a real one."""
    settings = simulated / "registry.yaml"
    settings.write_text(settings.read_text("utf-8").replace(FLAG, ""), encoding="utf-8")
    commit_all(simulated.parent)
    return simulated


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the repository's own registry."""
    monkeypatch.chdir(tmp_path)
    copy = Path(shutil.copytree(REGISTRY, tmp_path / "registry"))
    commit_all(tmp_path)
    return copy


def marks(done: Result, line: Line) -> Iterator[bool]:
    """Tell of each place where a command says whether data is made up, what it says there."""
    if line.form == "csv":
        table = csv.reader(io.StringIO(done.out))
        heading = next(table)
        yield heading[-1] == "simulation"
        yield from (row[-1] == MARK for row in table)
    elif line.form == "sarif":
        yield json.loads(done.out)["runs"][0]["properties"]["simulation"]
    elif line.form == "json" or done.out.startswith("{"):
        document: dict[str, Any] = json.loads(done.out)
        assert list(document)[:2] == ["schema_version", "simulation"]
        yield document["simulation"]
    elif line.form is None or line.form == "gitlab":
        # What writes files, and a list of findings alone, have no other place than stderr.
        yield MARK in done.err
    else:
        yield MARK in unfolded(done.out)
        assert MARK not in done.err  # once is enough
    for report in Path().glob("*.docx"):
        yield MARK in "\n".join(texts(Document(str(report))))


def unfolded(calendar: str) -> str:
    """Return text with the lines whole that a calendar breaks."""
    return re.sub("\r?\n[ \t]", "", calendar)


@each_line
@pytest.mark.usefixtures("simulated")
def test_what_is_made_from_a_simulation_says_so(planctl: Runner, line: Line) -> None:
    done = planctl(*line.arguments(agency="san"))
    assert done.code in (0, 1), done.err
    assert set(marks(done, line)) == {True}


@each_line
@pytest.mark.usefixtures("real")
def test_the_same_of_a_real_registry_does_not(planctl: Runner, line: Line) -> None:
    done = planctl(*line.arguments(agency="san"))
    assert done.code in (0, 1), done.err
    assert True not in set(marks(done, line))
    assert MARK not in unfolded(done.out) + done.err


@pytest.mark.parametrize("line", READING, ids=str)
@pytest.mark.usefixtures("own")
def test_the_repositorys_registry_is_never_called_one(planctl: Runner, line: Line) -> None:
    done = planctl(*line.arguments(agency="rinn"))
    assert done.code in (0, 1), done.err
    assert True not in set(marks(done, line))
    assert MARK not in unfolded(done.out) + done.err


@pytest.mark.usefixtures("simulated")
def test_a_screen_begins_with_it(planctl: Runner) -> None:
    for line in LINES:
        if line.form in ("table", "text") and line.command not in ("check", "audit"):
            assert planctl(*line.arguments()).out.startswith(f"{MARK}\n"), line


@pytest.mark.usefixtures("simulated")
def test_a_check_says_it_where_it_counts(planctl: Runner) -> None:
    """Editors read the lines above one by one."""
    out = planctl("--lang", "en", "check").out
    assert out.splitlines()[-1].endswith(" notes (SAMPLE: made-up data)")


@pytest.mark.usefixtures("simulated")
def test_columns_stand_where_they_stand_in_a_real_registry(
    planctl: Runner, simulated: Path
) -> None:
    made_up = planctl("status", "--format", "csv").out.splitlines()
    settings = simulated / "registry.yaml"
    settings.write_text(settings.read_text("utf-8").replace(FLAG, ""), encoding="utf-8")
    plain = planctl("status", "--format", "csv").out.splitlines()
    assert made_up[0] == f"{plain[0]},simulation"
    assert made_up[1:] == [f"{row},{MARK}" for row in plain[1:]]
