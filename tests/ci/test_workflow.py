"""The workflow of a registry repository: who opened the request decides what it may change."""

from pathlib import Path

import pytest

from tests.ci.changes import UPDATES, good, unowned
from tests.ci.conftest import Job, PullRequest
from tests.ci.project import PROJECT
from tests.ci.scripts import Done, filled, only, read_ci, steps

ACTION = PROJECT / "action.yml"
WORKFLOW = PROJECT / "docs/ci/github/planctl.yml"


def judged(job: Job, clone: Path, opened_by: str) -> Done:
    """Run the workflow's steps in order, as GitHub does for a pull request of an account."""
    event = {"github.event.pull_request.user.login": opened_by}
    workflow = read_ci(WORKFLOW)
    (uses,) = [step for step in steps(workflow) if step.get("uses", "").endswith("/planctl@v1")]
    given = {name: filled(text, event) for name, text in uses["with"].items()}
    runner = job(clone, GITHUB_BASE_REF="main")
    checked = runner.run(only(read_ci(ACTION), "Check the registry"), **given)
    if checked.code:
        return checked
    owners = runner.run(workflow)
    return Done(owners.code, checked.log + owners.log)


def test_a_body_reports_in_its_own_folder(job: Job, pull_request: PullRequest) -> None:
    done = judged(job, pull_request(good), "san-hesabat")
    assert done.code == 0
    assert done.log.startswith("1 fayl, 0 xəta, 0 xəbərdarlıq, 0 qeyd (")


def test_the_page_of_the_job_says_what_the_request_means(
    job: Job, pull_request: PullRequest
) -> None:
    runner = job(pull_request(good), GITHUB_BASE_REF="main")
    assert runner.run(only(read_ci(WORKFLOW), "Plan üzrə dəyişikliklər")).code == 0
    page = (runner.temp / "summary").read_text("utf-8")
    assert page.startswith("## Dəyişikliklər: HEAD^1 (")
    assert "8.1.1" in page
    assert "README" not in page  # what others did meanwhile is no part of the request


@pytest.mark.parametrize(
    ("opened_by", "code", "path"),
    [
        ("sba-hesabat", "PLN605", f"registry/{UPDATES}/8.1.1.yaml"),
        ("nobody", "PLN606", "registry/registry.yaml"),
    ],
)
def test_others_do_not(
    job: Job, pull_request: PullRequest, opened_by: str, code: str, path: str
) -> None:
    done = judged(job, pull_request(good), opened_by)
    assert done.code == 1
    assert f"::error file={path},line=1,col=1,title={code}::" in done.log


def test_owners_follow_from_the_registry(job: Job, pull_request: PullRequest) -> None:
    done = judged(job, pull_request(unowned), "skm-hesabat")
    assert done.code == 1
    assert "+/registry/plans/*/updates/san/" in done.log
    assert "@sinaq/alfa" in done.log
