"""`--known-at` where the registry lies oddly, where history is short, and where there is none."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.history.repository import Repository
from tests.support.repository import commit_all, git

ON = ("--as-of", "2026-12-31", "--format", "json")


@pytest.fixture
def repository(registry: Path) -> Repository:
    """Return the repository of the registry in the current folder, with one commit."""
    made = Repository(registry.parent)
    made.commit("2026-03-01")
    return made


def known(done: object) -> str | None:
    found: str | None = json.loads(getattr(done, "out"))["known_at"]  # noqa: B009  # any result
    return found


def test_the_commit_is_named_where_nothing_differs(
    planctl: Runner, registry: Path, repository: Repository
) -> None:
    head = repository("rev-parse", "HEAD")
    assert known(planctl("status", *ON)) == head
    repository.write("elsewhere.txt", "x")
    repository.write("registry/README.md", "x")
    repository.write("registry/.notes", "x")
    assert known(planctl("status", *ON)) == head
    agency = next((registry / "agencies").iterdir())
    agency.write_text(agency.read_text("utf-8") + "# x\n", encoding="utf-8")
    assert known(planctl("status", *ON)) is None
    repository("add", "--all")
    assert known(planctl("status", *ON)) is None
    assert known(planctl("status", *ON, "--known-at", "HEAD")) == head


@pytest.mark.parametrize("how", ["ignored", "assumed", "skipped", "deleted", "untracked", "moved"])
def test_a_difference_is_never_missed(
    planctl: Runner, registry: Path, repository: Repository, how: str
) -> None:
    agency = next((registry / "agencies").iterdir())
    match how:
        case "ignored":
            (registry.parent / ".git/info/exclude").write_text("new.yaml\n", encoding="utf-8")
            (registry / "agencies/new.yaml").write_text("id: new\n", encoding="utf-8")
        case "assumed" | "skipped":
            flag = "--assume-unchanged" if how == "assumed" else "--skip-worktree"
            repository("update-index", flag, str(agency))
            agency.write_text("# x\n", encoding="utf-8")
        case "deleted":
            agency.unlink()
        case "untracked":
            (registry / "agencies/new.yaml").write_text("id: new\n", encoding="utf-8")
        case "moved":
            repository("mv", "registry", "reyestr")
            registry = registry.parent / "reyestr"
    done = planctl("status", *ON, "--registry", str(registry))
    assert (done.code, known(done)) == (0, None)


def test_a_registry_that_no_commit_has(planctl: Runner, registry: Path) -> None:
    assert known(planctl("status", *ON)) is None
    made = Repository(registry.parent)
    assert known(planctl("status", *ON)) is None
    made.write(".gitignore", "registry/\n")
    made("add", ".gitignore")
    made("commit", "--quiet", "-m", "x")
    assert known(planctl("status", *ON)) is None


def test_today_is_the_day_of_judgement_unless_named(
    planctl: Runner, repository: Repository
) -> None:
    done = planctl("--lang", "en", "status", "--known-at", "2026-03-01")
    today = json.loads(planctl("status", "--format", "json").out)["as_of"]
    commit = repository("rev-parse", "HEAD")[:12]
    assert done.err == f"Records known at 2026-03-01 (commit {commit}), judged at {today}.\n"


def test_a_bare_repository(planctl: Runner, repository: Repository, tmp_path: Path) -> None:
    bare = tmp_path / "repo.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(repository.folder), str(bare))
    expected = planctl("why", "8.1.1", *ON, "--known-at", "main").out
    assert (
        planctl("why", "8.1.1", *ON, "--known-at", "main", "--registry", str(bare)).out == expected
    )
    assert planctl("discipline", *ON, "--known-at", "main", "--registry", str(bare)).code == 0
    refused = planctl("--lang", "en", "status", "--registry", str(bare))
    assert refused.code == 2
    assert "--known-at" in refused.err


def test_a_bare_repository_is_the_current_folder(
    planctl: Runner, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = planctl("status", *ON, "--known-at", "main").out
    with_bare = tmp_path.parent / f"{tmp_path.name}-bare.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(repository.folder), str(with_bare))
    monkeypatch.chdir(with_bare)
    assert planctl("status", *ON, "--known-at", "main").out == expected
    shutil.rmtree(with_bare)


def test_a_registry_that_was_moved_as_a_whole(planctl: Runner, repository: Repository) -> None:
    expected = planctl("discipline", *ON, "--known-at", "2026-03-01").out
    repository("mv", "registry", "Ərazi reyestri")
    repository.commit("2026-05-01")
    place = ("--registry", "Ərazi reyestri")
    assert planctl("discipline", *ON, "--known-at", "2026-04-30", *place).out == expected
    assert planctl("discipline", *ON, "--known-at", "2026-05-01", *place).code == 0


def test_worktrees_submodules_and_a_detached_head(
    planctl: Runner, repository: Repository, tmp_path: Path
) -> None:
    expected = planctl("discipline", *ON, "--known-at", "2026-03-01").out
    repository.commit("2026-04-01", {"other": "x"})
    tree = tmp_path / "elsewhere" / "tree"
    repository("worktree", "add", "--quiet", "--detach", str(tree))
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "--quiet")
    add = ("-c", "protocol.file.allow=always", "submodule", "--quiet", "add")
    git(outer, *add, str(repository.folder), "alt")
    commit_all(outer)
    for root in (tree / "registry", outer / "alt/registry"):
        done = planctl("discipline", *ON, "--known-at", "2026-03-01", "--registry", str(root))
        assert done.out == expected
        assert known(planctl("status", *ON, "--registry", str(root))) == repository(
            "rev-parse", "HEAD"
        )


def test_a_shallow_clone(planctl: Runner, repository: Repository, tmp_path: Path) -> None:
    repository.commit("2026-04-01", {"other": "x"})
    clone = tmp_path / "clone"
    repository("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(clone))
    place = ("--registry", str(clone / "registry"))
    assert planctl("status", *ON, *place, "--known-at", "2026-04-01").code == 0
    early = planctl("status", *ON, *place, "--known-at", "2026-03-31")
    assert early.code == 2
    assert "natamamdır" in early.err
    due = planctl("deadlines", *place)
    assert (due.code, "natamamdır" in due.err) == (0, True)
    late = planctl("discipline", "--late", *place, "--known-at", "HEAD")
    assert late.code == 2
    assert "natamamdır" in late.err


def test_without_a_history(planctl: Runner, registry: Path, tmp_path: Path) -> None:
    for wanted in ("2026-03-01", "HEAD"):
        done = planctl("--lang", "en", "status", "--known-at", wanted)
        assert (done.code, "in no git repository" in done.err) == (2, True)
    Repository(registry.parent)
    for wanted in ("2026-03-01", "HEAD"):
        done = planctl("--lang", "en", "status", "--known-at", wanted)
        assert (done.code, "has no commit yet" in done.err) == (2, True)
    nowhere = ("--registry", str(tmp_path / "nowhere"))
    done = planctl("--lang", "en", "status", "--known-at", "HEAD", *nowhere)
    assert (done.code, "no such folder" in done.err) == (2, True)


@pytest.mark.parametrize(
    "wanted", ["--output=x", "-", "@{-1}", ":/text", "", "2026-02-30", "HEAD:registry", "a\nb"]
)
def test_what_names_no_commit(planctl: Runner, repository: Repository, wanted: str) -> None:
    done = planctl("--lang", "en", "status", f"--known-at={wanted}")
    assert done.code == 2
    assert "no commit" in done.err or "no such day" in done.err
    assert not (repository.folder / "x").exists()
