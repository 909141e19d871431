"""`planctl check --changed`: what a branch brings, judged on real repositories."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.support.repository import commit_all, git

MEASURES = "plans/sinaq-2026-2027/measures"


@pytest.fixture
def branch(registry: Path) -> Path:
    """Return a sound registry on a branch that has nothing of its own yet."""
    commit_all(registry.parent, "first")
    git(registry, "switch", "--quiet", "--create", "branch")
    return registry


@dataclass(frozen=True)
class Seen:
    """What was reported: (code, path) of each finding, the number of files, the exit code."""

    findings: list[tuple[str, str]]
    files: int
    code: int


def seen(planctl: Runner, *arguments: str, base: str = "main") -> Seen:
    checked = planctl("check", "--changed", base, "--format", "json", *arguments)
    assert checked.err == ""
    document = json.loads(checked.out)
    found = [(d["code"], d["path"].removeprefix("registry/")) for d in document["diagnostics"]]
    return Seen(found, document["summary"]["files"], checked.code)


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def unknown_executor(registry: Path, measure: str = "8.1.2") -> None:
    replace(registry / MEASURES / f"{measure}.yaml", "agency: san", "agency: snn")


@pytest.mark.usefixtures("branch")
def test_no_change_brings_nothing(planctl: Runner) -> None:
    assert seen(planctl) == Seen([], 0, 0)


@pytest.mark.parametrize("how", ["edited", "staged", "committed"])
def test_a_finding_in_a_changed_file(planctl: Runner, branch: Path, how: str) -> None:
    unknown_executor(branch)
    if how == "staged":
        git(branch, "add", ".")
    elif how == "committed":
        commit_all(branch.parent)
    assert seen(planctl) == Seen([("PLN201", f"{MEASURES}/8.1.2.yaml")], 1, 1)


def test_older_findings_elsewhere_are_left_aside(planctl: Runner, branch: Path) -> None:
    git(branch, "switch", "--quiet", "main")
    unknown_executor(branch)
    commit_all(branch.parent)
    git(branch, "switch", "--quiet", "--create", "later")
    replace(branch / "agencies/skm.yaml", "kind: agency\n", "kind: agency\nkind: agency\n")
    assert seen(planctl).findings == [("PLN110", "agencies/skm.yaml")]
    said = planctl("--lang", "en", "check", "--changed", "main").out
    assert "whatever was found before is left aside" in said
    assert "PLN201" not in said
    # The same old finding counts once its file is touched.
    with (branch / MEASURES / "8.1.2.yaml").open("a", encoding="utf-8") as stream:
        stream.write("# a word\n")
    assert len(seen(planctl).findings) == 2


def test_a_new_file_brings_its_own_findings_only(planctl: Runner, branch: Path) -> None:
    unknown_executor(branch)
    commit_all(branch.parent)
    new = branch / "agencies/new.yaml"
    new.write_text((branch / "agencies/sba.yaml").read_text("utf-8"), encoding="utf-8")
    found = seen(planctl, base="HEAD")
    assert found.files == 1
    assert [path for _, path in found.findings] == ["agencies/new.yaml"]


def test_a_deletion_that_breaks_a_reference_elsewhere(planctl: Runner, branch: Path) -> None:
    (branch / "agencies/san.yaml").unlink()
    found = seen(planctl)
    assert found.files == 0
    assert found.code == 1
    assert ("PLN201", f"{MEASURES}/8.1.2.yaml") in found.findings
    assert all(path != "agencies/san.yaml" for _, path in found.findings)
    commit_all(branch.parent)
    assert seen(planctl) == found


def test_a_rename_is_a_file_gone_and_a_file_come(planctl: Runner, branch: Path) -> None:
    git(branch, "mv", "agencies/san.yaml", "agencies/snn.yaml")
    found = seen(planctl)
    assert found.files == 1
    assert ("PLN124", "agencies/snn.yaml") in found.findings
    assert ("PLN201", f"{MEASURES}/8.1.2.yaml") in found.findings


def test_names_beyond_ascii(planctl: Runner, branch: Path) -> None:
    (branch / "agencies/Ərizə „1“\n.yaml").write_text("id: x\n", encoding="utf-8")
    found = seen(planctl)
    assert found.files == 1
    assert found.findings == [("PLN118", "agencies/Ərizə „1“?.yaml")]
    commit_all(branch.parent)
    assert seen(planctl) == found
    assert seen(planctl, base="HEAD") == Seen([], 0, 0)


def test_links_and_broken_files_of_before_are_not_new(planctl: Runner, branch: Path) -> None:
    (branch / "agencies/link.yaml").symlink_to("skm.yaml")
    (branch / "agencies/broken.yaml").write_text("id: [\n", encoding="utf-8")
    commit_all(branch.parent)
    (branch / "agencies/link.yaml").unlink()
    replace(branch / "agencies/skm.yaml", "kind: agency\n", "kind: agency\nkind: agency\n")
    assert seen(planctl, base="HEAD").findings == [("PLN110", "agencies/skm.yaml")]


def test_the_merge_base_counts_not_the_tip(planctl: Runner, branch: Path) -> None:
    """Others put a finding right on main meanwhile: that it still stands here is not our doing."""
    git(branch, "switch", "--quiet", "main")
    unknown_executor(branch)
    commit_all(branch.parent, "wrong")
    git(branch, "switch", "--quiet", "--create", "ours")
    replace(branch / "agencies/skm.yaml", "kind: agency\n", "kind: agency\nkind: agency\n")
    commit_all(branch.parent, "ours")
    git(branch, "switch", "--quiet", "main")
    replace(branch / MEASURES / "8.1.2.yaml", "agency: snn", "agency: san")
    commit_all(branch.parent, "right")
    git(branch, "switch", "--quiet", "ours")
    assert seen(planctl).findings == [("PLN110", "agencies/skm.yaml")]


def test_a_registry_that_is_the_repository(
    planctl: Runner, registry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit_all(registry)
    unknown_executor(registry)
    monkeypatch.chdir(registry)
    assert seen(planctl, base="HEAD").findings == [("PLN201", f"{MEASURES}/8.1.2.yaml")]


def test_paths_narrow_it_further(planctl: Runner, branch: Path) -> None:
    unknown_executor(branch)
    assert seen(planctl, "registry/agencies") == Seen([], 0, 0)
    assert seen(planctl, f"registry/{MEASURES}").files == 1


def test_a_registry_that_the_base_did_not_have(planctl: Runner, registry: Path) -> None:
    git(registry.parent, "init", "--quiet")
    git(registry.parent, "commit", "--quiet", "--allow-empty", "-m", "first")
    files = sum(path.is_file() for path in registry.rglob("*"))
    assert seen(planctl, base="HEAD") == Seen([], files, 0)


def test_without_a_repository_it_is_a_refusal(planctl: Runner, registry: Path) -> None:
    refused = planctl("--lang", "en", "check", "--changed", "main")
    assert (refused.code, refused.out) == (2, "")
    assert str(registry) in refused.err
    assert planctl("check").code == 0


@pytest.mark.usefixtures("branch")
def test_an_unknown_revision_is_a_refusal(planctl: Runner) -> None:
    refused = planctl("check", "--changed", "origin/main")
    assert (refused.code, refused.out) == (2, "")
    assert "origin/main" in refused.err
    assert "fetch-depth: 0" in refused.err


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_every_form_says_what_the_change_brings(planctl: Runner, branch: Path, form: str) -> None:
    unknown_executor(branch)
    commit_all(branch.parent)
    replace(branch / "agencies/skm.yaml", "kind: agency\n", "kind: agency\nkind: agency\n")
    checked = planctl("check", "--changed", "HEAD", "--format", form)
    assert checked.code == 1
    assert "PLN110" in checked.out
    assert "PLN201" not in checked.out
