"""`planctl why ID`: indented lines off a terminal, each place one that can be opened."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Runner
from tests.cli.plan_files import ESCAPE, draft
from tests.support.draft import PLAN, Draft
from tests.support.sample import AS_OF, break_file

__all__ = ["draft"]
ON = ("--as-of", AS_OF)
PLACE = re.compile(r" \[([^\[\]]+\.yaml):(\d+)\]$")


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize("name", ["8.1.1", "8.1.1.1", "8.1.1/ilkin/1", "8.1", "SAN", PLAN])
def test_places_can_be_opened(planctl: Runner, name: str) -> None:
    for lang in ("az", "en"):
        done = planctl("--lang", lang, "why", name, *ON)
        assert (done.code, done.err) == (0, "")
        assert ESCAPE not in done.out
        found = [PLACE.search(line) for line in done.out.splitlines()]
        assert any(found)
        for match in filter(None, found):
            lines = Path(match[1]).read_text("utf-8").splitlines()
            assert 1 <= int(match[2]) <= len(lines)


@pytest.mark.usefixtures("draft")
def test_value_is_traced_to_the_line_that_reports_it(planctl: Runner) -> None:
    out = planctl("--lang", "en", "why", "8.1.1/ilkin/1", *ON).out
    (line,) = (line for line in out.splitlines() if "Latest value" in line)
    match = PLACE.search(line)
    assert match
    assert "45" in Path(match[1]).read_text("utf-8").splitlines()[int(match[2]) - 1]
    assert "    Progress: (45 − 0) / (50 − 0) = 0.9" not in out
    assert "\n  Progress: (45 − 0) / (50 − 0) = 0.9 [" in out


def texts(step: Any) -> list[str]:
    return [step["text"], *(text for inner in step["steps"] for text in texts(inner))]


@pytest.mark.usefixtures("draft")
def test_json_says_the_same(planctl: Runner) -> None:
    data = json.loads(planctl("why", "8.1.1", *ON, "--format", "json").out)
    assert list(data) == ["schema_version", "simulation", "id", "as_of", "derivation"]
    _mark, *said = planctl("why", "8.1.1", *ON).out.splitlines()
    lines = [PLACE.sub("", line).strip() for line in said]
    assert texts(data["derivation"]) == lines


@pytest.mark.usefixtures("draft")
def test_tree_on_a_terminal_says_the_same(planctl: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = planctl("why", "8.1.1", *ON).out.splitlines()
    monkeypatch.setenv("COLUMNS", "1000")
    monkeypatch.setattr("planctl.cli.views.tree_view.has_colour", lambda _stream: True)
    tree = planctl("why", "8.1.1", *ON).out.splitlines()
    assert [line.lstrip(" │├└─") for line in tree] == [line.lstrip() for line in lines]


def test_broken_files_do_not_stop_it(planctl: Runner, draft: Draft) -> None:
    break_file(draft.root)
    done = planctl("--lang", "en", "why", "8.1.1", *ON)
    assert done.code == 0
    assert done.err.startswith("1 file has errors")
    assert planctl("why", "8.2.1", *ON).code == 2


@pytest.mark.usefixtures("draft")
def test_another_plan_is_not_judged(planctl: Runner) -> None:
    assert planctl("why", "253s/1", *ON).code == 2
    assert planctl("why", "skm", *ON).code == 2
