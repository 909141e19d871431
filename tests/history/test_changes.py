"""What changed since a revision, on real repositories; and why it sometimes cannot be told."""

import os
from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.history.changes import changes_since
from tests.support.repository import commit_all, git


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Return a registry folder, committed on main, in a repository with other files."""
    folder = tmp_path / "work" / "registry [1]"
    (folder / "agencies").mkdir(parents=True)
    for name in ("registry.yaml", "agencies/a.yaml", "agencies/b.yaml"):
        (folder / name).write_text(f"name: {name}\n", encoding="utf-8")
    (folder.parent / "other.txt").write_text("x", encoding="utf-8")
    (folder.parent / ".gitignore").write_text("*.tmp\n", encoding="utf-8")
    commit_all(folder.parent)
    git(folder, "switch", "--quiet", "--create", "branch")
    return folder


def changed(registry: Path, revision: str = "main") -> set[str]:
    return set(changes_since(registry, revision).paths)


def test_nothing(registry: Path) -> None:
    found = changes_since(registry, "main")
    assert found.paths == frozenset()
    assert found.base == git(registry, "rev-parse", "main")


def test_committed_staged_edited_new_gone_and_renamed(registry: Path) -> None:
    (registry / "committed.yaml").write_text("a: 1\n", encoding="utf-8")
    commit_all(registry.parent)
    (registry / "staged.yaml").write_text("a: 1\n", encoding="utf-8")
    git(registry, "add", "staged.yaml")
    git(registry, "mv", "agencies/b.yaml", "agencies/c.yaml")
    (registry / "agencies/a.yaml").unlink()
    (registry / "registry.yaml").write_text("edited: 1\n", encoding="utf-8")
    (registry / "new.yaml").write_text("a: 1\n", encoding="utf-8")
    (registry / "passing.tmp").write_text("a: 1\n", encoding="utf-8")
    (registry.parent / "other.txt").write_text("y", encoding="utf-8")
    (registry.parent / "elsewhere.yaml").write_text("y", encoding="utf-8")
    assert changed(registry) == {
        "committed.yaml", "staged.yaml", "registry.yaml", "new.yaml",
        "agencies/a.yaml", "agencies/b.yaml", "agencies/c.yaml",
    }  # fmt: skip


def test_a_file_that_was_only_touched_did_not_change(registry: Path) -> None:
    os.utime(registry / "registry.yaml", (1, 1))
    assert changed(registry) == set()


def test_any_name_is_kept(registry: Path) -> None:
    names = {"Ərizə „1“.yaml", "two\nlines\t.yaml", "bad\udcff.yaml", ":(top)*.yaml"}
    for name in names:
        (registry / name).write_text("a: 1\n", encoding="utf-8")
    assert changed(registry) == names
    commit_all(registry.parent)
    assert changed(registry) == names


def test_what_others_did_meanwhile_is_not_ours(registry: Path) -> None:
    parted = git(registry, "rev-parse", "HEAD")
    (registry / "ours.yaml").write_text("a: 1\n", encoding="utf-8")
    commit_all(registry.parent)
    git(registry, "switch", "--quiet", "main")
    (registry / "agencies/a.yaml").write_text("theirs: 1\n", encoding="utf-8")
    commit_all(registry.parent)
    git(registry, "switch", "--quiet", "branch")
    found = changes_since(registry, "main")
    assert (found.base, set(found.paths)) == (parted, {"ours.yaml"})


def test_a_registry_that_is_the_repository(tmp_path: Path) -> None:
    (tmp_path / "registry.yaml").write_text("a: 1\n", encoding="utf-8")
    first = commit_all(tmp_path)
    (tmp_path / "new.yaml").write_text("a: 1\n", encoding="utf-8")
    assert changed(tmp_path, first) == {"new.yaml"}


def test_a_registry_behind_a_link(registry: Path, tmp_path: Path) -> None:
    (registry / "new.yaml").write_text("a: 1\n", encoding="utf-8")
    link = tmp_path / "link"
    link.symlink_to(registry, target_is_directory=True)
    assert changed(link) == {"new.yaml"}


def test_variables_of_a_hook_do_not_lead_astray(
    registry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (registry / "new.yaml").write_text("a: 1\n", encoding="utf-8")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert changed(registry) == {"new.yaml"}


def test_nothing_is_written(registry: Path) -> None:
    def stamps() -> dict[str, int]:
        files = (registry.parent / ".git").rglob("*")
        return {str(file): file.stat().st_mtime_ns for file in files}

    os.utime(registry / "registry.yaml", (1, 1))
    before = stamps()
    assert changed(registry) == set()
    assert stamps() == before


def refusal(folder: Path, revision: str = "main") -> UserError:
    with pytest.raises(UserError) as caught:
        changes_since(folder, revision)
    assert caught.value.hint is not None
    return caught.value


def test_no_repository(tmp_path: Path) -> None:
    assert "in no git repository" in refusal(tmp_path).message.text


def test_a_registry_outside_of_the_work_tree(registry: Path) -> None:
    inside = registry.parent / ".git/registry"
    inside.mkdir()
    assert "in no git repository" in refusal(inside).message.text


def test_a_folder_that_git_ignores(registry: Path) -> None:
    ignored = registry.parent / "copy.tmp"
    ignored.mkdir()
    (ignored / "registry.yaml").write_text("a: 1\n", encoding="utf-8")
    assert "git ignores" in refusal(ignored).message.text
    # Who has added it all the same has made it a part of the repository.
    git(ignored, "add", "--force", "registry.yaml")
    assert changed(ignored) == {"registry.yaml"}


def test_no_git(registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "not installed" in refusal(registry).message.text


@pytest.mark.parametrize(
    "revision", ["nowhere", "", "--all", "-h", "main..branch", "0" * 40, "HEAD:registry [1]", "a b"]
)
def test_what_names_no_commit(registry: Path, revision: str) -> None:
    error = refusal(registry, revision)
    assert dict(error.message.args) == {"revision": revision}
    assert error.hint
    assert "fetch-depth: 0" in error.hint.text


def test_no_commit_yet(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert "git knows no commit" in refusal(tmp_path, "HEAD").message.text


def test_a_shallow_history(registry: Path, tmp_path: Path) -> None:
    for number in range(3):
        commit_all(registry.parent, f"ours {number}")
    git(registry, "switch", "--quiet", "main")
    commit_all(registry.parent, "theirs")
    git(registry, "switch", "--quiet", "branch")
    source = f"file://{registry.parent}"
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", source, "shallow")
    error = refusal(tmp_path / "shallow" / registry.name, "origin/main")
    assert "The history is incomplete" in error.message.text
    assert error.hint
    assert "fetch-depth: 0" in error.hint.text
    git(tmp_path / "shallow", "fetch", "--quiet", "--unshallow")
    assert changed(tmp_path / "shallow" / registry.name, "origin/main") == set()


def test_histories_that_share_nothing(registry: Path) -> None:
    git(registry, "switch", "--quiet", "--orphan", "alone")
    registry.mkdir(exist_ok=True)
    commit_all(registry.parent)
    assert "no commit in common" in refusal(registry).message.text


def test_a_repository_that_git_does_not_trust(
    registry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # git's own switch for pretending that somebody else owns the folder
    monkeypatch.setattr(
        "planctl.history.environment.OURS", {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}
    )
    with pytest.raises(UserError, match="git cannot read the history"):
        changes_since(registry, "main")
