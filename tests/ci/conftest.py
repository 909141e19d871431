"""The stage of CI: planctl as it is fetched and installed, and a registry with a pull request."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeAlias

import pytest

from tests.ci.project import PROJECT, fetched, offline
from tests.ci.scripts import Runner, only, read_ci
from tests.rules.fixtures import registry_of
from tests.support.repository import commit_all, git

Change: TypeAlias = Callable[[Path], object]
PullRequest: TypeAlias = Callable[[Change], Path]


class Job(Protocol):
    def __call__(self, folder: Path, **env: str) -> Runner: ...


def with_accounts(registry: Path) -> None:
    """Enter for each body of the small registry its team and who submits for it."""
    for body in ("san", "sba", "skm"):
        file = registry / "agencies" / f"{body}.yaml"
        with file.open("a", encoding="utf-8") as stream:
            stream.write(f'team: "@sinaq/{body}"\naccounts: [{body}-hesabat]\n')


def planctl(folder: Path, *arguments: str) -> None:
    """Run a command line in a folder."""
    subprocess.run(
        [sys.executable, "-m", "planctl", *arguments], cwd=folder, check=True, capture_output=True
    )


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository of planctl, as an action or a hook is fetched from it."""
    return fetched(tmp_path_factory.mktemp("planctl"))


@pytest.fixture(scope="session")
def installed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the RUNNER_TEMP of a job whose first steps, those that install planctl, have run."""
    temp = tmp_path_factory.mktemp("runner")
    action = only(read_ci(PROJECT / "action.yml"), "Install planctl")
    env = {**offline(), "GITHUB_ACTION_PATH": str(source)}
    done = Runner(env, temp, temp).run(action)
    assert done.code == 0, done.log
    return temp


@pytest.fixture
def job(installed: Path, tmp_path: Path) -> Job:
    """Return what starts a job in a folder, planctl installed already."""

    def start(folder: Path, **env: str) -> Runner:
        temp = tmp_path / f"runner-{len(list(tmp_path.iterdir()))}"
        temp.mkdir()
        (temp / "path").write_text((installed / "path").read_text("utf-8"), encoding="utf-8")
        return Runner({**offline(), **env}, folder, temp)

    return start


@pytest.fixture
def pull_request(tmp_path: Path) -> PullRequest:
    """Return what makes a pull request of a change, and gives the clone in which CI judges it."""
    ours = tmp_path / "ours"
    ours.mkdir()
    with_accounts(registry_of(None, ours))
    git(ours, "init", "--quiet")
    planctl(ours, "owners", "-o", ".github/CODEOWNERS")
    commit_all(ours, "first")
    git(ours, "branch", "--move", "main")

    def opened(change: Change) -> Path:
        git(ours, "switch", "--quiet", "--create", "hesabat")
        change(ours / "registry")
        commit_all(ours, "change")
        git(ours, "switch", "--quiet", "main")
        # main has gone on since; what others did there is no part of the request
        (ours / "README.md").write_text("Sınaq reyestri\n", encoding="utf-8")
        commit_all(ours, "others")
        clone = tmp_path / "clone"
        git(tmp_path, "clone", "--quiet", str(ours), str(clone))
        git(clone, "switch", "--quiet", "--detach")
        git(clone, "merge", "--quiet", "--no-ff", "-m", "merge", "origin/hesabat")
        return clone

    return opened
