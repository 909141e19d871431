"""The pre-commit hooks: fetched, built and run by pre-commit itself, on a registry of its own."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from tests.ci.changes import UPDATES, good, malformed
from tests.ci.project import PROJECT, RELEASE, offline
from tests.ci.scripts import Done
from tests.rules.fixtures import registry_of
from tests.support.repository import commit_all, git

REPORT = f"registry/{UPDATES}/8.1.1.yaml"
CONFIG = ".pre-commit-config.yaml"


class PreCommit(Protocol):
    def __call__(self, *arguments: str) -> Done: ...


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where pre-commit keeps the environment of the hooks: it is built once."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def pre_commit(source: Path, store: Path, tmp_path: Path) -> PreCommit:
    """Return what runs pre-commit in `tmp_path`, a registry that uses the hooks."""

    def run(*arguments: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", *arguments, "--color=never"],
            cwd=tmp_path,
            # 0 stands for “no isolation”: what a wheel is built with is here, too.
            env={**offline(), "PRE_COMMIT_HOME": str(store), "PIP_NO_BUILD_ISOLATION": "0"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return Done(done.returncode, done.stdout)

    registry_of(None, tmp_path)
    (tmp_path / CONFIG).write_text(documented().format(repository=source), encoding="utf-8")
    commit_all(tmp_path, "first")
    return run


def documented() -> str:
    """Return the configuration that the guide shows, its repository left open."""
    guide = (PROJECT / "docs/qurulma.md").read_text("utf-8")
    (shown,) = re.findall(r"```yaml\n(repos:\n.*?)```", guide, re.DOTALL)
    text, count = re.subn(r"(?<=- repo: )\S+", "{repository}", shown)
    assert count == 1
    assert f"rev: {RELEASE}\n" in text
    return text


def stage(folder: Path, change: Callable[[Path], object]) -> None:
    change(folder / "registry")
    git(folder, "add", ".")


def test_they_can_be_tried(source: Path, tmp_path: Path, pre_commit: PreCommit) -> None:
    stage(tmp_path, malformed)
    done = pre_commit("try-repo", "--ref", RELEASE, str(source), "planctl-check")
    assert done.code == 1
    assert f"{REPORT}:4:8: xəta PLN123" in done.log


def test_a_sound_commit_passes_both(tmp_path: Path, pre_commit: PreCommit) -> None:
    stage(tmp_path, good)
    done = pre_commit("run")
    assert done.code == 0, done.log
    assert done.log.count("Passed") == 2


def test_a_malformed_one_is_stopped(tmp_path: Path, pre_commit: PreCommit) -> None:
    stage(tmp_path, malformed)
    done = pre_commit("run", "planctl-check")
    assert done.code == 1
    assert f"{REPORT}:4:8: xəta PLN123" in done.log


def test_fmt_puts_the_changed_files_in_order(tmp_path: Path, pre_commit: PreCommit) -> None:
    stage(tmp_path, good)
    file = tmp_path / REPORT
    text = file.read_text("utf-8")
    file.write_text(text.replace('"8.1.1"', "8.1.1"), encoding="utf-8")
    git(tmp_path, "add", ".")
    done = pre_commit("run", "planctl-fmt")
    assert done.code == 1
    assert "files were modified by this hook" in done.log
    assert file.read_text("utf-8") == text
    assert pre_commit("run", "planctl-fmt", "--files", REPORT).code == 0


def test_a_commit_that_leaves_the_registry_alone_waits_for_nothing(
    tmp_path: Path, pre_commit: PreCommit
) -> None:
    (tmp_path / "README.md").write_text("Sınaq\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    assert pre_commit("run").log.count("no files to check") == 2
