"""Landing dates where the repository lies oddly, and after reverts; all on real repositories."""

from pathlib import Path

import pytest

from planctl.history.landing import History, history_of
from tests.history.repository import Repository
from tests.support.repository import commit_all, git

PAGE = "\n".join(f"line {number}" for number in range(20)) + "\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a registry below `Reyestr Ə/`, with a report that came by a branch."""
    made = Repository(tmp_path / "work")
    made.commit("2026-03-01", {"Reyestr Ə/registry.yaml": "x\n", "other": "x\n"})
    made.branch("topic")
    made.commit("2026-03-02", {"Reyestr Ə/hesabat ş.yaml": PAGE})
    made.merge("topic", "2026-03-20")
    return made


def days(found: History | None) -> dict[str, list[str]]:
    assert found is not None
    return {
        path: [f"{change.kind} {change.day}" for change in landing.changes]
        for path, landing in found.landings.items()
    }


EXPECTED = {"registry.yaml": ["A 2026-03-01"], "hesabat ş.yaml": ["A 2026-03-20"]}


def test_a_folder_whose_name_is_not_ascii(repository: Repository) -> None:
    assert days(history_of(repository.folder / "Reyestr Ə")) == EXPECTED


def test_a_revert_and_its_revert(repository: Repository) -> None:
    for number, day in enumerate(("2026-04-01", "2026-04-02", "2026-04-03")):
        options = ("-m", "1") if number == 0 else ()
        repository("revert", "--no-edit", *options, "HEAD", at=day)
    root = repository.folder / "Reyestr Ə"
    found = history_of(root)
    assert days(found) == {"registry.yaml": ["A 2026-03-01"]}
    repository("revert", "--no-edit", "HEAD", at="2026-04-04")
    found = history_of(root)
    assert days(found)["hesabat ş.yaml"] == ["A 2026-04-04"]
    assert found is not None
    earlier = found.landings["hesabat ş.yaml"].earlier
    assert [f"{change.kind} {change.day}" for change in earlier] == [
        *("A 2026-03-20", "D 2026-04-01", "A 2026-04-02", "D 2026-04-03")
    ]


def test_a_reverted_correction_is_one_more_change(repository: Repository) -> None:
    repository.commit("2026-04-01", {"Reyestr Ə/hesabat ş.yaml": PAGE + "more\n"})
    repository("revert", "--no-edit", "HEAD", at="2026-04-05")
    found = days(history_of(repository.folder / "Reyestr Ə"))["hesabat ş.yaml"]
    assert found == ["A 2026-03-20", "M 2026-04-01", "M 2026-04-05"]


def test_a_bare_repository(repository: Repository, tmp_path: Path) -> None:
    bare = tmp_path / "bare.git"
    repository("clone", "--quiet", "--bare", str(repository.folder), str(bare))
    assert history_of(bare) is None, "nothing is checked out"
    assert days(history_of(bare, git(bare, "rev-parse", "HEAD"))) == EXPECTED


def test_a_commit_of_the_past(repository: Repository) -> None:
    root = repository.folder / "Reyestr Ə"
    first = repository("rev-list", "--max-parents=0", "HEAD")
    assert days(history_of(root, first)) == {"registry.yaml": ["A 2026-03-01"]}
    last = repository("rev-parse", "HEAD")
    repository("mv", "Reyestr Ə", "registry")
    repository.commit("2026-05-01", {"registry/new": "x\n"})
    moved = days(history_of(repository.folder / "registry"))
    assert moved["hesabat ş.yaml"] == ["A 2026-03-20", "R 2026-05-01"]
    assert days(history_of(repository.folder / "registry", last)) == EXPECTED


def test_worktrees(repository: Repository, tmp_path: Path) -> None:
    tree = tmp_path / "elsewhere"
    repository("worktree", "add", "--quiet", "--detach", str(tree))
    assert days(history_of(tree / "Reyestr Ə")) == EXPECTED
    git(tree, "rm", "--quiet", "Reyestr Ə/hesabat ş.yaml")
    commit_all(tree)
    assert list(days(history_of(tree / "Reyestr Ə"))) == ["registry.yaml"]
    assert days(history_of(repository.folder / "Reyestr Ə")) == EXPECTED


def test_submodules_have_a_history_of_their_own(repository: Repository, tmp_path: Path) -> None:
    outer = Repository(tmp_path / "outer")
    add = ("-c", "protocol.file.allow=always", "submodule", "--quiet", "add")
    outer(*add, str(repository.folder), "alt")
    outer.commit("2026-06-01", {"registry.yaml": "x\n"})
    assert days(history_of(outer.folder / "alt/Reyestr Ə")) == EXPECTED
    assert days(history_of(outer.folder))["registry.yaml"] == ["A 2026-06-01"]


def test_a_link_in_the_way_leads_to_the_repository(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(repository.folder / "Reyestr Ə")
    assert days(history_of(tmp_path / "link")) == EXPECTED
