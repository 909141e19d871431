"""Registries read out of commits: the same files as a checkout gives, wherever it lies."""

import os
import shutil
from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.history.revisions import Revisions
from planctl.store.document import StoredFile
from planctl.store.folder import load
from tests.rules.fixtures import registry_of
from tests.support.repository import commit_all, git


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Return a committed registry with everything in it that a registry should not have."""
    folder = tmp_path / "work"
    folder.mkdir()
    root = registry_of(None, folder)
    (root / "Ərizə faylı.yaml").write_text("id: x\n", encoding="utf-8")
    (root / "-option").write_text("x", encoding="utf-8")
    (root / "notes\nand\ttabs.txt").write_bytes(b"\n\n\x00")
    Path(os.fsdecode(os.fsencode(root) + b"/bad\xff.yaml")).write_bytes(b"a: 1\n")
    (root / "agencies/empty.yaml").write_bytes(b"")
    (root / "agencies/large.yaml").write_bytes(b"a: " + b"x" * 300_000)
    (root / "agencies/run.yaml").write_bytes(b"id: run\n")
    (root / "agencies/run.yaml").chmod(0o755)
    (root / "agencies/link.yaml").symlink_to("skm.yaml")
    (root / "plans/link").symlink_to("../agencies")
    (root / ".hidden").mkdir()
    (root / ".hidden/a.yaml").write_text("x", encoding="utf-8")
    (root / "README.md").write_text("x", encoding="utf-8")
    commit_all(folder)
    return root


def shown(files: tuple[StoredFile, ...]) -> list[tuple[object, ...]]:
    """Return all that files are, whichever way their documents came about."""
    documents = ((f.document.data, f.document.mark, f.document.faults) for f in files)
    return [
        (f.path, f.place, f.faults, f.record, document)
        for f, document in zip(files, documents, strict=True)
    ]


def test_a_commit_gives_what_a_checkout_gives(registry: Path) -> None:
    found = Revisions(registry).files_at(git(registry, "rev-parse", "HEAD"))
    assert shown(found) == shown(load(registry))


def test_neither_work_tree_nor_index_plays_a_part(registry: Path) -> None:
    before = load(registry)
    (registry / "registry.yaml").write_text("changed: 1\n", encoding="utf-8")
    (registry / "agencies/new.yaml").write_text("id: new\n", encoding="utf-8")
    git(registry, "add", "--all")
    stamps = {p: p.lstat().st_mtime_ns for p in registry.parent.rglob("*")}
    assert shown(Revisions(registry).files_at("HEAD")) == shown(before)
    assert stamps == {p: p.lstat().st_mtime_ns for p in registry.parent.rglob("*")}


def test_what_two_commits_share_is_read_once(registry: Path) -> None:
    first = git(registry, "rev-parse", "HEAD")
    (registry / "agencies/run.yaml").write_text("id: run\ncode: R\n", encoding="utf-8")
    second = commit_all(registry.parent)
    revisions = Revisions(registry)
    before = {file.path: file for file in revisions.files_at(first)}
    after = {file.path: file for file in revisions.files_at(second)}
    assert [path for path, file in after.items() if before[path] is not file] == [
        "agencies/run.yaml"
    ]
    assert shown(tuple(after.values())) == shown(load(registry))


def test_two_files_of_one_content_stay_two(registry: Path) -> None:
    same = (registry / "agencies/run.yaml").read_bytes()
    (registry / "agencies/ran.yaml").write_bytes(same)
    commit = commit_all(registry.parent)
    assert shown(Revisions(registry).files_at(commit)) == shown(load(registry))


def test_a_repository_inside_is_passed_over(registry: Path) -> None:
    before = shown(load(registry))
    other = registry / "agencies/sub"
    other.mkdir()
    (other / "a").write_text("x", encoding="utf-8")
    commit_all(other)
    commit = commit_all(registry.parent)
    assert git(registry, "ls-tree", commit, "agencies/sub").startswith("160000")
    assert shown(Revisions(registry).files_at(commit)) == before


def test_a_registry_that_was_moved_as_a_whole(registry: Path) -> None:
    first, before = git(registry, "rev-parse", "HEAD"), shown(load(registry))
    git(registry.parent, "mv", "registry", "reyestr")
    commit_all(registry.parent)
    assert shown(Revisions(registry.parent / "reyestr").files_at(first)) == before


@pytest.mark.parametrize("inner", [True, False])
def test_a_bare_repository(registry: Path, tmp_path: Path, inner: bool) -> None:
    work = registry.parent
    before = shown(load(registry))
    if not inner:
        shutil.rmtree(work / ".git")
        commit_all(registry)
        work = registry
    bare = tmp_path / "repo.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(work), str(bare))
    found = Revisions(bare)
    assert shown(found.files_at(git(bare, "rev-parse", "HEAD"))) == before


def test_worktrees_and_submodules(registry: Path, tmp_path: Path) -> None:
    before = shown(load(registry))
    git(registry, "worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"))
    assert shown(Revisions(tmp_path / "tree/registry").files_at("HEAD")) == before
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "--quiet")
    add = ("-c", "protocol.file.allow=always", "submodule", "--quiet", "add")
    git(outer, *add, str(registry.parent), "alt")
    git(outer, "commit", "--quiet", "-m", "with a submodule")
    assert shown(Revisions(outer / "alt/registry").files_at("HEAD")) == before


def test_commits_without_a_registry_are_told(registry: Path) -> None:
    git(registry.parent, "mv", "registry", "plan")
    for name in ("a", "b"):
        (registry.parent / name).mkdir()
        (registry.parent / name / "registry.yaml").write_text("x", encoding="utf-8")
    several = commit_all(registry.parent)
    git(registry.parent, "rm", "--quiet", "-r", ".")
    registry.mkdir(parents=True)
    (registry / "xregistry.yaml").write_text("x", encoding="utf-8")
    none = commit_all(registry.parent)
    with pytest.raises(UserError, match="several registries"):
        Revisions(registry).files_at(several)
    with pytest.raises(UserError, match="has no registry"):
        Revisions(registry).files_at(none)


def test_a_broken_repository_is_told(registry: Path) -> None:
    blob = git(registry, "rev-parse", "HEAD:registry/registry.yaml")
    (registry.parent / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(UserError, match="git cannot read the history"):
        Revisions(registry).files_at("HEAD")
