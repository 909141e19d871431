"""The GitLab pipeline: fetches planctl, installs it, and leaves the reports that GitLab shows."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol
from xml.etree import ElementTree as ET

import pytest

from tests.ci.changes import UPDATES, good, malformed
from tests.ci.conftest import PullRequest
from tests.ci.project import PROJECT, RELEASE, offline
from tests.ci.scripts import Done, read_ci, shell
from tests.support.repository import git

PIPELINE = PROJECT / "docs/ci/gitlab/planctl.gitlab-ci.yml"


class Pipeline(Protocol):
    def __call__(
        self, clone: Path, variables: Mapping[str, str], *, installs: bool = False
    ) -> Done: ...


@pytest.fixture
def pipeline(source: Path, installed: Path, tmp_path: Path) -> Pipeline:
    """Return what runs the job on a clone; GitLab, too, runs all its lines in one shell."""
    job = read_ci(PIPELINE)["planctl"]
    temp = tmp_path / "builds"
    temp.mkdir()
    fetched_from = {"PLANCTL_REPOSITORY": source.as_uri(), "PLANCTL_REF": RELEASE}
    there = {"PATH": f"{installed}/planctl/bin:{os.environ['PATH']}"}

    def run(clone: Path, variables: Mapping[str, str], *, installs: bool = False) -> Done:
        lines = [*job["before_script"], *job["script"]] if installs else job["script"]
        env = (
            offline()
            | dict(variables)
            | {"TMPDIR": str(temp)}
            | (fetched_from if installs else there)
        )
        return shell("\n".join(lines), clone, env)

    return run


def of_merge_request(clone: Path, login: str) -> dict[str, str]:
    """Return what GitLab says of a merge request whose result is checked out."""
    return {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(clone, "merge-base", "origin/main", "origin/hesabat"),
        "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": git(clone, "rev-parse", "origin/main"),
        "GITLAB_USER_LOGIN": login,
    }


def test_a_sound_merge_request(pipeline: Pipeline, pull_request: PullRequest) -> None:
    clone = pull_request(good)
    done = pipeline(clone, of_merge_request(clone, "san-hesabat"), installs=True)
    assert done.code == 0, done.log
    assert "1 fayl, 0 xəta, 0 xəbərdarlıq, 0 qeyd" in done.log
    assert json.loads((clone / "gl-code-quality-report.json").read_text("utf-8")) == []


def test_a_branch_that_is_not_merged_yet(pipeline: Pipeline, pull_request: PullRequest) -> None:
    clone = pull_request(good)
    variables = of_merge_request(clone, "sba-hesabat")
    del variables["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"]
    git(clone, "switch", "--quiet", "--detach", "origin/hesabat")
    done = pipeline(clone, variables)
    assert done.code == 1
    assert f"registry/{UPDATES}/8.1.1.yaml:1:1: xəta PLN605" in done.log
    assert "1 fayl, 1 xəta, 0 xəbərdarlıq, 0 qeyd" in done.log


def test_a_malformed_one(pipeline: Pipeline, pull_request: PullRequest) -> None:
    clone = pull_request(malformed)
    done = pipeline(clone, of_merge_request(clone, "san-hesabat"))
    assert done.code == 1
    path = f"registry/{UPDATES}/8.1.1.yaml"
    assert f"{path}:4:8: xəta PLN123" in done.log
    (issue,) = json.loads((clone / "gl-code-quality-report.json").read_text("utf-8"))
    assert issue["location"] == {"path": path, "lines": {"begin": 4}}
    tests = ET.parse(clone / "planctl-junit.xml")  # noqa: S314  # our own file
    assert len(list(tests.iter("failure"))) == 1


def test_the_main_branch_is_checked_whole(pipeline: Pipeline, pull_request: PullRequest) -> None:
    done = pipeline(pull_request(good), {})
    assert done.code == 0, done.log
    assert "27 fayl, 0 xəta" in done.log
