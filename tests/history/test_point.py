"""Which commit a day or a revision means, on real repositories."""

from datetime import date
from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.history.point import point_at
from tests.history.repository import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "work")


def test_a_day_is_what_main_held_when_it_ended(repository: Repository) -> None:
    first = repository.commit("2026-03-01T23:59:59+04:00", {"a": "1"})
    second = repository.commit("2026-03-02T00:00:00+04:00", {"a": "2"})
    third = repository.commit("2026-03-05", {"a": "3"})
    found = {
        day: point_at(repository.folder, day).commit
        for day in ("2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05", "2030-01-01")
    }
    assert list(found.values()) == [first, second, second, third, third]
    point = point_at(repository.folder, "2026-03-04")
    assert (point.asked, point.day) == ("2026-03-04", date(2026, 3, 4))


def test_a_branch_counts_from_its_merge(repository: Repository) -> None:
    first = repository.commit("2026-03-01", {"a": "1"})
    repository.branch("topic")
    repository.commit("2026-03-02", {"b": "1"})
    repository("switch", "--quiet", "main")
    merge = repository.merge("topic", "2026-03-09")
    assert point_at(repository.folder, "2026-03-08").commit == first
    assert point_at(repository.folder, "2026-03-09").commit == merge


def test_a_commit_dated_back_did_not_come_before_its_parent(repository: Repository) -> None:
    first = repository.commit("2026-03-01", {"a": "1"})
    repository.commit("2026-03-10", {"a": "2"})
    back = repository.commit("2026-03-02", {"a": "3"})
    assert point_at(repository.folder, "2026-03-05").commit == first
    assert point_at(repository.folder, "2026-03-10").commit == back


def test_before_the_first_commit(repository: Repository, tmp_path: Path) -> None:
    repository.commit("2026-03-01", {"a": "1"})
    repository.commit("2026-03-02", {"a": "2"})
    with pytest.raises(UserError, match="had no commit yet"):
        point_at(repository.folder, "2026-02-28")
    clone = tmp_path / "clone"
    repository("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(clone))
    with pytest.raises(UserError, match="incomplete"):
        point_at(clone, "2026-03-01")


def test_revisions(repository: Repository) -> None:
    first = repository.commit("2026-03-01", {"a": "1"})
    second = repository.commit("2026-03-02", {"a": "2"})
    repository("tag", "-a", "v1", "-m", "first", first)
    repository("tag", "2025-01-01", first)
    repository("branch", "Naxçıvan", first)
    named = {
        "HEAD": second,
        "HEAD~1": first,
        "v1": first,
        first[:10]: first,
        "main": second,
        "refs/tags/2025-01-01": first,
        "Naxçıvan": first,
    }
    for wanted, commit in named.items():
        point = point_at(repository.folder, wanted)
        assert (point.commit, point.asked, point.day) == (commit, wanted, None)


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "-",
        "--all",
        "--output=x",
        "-n1",
        "nowhere",
        "@{-1}",
        ":a",
        "HEAD:a",
        "HEAD^{tree}",
        "HEAD..HEAD~1",
        "^HEAD",
        "HEAD HEAD",
        "HEAD\nHEAD",
        ":/nothing like it",
        "\udcff",
    ],
)
def test_what_is_no_commit(repository: Repository, wanted: str) -> None:
    repository.commit("2026-03-01", {"a": "1"})
    repository.commit("2026-03-02", {"a": "2"})
    with pytest.raises(UserError, match="git knows no commit"):
        point_at(repository.folder, wanted)
    assert not (repository.folder / "x").exists()


def test_a_day_that_is_none(repository: Repository) -> None:
    repository.commit("2026-03-01", {"a": "1"})
    with pytest.raises(UserError, match="no such day"):
        point_at(repository.folder, "2026-02-30")


def test_no_commit_and_no_repository(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="in no git repository"):
        point_at(tmp_path, "2026-01-01")
    empty = Repository(tmp_path / "empty")
    for wanted in ("2026-01-01", "HEAD"):
        with pytest.raises(UserError, match="no commit yet"):
            point_at(empty.folder, wanted)


def test_a_bare_repository(repository: Repository, tmp_path: Path) -> None:
    first = repository.commit("2026-03-01", {"a": "1"})
    repository("clone", "--quiet", "--bare", str(repository.folder), str(tmp_path / "bare.git"))
    assert point_at(tmp_path / "bare.git", "2026-03-01").commit == first
