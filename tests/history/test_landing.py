"""Landing dates of files, on real repositories whose days are fixed."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.history.landing import ChangeKind, History, Landing, history_of, read_log
from tests.history.repository import Repository

PAGE = "\n".join(f"line {number}" for number in range(20)) + "\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "work")


def landed(repository: Repository, folder: str = "") -> History:
    found = history_of(repository.folder / folder)
    assert found is not None
    return found


def days(landing: Landing) -> list[tuple[str, str]]:
    """Return (letter, day) of each change since the landing."""
    return [(change.kind.value, str(change.day)) for change in landing.changes]


def test_landing_and_what_changed_since(repository: Repository) -> None:
    first = repository.commit("2026-03-01", {"a.yaml": "a: 1\n"})
    repository.commit("2026-03-02", {"b.yaml": "b: 1\n"})
    last = repository.commit("2026-03-05", {"a.yaml": "a: 2\n"})
    found = landed(repository)
    assert (found.commit, found.complete, sorted(found.landings)) == (
        last,
        True,
        ["a.yaml", "b.yaml"],
    )
    a = found.landings["a.yaml"]
    assert days(a) == [("A", "2026-03-01"), ("M", "2026-03-05")]
    assert (a.first.commit, a.last.commit, a.earlier) == (first, last, ())
    assert days(found.landings["b.yaml"]) == [("A", "2026-03-02")]


def test_days_are_the_committers_in_baku(repository: Repository) -> None:
    repository.commit("2026-03-15T19:59:59+00:00", {"in-time": "x"})
    repository.commit("2026-03-15T20:00:00+00:00", {"late": "y"})
    repository.commit("2026-03-16T02:00:00+09:00", {"elsewhere": "z"})
    found = landed(repository).landings
    assert {path: str(one.first.day) for path, one in found.items()} == {
        "in-time": "2026-03-15",
        "late": "2026-03-16",
        "elsewhere": "2026-03-15",
    }


def test_branch_lands_with_its_merge(repository: Repository) -> None:
    repository.commit("2026-03-01", {"base": "x"})
    repository.branch("topic")
    repository.commit("2026-03-02", {"report": "one\n"})
    repository.commit("2026-03-03", {"report": "two\n"})
    repository("switch", "--quiet", "main")
    repository.commit("2026-03-04", {"other": "x"})
    merge = repository.merge("topic", "2026-03-20")
    report = landed(repository).landings["report"]
    assert days(report) == [("A", "2026-03-20")]
    assert report.first.commit == merge


def test_merge_does_not_change_what_main_has(repository: Repository) -> None:
    repository.commit("2026-03-01", {"base": "x"})
    repository.branch("topic")
    repository.commit("2026-03-02", {"report": "one\n"})
    repository("switch", "--quiet", "main")
    repository.commit("2026-03-04", {"other": "x"})
    repository.merge("topic", "2026-03-20")
    assert days(landed(repository).landings["other"]) == [("A", "2026-03-04")]


@pytest.mark.parametrize("way", ["squash", "rebase"])
def test_squash_and_rebase_land_when_they_are_committed(repository: Repository, way: str) -> None:
    repository.commit("2026-03-01", {"base": "x"})
    repository.branch("topic")
    repository.commit("2026-03-02", {"report": "one\n"})
    repository("switch", "--quiet", "main")
    repository.commit("2026-03-04", {"other": "x"})
    if way == "squash":
        repository("merge", "--quiet", "--squash", "topic")
        repository.commit("2026-03-20")
    else:
        repository("switch", "--quiet", "topic")
        repository("rebase", "--quiet", "main", at="2026-03-20")
        repository.merge("topic", "2026-03-21", "--ff-only")
    assert days(landed(repository).landings["report"]) == [("A", "2026-03-20")]


def test_moved_file_keeps_its_landing(repository: Repository) -> None:
    repository.commit("2026-03-01", {"old/a": PAGE})
    (repository.folder / "new").mkdir()
    repository("mv", "old/a", "new/a")
    repository.commit("2026-03-05", {"new/a": f"{PAGE}more\n"})
    found = landed(repository).landings
    assert list(found) == ["new/a"]
    assert days(found["new/a"]) == [("A", "2026-03-01"), ("R", "2026-03-05")]
    assert [change.path for change in found["new/a"].changes] == ["old/a", "new/a"]


def test_registry_that_was_moved_as_a_whole(repository: Repository) -> None:
    repository.commit("2026-03-01", {"registry/a": PAGE, "registry/b": PAGE + PAGE})
    (repository.folder / "data").mkdir()
    repository("mv", "registry", "data/registry")
    repository.commit("2026-03-05")
    found = landed(repository, "data/registry").landings
    assert {path: str(one.first.day) for path, one in found.items()} == {
        "a": "2026-03-01",
        "b": "2026-03-01",
    }


def test_file_that_was_removed_and_came_again(repository: Repository) -> None:
    repository.commit("2026-03-01", {"a": "1\n", "keep": "x"})
    repository.commit("2026-03-02", {"a": "2\n"})
    (repository.folder / "a").unlink()
    removal = repository.commit("2026-03-03")
    assert "a" not in landed(repository).landings
    repository.commit("2026-03-09", {"a": "2\n"})
    repository.commit("2026-03-10", {"a": "3\n"})
    a = landed(repository).landings["a"]
    assert days(a) == [("A", "2026-03-09"), ("M", "2026-03-10")]
    assert [(c.kind, str(c.day)) for c in a.earlier] == [
        (ChangeKind.ADDED, "2026-03-01"),
        (ChangeKind.CHANGED, "2026-03-02"),
        (ChangeKind.REMOVED, "2026-03-03"),
    ]
    assert a.earlier[-1].commit == removal


def test_folder_of_a_larger_repository(repository: Repository) -> None:
    repository.commit("2026-03-01", {"registry/a": "1", "registry-2/a": "2", "a": "3"})
    found = landed(repository, "registry")
    assert list(found.landings) == ["a"]
    assert found.landings["a"].first.path == "registry/a"


def test_names_of_every_sort(repository: Repository) -> None:
    names = ["şəkil ə.txt", "a\tb", 'quo"te', "new\nline", "commit x 1", "\nM", "R100"]
    repository.commit("2026-03-01", {f"reyestr [1]/{name}": f"{name}{PAGE}" for name in names})
    assert sorted(landed(repository, "reyestr [1]").landings) == sorted(names)


def test_what_is_not_committed_has_not_landed(repository: Repository) -> None:
    repository.commit("2026-03-01", {"a": "1"})
    repository.write("a", "2")
    repository.write("staged", "1")
    repository("add", "staged")
    repository.write("loose", "1")
    found = landed(repository).landings
    assert list(found) == ["a"]
    assert days(found["a"]) == [("A", "2026-03-01")]


def test_detached_head_and_empty_commits(repository: Repository) -> None:
    first = repository.commit("2026-03-01", {"a": "1"})
    repository.commit("2026-03-02")
    repository.commit("2026-03-03", {"b": "1"})
    repository("checkout", "--quiet", "--detach", first)
    found = landed(repository)
    assert (found.commit, list(found.landings)) == (first, ["a"])
    repository("checkout", "--quiet", "--detach", "main")
    assert list(landed(repository).landings) == ["a", "b"]


def test_shallow_clone_is_incomplete(repository: Repository, tmp_path: Path) -> None:
    repository.commit("2026-03-01", {"a": "1"})
    repository.commit("2026-03-02", {"b": "1"})
    repository.commit("2026-03-03", {"c": "1"})
    clone = tmp_path / "clone"
    repository("clone", "--quiet", "--depth=2", f"file://{repository.folder}", str(clone))
    found = history_of(clone)
    assert found is not None
    assert not found.complete
    assert sorted(found.landings) == ["a", "b", "c"]
    repository("-C", str(clone), "fetch", "--quiet", "--unshallow")
    whole = history_of(clone)
    assert whole == landed(repository)


def test_no_history(tmp_path: Path) -> None:
    assert history_of(tmp_path) is None
    repository = Repository(tmp_path / "work")
    repository.write("registry/a", "1")
    assert history_of(repository.folder) is None
    repository.write("other", "1")
    repository("add", "other")
    repository("commit", "--quiet", "--message", "other")
    assert history_of(repository.folder / "registry") is None


def test_broken_repository_is_told(repository: Repository) -> None:
    commit = repository.commit("2026-03-01", {"a": "1"})
    tree = repository("rev-parse", f"{commit}^{{tree}}")
    repository.commit("2026-03-02", {"b": "1"})
    (repository.folder / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    with pytest.raises(UserError, match="git cannot read the history"):
        history_of(repository.folder)


def test_settings_of_the_user_change_nothing(repository: Repository) -> None:
    repository.commit("2026-03-01", {"registry/a": PAGE})
    repository.branch("topic")
    repository("mv", "registry/a", "registry/b")
    repository.commit("2026-03-02")
    repository("switch", "--quiet", "main")
    repository.commit("2026-03-03", {"registry/c": "x"})
    repository.merge("topic", "2026-03-04")
    plain = landed(repository, "registry")
    assert days(plain.landings["b"]) == [("A", "2026-03-01"), ("R", "2026-03-04")]
    for setting in (
        *("log.showRoot=false", "log.diffMerges=combined", "log.follow=true", "log.decorate=full"),
        *("log.showSignature=true", "diff.renames=false", "diff.relative=true", "color.ui=always"),
        *("core.quotePath=true", "log.date=raw", "format.pretty=oneline", "diff.noprefix=true"),
    ):
        repository("config", *setting.split("="))
    assert landed(repository, "registry") == plain


def test_nothing_is_written(repository: Repository) -> None:
    repository.commit("2026-03-01", {"a": "1"})

    def stamps() -> dict[str, int]:
        files = (repository.folder / ".git").rglob("*")
        return {str(file): file.stat().st_mtime_ns for file in files}

    before = stamps()
    landed(repository)
    assert stamps() == before


def test_log_is_read_without_git() -> None:
    log = (
        b"commit aa 1772323200\0\nA\0x/a\0A\0b\0"
        b"commit bb 1772409600\0"
        b"commit cc 1772496000\0\nR080\0x/a\0x/c\0"
    )
    (path, landing), *others = read_log(BytesIO(log), "x/").items()
    assert (path, others) == ("c", [])
    assert [(c.commit, c.kind.value, c.day) for c in landing.changes] == [
        ("aa", "A", date(2026, 3, 1)),
        ("cc", "R", date(2026, 3, 3)),
    ]
    assert read_log(BytesIO()) == {}
