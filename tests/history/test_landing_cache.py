"""What is kept of landings: carried on where it is sound, and as if not there where it is not."""

import os
import shutil
import subprocess
import threading
from pathlib import Path

import pytest

from planctl import cache
from planctl.history import landing_cache
from planctl.history.landing import History, history_of
from planctl.history.landing_log import Courses, log_courses
from tests.history.repository import Repository


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the cache; everything is kept, however little it is."""
    folder = tmp_path / "kept"
    monkeypatch.setenv("PLANCTL_CACHE", str(folder))
    monkeypatch.setattr(landing_cache, "_FEW", 0)
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a history with every sort of change in it."""
    made = Repository(tmp_path / "work")
    made.commit(
        "2026-03-01", {"registry.yaml": "", "Ə b": "1\n2\n3\n", "gone": "x\n", "again": "y\n"}
    )
    made.commit("2026-03-02", {"Ə b": "1\n2\n4\n"})
    made("rm", "--quiet", "gone", "again")
    made.commit("2026-03-03", {os.fsdecode(b"bad\xff"): "x\n"})
    made("mv", "Ə b", "c")
    made.commit("2026-03-04", {"again": "z\n"})
    made.branch("topic")
    made.commit("2026-03-05", {"late": "1\n"})
    made.merge("topic", "2026-03-20")
    return made


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def read(repository: Repository, commit: str | None = None) -> History:
    found = history_of(repository.folder, commit)
    assert found is not None
    return found


def plain(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, commit: str | None = None
) -> History:
    """Read the history where nothing is kept."""
    with monkeypatch.context() as patch:
        patch.setenv("PLANCTL_NO_CACHE", "1")
        return read(repository, commit)


def test_nothing_kept_is_asked_for_again(
    repository: Repository, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[tuple[str, str | None]] = []

    def counted(folder: Path, commit: str, after: str | None, courses: Courses) -> int:
        lines.append((commit, after))
        return log_courses(folder, commit, after, courses)

    monkeypatch.setattr(landing_cache, "log_courses", counted)
    whole = plain(repository, monkeypatch)
    assert len(files(kept)) == 0
    commits = repository("rev-list", "--first-parent", "--reverse", "HEAD").split()
    lines.clear()
    for commit in commits:
        assert read(repository, commit) == plain(repository, monkeypatch, commit)
    assert read(repository) == whole
    first, *others = zip(commits, [None, *commits[:-1]], strict=True)
    assert [line for line in lines if line[1] is not None] == others
    assert first in lines
    # In whatever order the commits are asked for.
    for commit in reversed(commits):
        assert read(repository, commit) == plain(repository, monkeypatch, commit)


def test_history_that_was_written_anew(
    repository: Repository, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(repository)
    repository("reset", "--quiet", "--hard", "HEAD~2")
    repository.commit("2026-03-21", {"c": "other\n"})
    assert read(repository) == plain(repository, monkeypatch)
    assert len(files(kept)) == 2


@pytest.mark.usefixtures("kept")
def test_what_came_through_a_branch_is_not_main(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(repository)
    repository.branch("side")
    side = repository.commit("2026-03-21", {"side": "1\n"})
    read(repository)
    repository("switch", "--quiet", "main")
    repository.commit("2026-03-22", {"other": "1\n"})
    repository.merge("side", "2026-03-25")
    found = read(repository)
    assert found == plain(repository, monkeypatch)
    assert found.landings["side"].first.commit != side


@pytest.mark.parametrize(
    "how", ["empty", "cut", "garbage", "flipped", "other", "folder", "swapped"]
)
def test_what_is_broken_is_as_if_it_were_not_there(
    repository: Repository, kept: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    whole = read(repository)
    (file,) = files(kept)
    raw = file.read_bytes()
    match how:
        case "empty":
            file.write_bytes(b"")
        case "cut":
            file.write_bytes(raw[: len(raw) // 2])
        case "garbage":
            file.write_bytes(b"\x80\x04K\x01." * 100)
        case "flipped":
            file.write_bytes(raw[:100] + bytes([raw[100] ^ 1]) + raw[101:])
        case "other":
            cache.write_entry(file, b'{"commits": [], "days": ["x"], "alive": {"a": 1}}', 9)
        case "folder":
            file.unlink()
            file.mkdir()
        case _:
            cache.write_entry(file, b"[]", 9)
    assert read(repository) == whole == plain(repository, monkeypatch)
    if how != "folder":
        assert file.read_bytes() == raw, "it is written anew"


@pytest.mark.parametrize("what", ["file", "link", "device"])
def test_a_folder_that_is_none(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    place = tmp_path / "kept"
    match what:
        case "file":
            place.write_text("x", encoding="utf-8")
        case "link":
            place.symlink_to(place)
        case _:
            place = Path(os.devnull)
    monkeypatch.setenv("PLANCTL_CACHE", str(place))
    assert read(repository) == plain(repository, monkeypatch)


@pytest.mark.parametrize(
    ("what", "error"),
    [
        ("pathlib.Path.replace", OSError(28, "No space left on device")),
        ("tempfile.mkstemp", PermissionError(13, "Permission denied")),
        ("pathlib.Path.mkdir", OSError(30, "Read-only file system")),
        ("os.scandir", PermissionError(13, "Permission denied")),
    ],
)
def test_where_nothing_can_be_kept(
    repository: Repository, kept: Path, monkeypatch: pytest.MonkeyPatch, what: str, error: OSError
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(what, fail)
        assert read(repository).complete
    assert [file for file in files(kept) if file.name.startswith(".new")] == []


def test_two_at_once(repository: Repository, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = plain(repository, monkeypatch)
    commits = repository("rev-list", "--first-parent", "HEAD").split()
    wrong: list[str] = []

    def work() -> None:
        for commit in commits:
            read(repository, commit)
        if read(repository) != whole:
            wrong.append("differs")

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(files(kept)) <= 8


def test_only_the_latest_stay(repository: Repository, kept: Path) -> None:
    for number in range(10):
        repository.commit("2026-04-01", {"c": f"{number}\n"})
        read(repository)
    assert len(files(kept)) == 8


def test_a_shallow_clone_keeps_nothing(repository: Repository, kept: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    repository("clone", "--quiet", "--depth=2", f"file://{repository.folder}", str(clone))
    found = history_of(clone)
    assert found is not None
    assert not found.complete
    assert files(kept) == []
    subprocess.run(["git", "fetch", "--quiet", "--unshallow"], cwd=clone, check=True)
    assert history_of(clone) == read(repository)


def test_worktrees_share_and_repositories_do_not(
    repository: Repository, kept: Path, tmp_path: Path
) -> None:
    read(repository)
    repository("worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"))
    assert history_of(tmp_path / "tree") == read(repository)
    assert len(files(kept)) == 1
    shutil.copytree(repository.folder, tmp_path / "copy")
    assert history_of(tmp_path / "copy") == read(repository)
    assert len(files(kept)) == 2


def test_a_little_more_is_not_kept(
    repository: Repository, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(repository)
    monkeypatch.setattr(landing_cache, "_FEW", 200)
    repository.commit("2026-04-01", {"c": "x\n"})
    assert read(repository) == plain(repository, monkeypatch)
    assert len(files(kept)) == 1
