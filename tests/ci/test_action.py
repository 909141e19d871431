"""The composite action: its shell steps, run on clones as GitHub makes them for a pull request."""

from pathlib import Path

import pytest

from tests.ci.changes import UPDATES, doubtful, good, malformed
from tests.ci.conftest import Job, PullRequest
from tests.ci.project import PROJECT
from tests.ci.scripts import only, read_ci

ACTION = PROJECT / "action.yml"
IN_PULL_REQUEST = {"GITHUB_BASE_REF": "main"}


def test_it_installs_the_planctl_that_it_came_with(installed: Path) -> None:
    assert (installed / "planctl" / "bin" / "planctl").is_file()
    assert (installed / "path").read_text("utf-8") == f"{installed}/planctl/bin\n"


def test_a_sound_pull_request_passes(job: Job, pull_request: PullRequest) -> None:
    runner = job(pull_request(good), **IN_PULL_REQUEST)
    done = runner.run(only(read_ci(ACTION), "Check the registry"))
    assert done.code == 0, done.log
    assert done.log.startswith("1 fayl, 0 xəta, 0 xəbərdarlıq, 0 qeyd (")
    assert runner.summary().startswith("## planctl check\n\n✅")


def test_a_malformed_one_fails_at_its_line(job: Job, pull_request: PullRequest) -> None:
    runner = job(pull_request(malformed), **IN_PULL_REQUEST)
    done = runner.run(only(read_ci(ACTION), "Check the registry"))
    assert done.code == 1
    annotation = f"::error file=registry/{UPDATES}/8.1.1.yaml,line=4,col=8,title=PLN123::"
    assert done.log.startswith(annotation)
    assert f"registry/{UPDATES}/8.1.1.yaml:4:8" in runner.summary()


@pytest.mark.parametrize(("strict", "code"), [("false", 0), ("true", 1)])
def test_warnings_fail_it_where_asked(
    job: Job, pull_request: PullRequest, strict: str, code: int
) -> None:
    runner = job(pull_request(doubtful), **IN_PULL_REQUEST)
    done = runner.run(only(read_ci(ACTION), "Check the registry"), strict=strict)
    assert (done.code, done.log.count("::warning ")) == (code, 1)


def test_outside_of_pull_requests_all_is_reported(job: Job, pull_request: PullRequest) -> None:
    runner = job(pull_request(malformed))
    done = runner.run(only(read_ci(ACTION), "Check the registry"), lang="en")
    assert done.code == 1
    assert "27 files, 1 error," in done.log


def test_another_revision_can_be_named(job: Job, pull_request: PullRequest) -> None:
    runner = job(pull_request(malformed), **IN_PULL_REQUEST)
    done = runner.run(only(read_ci(ACTION), "Check the registry"), changed="HEAD")
    assert done.code == 0
    assert done.log.startswith("0 fayl, 0 xəta, 0 xəbərdarlıq, 0 qeyd (")


def test_a_registry_elsewhere(job: Job, pull_request: PullRequest) -> None:
    clone = pull_request(malformed)
    moved = clone / "plan işi"
    moved.mkdir()
    (clone / "registry").rename(moved / "reyestr")
    done = job(clone).run(only(read_ci(ACTION), "Check the registry"), registry="plan işi/reyestr")
    assert done.code == 1
    assert f"::error file=plan işi/reyestr/{UPDATES}/8.1.1.yaml,line=4," in done.log
