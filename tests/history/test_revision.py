"""The commit that a registry stands at, on real repositories."""

import os
import subprocess
from pathlib import Path

import pytest

from planctl.history import head


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Return a registry folder, committed, in a repository with other files."""
    folder = tmp_path / "work" / "registry [1]"
    folder.mkdir(parents=True)
    (folder / "registry.yaml").write_text("schema_version: 1\n", encoding="utf-8")
    (folder.parent / "other.txt").write_text("x", encoding="utf-8")
    git(folder.parent, "init", "--quiet")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "--quiet", "-m", "first")
    return folder


def test_a_clean_registry(registry: Path) -> None:
    found = head(registry)
    assert found is not None
    assert (found.commit, found.changed) == (git(registry, "rev-parse", "HEAD"), False)
    top = head(registry.parent)
    assert top == found


def test_changes_in_the_registry_are_seen(registry: Path) -> None:
    (registry / "new.yaml").write_text("a: 1\n", encoding="utf-8")
    found = head(registry)
    assert found is not None
    assert found.changed
    git(registry, "add", ".")
    staged = head(registry)
    assert staged is not None
    assert staged.changed


def test_changes_elsewhere_are_not(registry: Path) -> None:
    (registry.parent / "other.txt").write_text("y", encoding="utf-8")
    found = head(registry)
    assert found is not None
    assert not found.changed


def test_no_repository(tmp_path: Path) -> None:
    assert head(tmp_path) is None


def test_no_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "registry.yaml").write_text("a: 1\n", encoding="utf-8")
    assert head(tmp_path) is None


def test_a_registry_that_git_does_not_know(registry: Path) -> None:
    outside = registry.parent / "ignored"
    outside.mkdir()
    (outside / "registry.yaml").write_text("a: 1\n", encoding="utf-8")
    assert head(outside) is None


def test_variables_of_a_hook_do_not_lead_astray(
    registry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = head(registry)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert head(registry) == expected
    assert os.environ["GIT_DIR"] == str(tmp_path / "nowhere")
    assert "GIT_OPTIONAL_LOCKS" not in os.environ


def test_nothing_is_written(registry: Path) -> None:
    def stamps() -> dict[str, int]:
        files = (registry.parent / ".git").rglob("*")
        return {str(file): file.stat().st_mtime_ns for file in files}

    os.utime(registry / "registry.yaml", (1, 1))
    before = stamps()
    head(registry)
    assert stamps() == before
