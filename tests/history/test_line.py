"""The main line and what each commit brought to it, on real repositories."""

import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.history.line import MainLine, main_line
from tests.history.repository import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "work")


def brought(line: MainLine) -> list[tuple[str, list[str]]]:
    """Return the subject of each commit of main with those of what it brought."""
    return [(c.subject, [b.subject for b in line.brought[c.id]]) for c in line.commits]


def test_commits_of_main_and_of_branches(repository: Repository) -> None:
    repository.commit("2026-03-01", {"a": "1"})
    repository.branch("one")
    repository.commit("2026-03-02", {"b": "1"})
    repository.branch("two")
    repository.commit("2026-03-03", {"c": "1"})
    repository("switch", "--quiet", "one")
    repository.commit("2026-03-04", {"b": "2"})
    repository("switch", "--quiet", "main")
    repository.commit("2026-03-05", {"a": "2"})
    repository.merge("one", "2026-03-06")
    repository.merge("two", "2026-03-07")
    line = main_line(repository.folder)
    assert brought(line) == [
        ("on 2026-03-01", ["on 2026-03-01"]),
        ("on 2026-03-05", ["on 2026-03-05"]),
        ("Merge branch 'one'", ["on 2026-03-02", "on 2026-03-04"]),
        ("Merge branch 'two'", ["on 2026-03-03"]),
    ]
    assert line.complete
    assert main_line(repository.folder, "one").commits[-1].subject == "on 2026-03-04"


def test_every_commit_is_brought_once(repository: Repository) -> None:
    repository.commit("2026-03-01", {"a": "1"})
    for number in range(5):
        repository("switch", "--quiet", "main")
        repository.branch(f"b{number}")
        repository.commit("2026-03-02", {f"f{number}": "1"})
        repository.commit("2026-03-02", {f"f{number}": "2"})
        repository("switch", "--quiet", "main")
    repository("merge", "--quiet", "--no-edit", "b0", "b1", "b2")
    repository("switch", "--quiet", "b3")
    repository("merge", "--quiet", "--no-ff", "--no-edit", "main")
    repository.merge("b3", "2026-03-05")
    repository.merge("b4", "2026-03-06")
    line = main_line(repository.folder)
    plain = {commit for c in line.commits if len(c.parents) < 2 for commit in (c.id,)}
    told = [b.id for c in line.commits for b in line.brought[c.id]]
    everything = repository("rev-list", "HEAD").split()
    assert len(told) == len(set(told))
    assert set(told) | {c.id for c in line.commits} == set(everything)
    assert plain <= set(told)
    assert [c.id for c in line.commits] == repository(
        "rev-list", "--first-parent", "--reverse", "HEAD"
    ).split()


def test_what_a_commit_says(repository: Repository) -> None:
    repository.write("a", "1")
    repository("add", ".")
    author = ("-c", "user.name=Ələkbər Şıxlı", "-c", "user.email=e@x.invalid")
    message = "Hesabat:\n  oktyabr\n\nUzun izah\n\n    gpgsig x\n"
    repository(*author, "commit", "--quiet", "-m", message, at="2026-03-15T20:30:00+00:00")
    (commit,) = main_line(repository.folder).commits
    assert commit.id == repository("rev-parse", "HEAD")
    assert commit.tree == repository("rev-parse", "HEAD^{tree}")
    assert (commit.parents, commit.subject, commit.signed) == ((), "Hesabat: oktyabr", False)
    assert commit.author == commit.committer == ("Ələkbər Şıxlı", "e@x.invalid")
    assert commit.committed == datetime(2026, 3, 15, 20, 30, tzinfo=UTC)
    assert commit.committed.date() == date(2026, 3, 16), "the day is that of Baku"
    assert commit.authored == datetime(2020, 1, 1, tzinfo=UTC)


def test_a_signature_is_seen(repository: Repository, tmp_path: Path) -> None:
    key = tmp_path / "key"
    if (keygen := shutil.which("ssh-keygen")) is None:
        pytest.skip("no ssh-keygen here")
    making = [keygen, "-q", "-t", "ed25519", "-N", "", "-f", str(key)]
    subprocess.run(making, check=True)
    repository.commit("2026-03-01", {"a": "1"})
    signing = ("-c", "gpg.format=ssh", "-c", f"user.signingkey={key}")
    repository(*signing, "commit", "--quiet", "--allow-empty", "-S", "-m", "signed")
    found = main_line(repository.folder).commits
    assert [(c.subject, c.signed) for c in found] == [("on 2026-03-01", False), ("signed", True)]


def test_words_in_an_older_encoding(repository: Repository) -> None:
    repository.write("a", "1")
    repository("add", ".")
    file = repository.folder.parent / "message"
    file.write_bytes("İcra".encode("iso8859-9"))
    repository("-c", "i18n.commitEncoding=ISO-8859-9", "commit", "--quiet", "-F", str(file))
    assert main_line(repository.folder).commits[0].subject == "İcra"


def test_odd_commits_are_read_all_the_same(repository: Repository) -> None:
    repository.commit("2026-03-01", {"a": "1"})
    tree = repository("rev-parse", "HEAD^{tree}")
    raw = f"tree {tree}\nauthor nobody\ncommitter X <x> 99999999999999 +0000\n\n"
    file = repository.folder.parent / "raw"
    file.write_text(raw, encoding="utf-8")
    odd = repository("hash-object", "-t", "commit", "-w", "--literally", str(file))
    (commit,) = main_line(repository.folder, odd).commits
    assert (commit.author, commit.subject) == (("", ""), "")
    assert commit.committed.year in {9999, 1970}


def test_a_shallow_clone_is_not_complete(repository: Repository, tmp_path: Path) -> None:
    for day in ("2026-03-01", "2026-03-02", "2026-03-03"):
        repository.commit(day, {"a": day})
    clone = tmp_path / "clone"
    repository("clone", "--quiet", "--depth=2", f"file://{repository.folder}", str(clone))
    line = main_line(clone)
    assert not line.complete
    assert [c.subject for c in line.commits] == ["on 2026-03-02", "on 2026-03-03"]


def test_grafts_and_replacements_play_no_part(repository: Repository) -> None:
    first = repository.commit("2026-03-01", {"a": "1"})
    repository.commit("2026-03-02", {"a": "2"})
    last = repository.commit("2026-03-03", {"a": "3"})
    plain = main_line(repository.folder)
    repository("replace", last, first)
    info = repository.folder / ".git" / "info"
    info.mkdir(exist_ok=True)
    (info / "grafts").write_text(f"{last} {first}\n", encoding="utf-8")
    assert main_line(repository.folder) == plain


def test_nothing_to_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="in no git repository"):
        main_line(tmp_path)
    empty = Repository(tmp_path / "empty")
    with pytest.raises(UserError, match="no commit yet"):
        main_line(empty.folder)
