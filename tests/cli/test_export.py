"""`planctl export json`: to a pipe or a file, always the same text."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.cli.plan_files import draft
from tests.support.draft import PLAN, Draft
from tests.support.sample import break_file

__all__ = ["draft"]


@pytest.mark.usefixtures("draft")
def test_file_and_pipe_get_the_same(planctl: Runner, tmp_path: Path) -> None:
    piped = planctl("export", "json")
    path = tmp_path / "reyestr.json"
    filed = planctl("export", "json", "-o", str(path))
    assert (piped.code, filed.code, filed.out) == (0, 0, "")
    assert path.read_text("utf-8") == piped.out
    data = json.loads(piped.out)
    assert data["plan"] == PLAN
    assert data["registry"]["simulation"] is True


@pytest.mark.usefixtures("draft")
def test_a_missing_folder_is_wrong_usage(planctl: Runner, tmp_path: Path) -> None:
    done = planctl("export", "json", "-o", str(tmp_path / "yox" / "reyestr.json"))
    assert done.code == 2
    assert "yox" in done.err


def test_broken_files_do_not_stop_it(planctl: Runner, draft: Draft) -> None:
    break_file(draft.root)
    done = planctl("--lang", "en", "export", "json")
    assert done.code == 0
    assert done.err.startswith("1 file has errors")
    assert "8.2.1" not in [measure["id"] for measure in json.loads(done.out)["measures"]]
