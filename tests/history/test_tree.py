"""Reading a registry out of a commit: the same files that a folder gives, and nothing written."""

import os
import subprocess
from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.history.tree import files_at
from planctl.store.blobs import read_blobs
from planctl.store.folder import load
from tests.rules.fixtures import registry_of
from tests.support.repository import commit_all, git


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Return a committed registry with everything in it that a registry should not have."""
    root = registry_of(None, tmp_path)
    (root / "Ərizə faylı.yaml").write_text("id: x\n", encoding="utf-8")
    (root / "notes\nand\ttabs.txt").write_bytes(b"\n\n\x00")
    Path(os.fsdecode(os.fsencode(root) + b"/bad\xff.yaml")).write_bytes(b"a: 1\n")
    (root / "agencies/empty.yaml").write_bytes(b"")
    (root / "agencies/large.yaml").write_bytes(b"a: " + b"x" * 300_000)
    (root / "agencies/link.yaml").symlink_to("skm.yaml")
    (root / ".hidden").write_text("x", encoding="utf-8")
    (root / "README.md").write_text("x", encoding="utf-8")
    commit_all(tmp_path)
    return root


def test_a_commit_gives_what_the_folder_gives(registry: Path) -> None:
    files = sorted(read_blobs(files_at(registry, "HEAD")), key=lambda file: file.path)
    here = sorted(load(registry), key=lambda file: file.path)
    assert [(f.path, f.faults, f.record, f.document) for f in files] == [
        (f.path, f.faults, f.record, f.document) for f in here
    ]


def test_only_what_is_wanted_is_read(registry: Path) -> None:
    found = dict(files_at(registry, "HEAD", {"registry.yaml", "nowhere.yaml"}))
    assert found == {"registry.yaml": (registry / "registry.yaml").read_bytes()}
    assert dict(files_at(registry, "HEAD", ())) == {}


def test_the_work_tree_plays_no_part(registry: Path) -> None:
    before = (registry / "registry.yaml").read_bytes()
    (registry / "registry.yaml").write_text("changed: 1\n", encoding="utf-8")
    stamps = {p: p.stat().st_mtime_ns for p in registry.parent.rglob("*") if p.is_file()}
    assert dict(files_at(registry, "HEAD"))["registry.yaml"] == before
    assert stamps == {p: p.stat().st_mtime_ns for p in stamps}
    assert git(registry, "status", "--porcelain").strip() == "M registry/registry.yaml"


def test_a_registry_that_the_commit_did_not_have(registry: Path) -> None:
    git(registry, "mv", "registry.yaml", "../moved.yaml")
    first = git(registry.parent, "rev-parse", "HEAD")
    other = registry.parent / "other"
    other.mkdir()
    assert list(files_at(other, first)) == []


def test_a_broken_history_is_told_of(registry: Path) -> None:
    blob = git(registry, "rev-parse", "HEAD:registry/registry.yaml")
    (registry.parent / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(UserError, match="git cannot read the history"):
        list(files_at(registry, "HEAD"))
    with pytest.raises(UserError, match="git cannot read the history"):
        list(files_at(registry, "nowhere"))


def test_git_runs_once_for_the_list_and_once_for_the_contents(
    registry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trace = tmp_path / "trace"
    real = subprocess.run(["which", "git"], check=True, capture_output=True, text=True)
    wrapper = tmp_path / "bin/git"
    wrapper.parent.mkdir()
    wrapper.write_text(
        f'#!/bin/sh\necho "$1" >> {trace}\nexec {real.stdout.strip()} "$@"\n', encoding="utf-8"
    )
    wrapper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{wrapper.parent}{os.pathsep}{os.environ['PATH']}")
    assert len(list(files_at(registry, "HEAD"))) > 20
    assert trace.read_text("utf-8").split() == ["ls-tree", "cat-file"]
