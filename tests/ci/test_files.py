"""What must hold of the CI files whatever their steps do: their schemas, and what they trust."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.ci.project import PROJECT
from tests.ci.scripts import read_ci, scripts_of, steps

ACTION = PROJECT / "action.yml"
WORKFLOW = PROJECT / "docs/ci/github/planctl.yml"
PIPELINE = PROJECT / "docs/ci/gitlab/planctl.gitlab-ci.yml"
HOOKS = PROJECT / ".pre-commit-hooks.yaml"
SCHEMAS = {ACTION: "github-actions", WORKFLOW: "github-workflows", PIPELINE: "gitlab-ci"}


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_it_is_what_the_forge_publishes_a_schema_of(path: Path) -> None:
    schema = f"vendor.{SCHEMAS[path]}"
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hooks_are_what_pre_commit_reads() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", [ACTION, WORKFLOW], ids=lambda path: path.name)
def test_nothing_from_outside_is_part_of_a_script(path: Path) -> None:
    assert [script for script in scripts_of(read_ci(path)) if "${{" in script] == []


@pytest.mark.parametrize("path", [ACTION, WORKFLOW], ids=lambda path: path.name)
def test_actions_are_named_by_their_major_version(path: Path) -> None:
    used = [step["uses"] for step in steps(read_ci(path)) if "uses" in step]
    assert used
    assert [name for name in used if not re.fullmatch(r"[\w-]+/[\w-]+@v\d+", name)] == []


def test_a_contributors_code_meets_no_secret() -> None:
    workflow = read_ci(WORKFLOW)
    assert workflow["on"] == {"pull_request": "", "push": {"branches": ["main"]}}
    assert workflow["permissions"] == {"contents": "read"}
    (job,) = workflow["jobs"].values()
    assert "permissions" not in job
    assert job["steps"][0]["with"] == {"fetch-depth": "0", "persist-credentials": "false"}
    for path in (ACTION, WORKFLOW):
        text = path.read_text("utf-8")
        assert "secrets." not in text
        assert "github.token" not in text


def test_the_workflow_gives_the_action_only_what_it_takes() -> None:
    declared = set(read_ci(ACTION)["inputs"])
    (step,) = [s for s in steps(read_ci(WORKFLOW)) if s.get("uses", "").endswith("/planctl@v1")]
    assert set(step.get("with", {})) <= declared


def test_the_pipeline_has_the_whole_history() -> None:
    assert read_ci(PIPELINE)["planctl"]["variables"]["GIT_DEPTH"] == "0"


def test_what_is_built_with_is_locked() -> None:
    requires = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["build-system"]
    names = {re.split(r"[><=]", name)[0].lower() for name in requires["requires"]}
    locked = (PROJECT / "requirements/build.txt").read_text("utf-8")
    assert names <= {line.split("==")[0] for line in locked.splitlines() if "==" in line}
