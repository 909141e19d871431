"""A repository whose settings name programs: none of them runs while its history is read."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.history import head
from planctl.history.changes import changed_beside, changes_since
from planctl.history.landing import history_of
from planctl.history.line import main_line
from planctl.history.point import point_at
from planctl.history.revisions import Revisions
from planctl.history.top import top_of
from planctl.history.versions import contents
from tests.history.repository import Repository
from tests.rules.fixtures import registry_of

#: What a setting of a repository could have git run; the value is the program.
RUNNING = (
    *("core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "core.askPass"),
    *("core.gitProxy", "core.alternateRefsCommand", "sequence.editor", "diff.external"),
    *("diff.evil.command", "diff.evil.textconv", "merge.evil.driver", "interactive.diffFilter"),
    *("gpg.program", "gpg.ssh.program", "gpg.ssh.defaultKeyCommand", "gpg.x509.program"),
    *("credential.helper", "pager.log", "pager.ls-files", "pager.rev-list", "trailer.x.command"),
    *("remote.origin.uploadpack", "uploadpack.packObjectsHook", "difftool.evil.cmd"),
    *("mergetool.evil.cmd", "browser.evil.cmd", "man.evil.cmd", "sendemail.sendmailCmd"),
)
ALIASES = (
    "rev-parse",
    "rev-list",
    "log",
    "ls-tree",
    "cat-file",
    "ls-files",
    "diff-index",
    "config",
)
FILTERS = ("evil", "Two Words", "a.b=c", "çıxış", "line\nbreak")


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """Return a program that leaves a trace beside itself."""
    program = tmp_path / "canary"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >> "{tmp_path}/ran"\ncat\n', encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.fixture
def hostile(tmp_path: Path) -> Repository:
    """Return a repository of a registry, changed in its work tree after two commits."""
    repository = Repository(tmp_path / "work")
    registry_of(None, repository.folder)
    repository.commit("2026-03-01")
    repository.write("registry/-option", "x\n")
    repository.write("registry/line\nbreak", "x\n")
    repository.commit("2026-03-02", {"registry/README.md": "x\n", "other": "x\n"})
    return repository


def attributes(repository: Repository, *lines: str) -> None:
    repository.write(".gitattributes", "".join(f"{line}\n" for line in lines))
    # A file whose stamp differs from what the index says is looked at.
    for path in (repository.folder / "registry").rglob("*"):
        if path.is_file():
            os.utime(path, (1, 1))


def read_everything(repository: Repository) -> None:
    """Ask the history every question that planctl has."""
    root = repository.folder / "registry"
    assert head(root) is not None
    assert history_of(root) is not None
    commit = point_at(root, "2026-03-01").commit
    base = changes_since(root, "HEAD~1").base
    assert base == commit
    changed_beside(root, base)
    assert len(main_line(root).commits) == 2
    Revisions(root).registry_at(point_at(root, "HEAD").commit)
    assert list(contents(root, [(commit, "registry.yaml")])) != [None]
    assert top_of(root).prefix == "registry/"


def ran(canary: Path) -> str:
    trace = canary.parent / "ran"
    return trace.read_text("utf-8") if trace.exists() else ""


def test_settings_that_name_programs(hostile: Repository, canary: Path) -> None:
    attributes(hostile, "* diff=evil merge=evil")
    for setting in RUNNING:
        hostile("config", setting, str(canary))
    for name in ALIASES:
        hostile("config", f"alias.{name}", f"!{canary}")
    hostile("config", "log.showSignature", "true")
    hostile("config", "core.untrackedCache", "true")
    hostile("config", "diff.ignoreSubmodules", "none")
    (hostile.folder / "registry/registry.yaml").touch()
    read_everything(hostile)
    assert ran(canary) == ""


@pytest.mark.parametrize("key", ["clean", "process", "smudge"])
@pytest.mark.parametrize("driver", FILTERS)
def test_filters(hostile: Repository, canary: Path, driver: str, key: str) -> None:
    name = "evil" if "\n" in driver or " " in driver or "=" in driver else driver
    attributes(hostile, f"* filter={name}")
    if "\n" in driver:
        # git writes no such name, but reads none either: the file must be refused, not run.
        config = hostile.folder / ".git/config"
        text = config.read_text("utf-8")
        config.write_text(f'{text}[filter "line\nbreak"]\n\tclean = {canary}\n', encoding="utf-8")
        with pytest.raises(UserError):
            read_everything(hostile)
        assert ran(canary) == ""
        return
    hostile("config", f"filter.{driver}.{key}", str(canary))
    hostile("config", f"filter.{driver}.required", "true")
    hostile("config", f"filter.{name}.{key}", str(canary))
    read_everything(hostile)
    assert ran(canary) == ""


def test_settings_of_another_file(hostile: Repository, canary: Path) -> None:
    attributes(hostile, "* filter=evil")
    other = hostile.folder / "settings"
    other.write_text(
        f'[filter "evil"]\n\tclean = {canary}\n[core]\n\tfsmonitor = {canary}\n', encoding="utf-8"
    )
    hostile("config", "include.path", str(other))
    hostile("config", f"includeIf.gitdir:{hostile.folder}/.path", str(other))
    read_everything(hostile)
    assert ran(canary) == ""


def test_settings_of_a_work_tree(hostile: Repository, canary: Path) -> None:
    attributes(hostile, "* filter=evil")
    hostile("config", "extensions.worktreeConfig", "true")
    hostile("config", "--worktree", "filter.evil.clean", str(canary))
    hostile("config", "--worktree", "core.fsmonitor", str(canary))
    read_everything(hostile)
    assert ran(canary) == ""


def test_the_canary_sings_where_git_is_asked_plainly(hostile: Repository, canary: Path) -> None:
    attributes(hostile, "* filter=evil")
    hostile("config", "filter.evil.clean", str(canary))
    hostile("config", "core.fsmonitor", str(canary))
    hostile("ls-files", "--modified")
    assert ran(canary).count("\n") > 1


def test_hooks(hostile: Repository, canary: Path) -> None:
    hooks = hostile.folder / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    for name in (
        "post-index-change",
        "fsmonitor-watchman",
        "reference-transaction",
        "post-checkout",
    ):
        (hooks / name).symlink_to(canary)
    attributes(hostile)
    read_everything(hostile)
    assert ran(canary) == ""


def test_a_repository_inside_is_not_asked(hostile: Repository, canary: Path) -> None:
    inner = Repository(hostile.folder / "registry/agencies/inner")
    inner.commit("2026-03-02", {"a": "1"})
    hostile("add", "registry/agencies/inner")
    hostile("commit", "--quiet", "--amend", "--no-edit", at="2026-03-02")
    attributes(inner, "* filter=evil")
    inner("config", "filter.evil.clean", str(canary))
    inner("config", "core.fsmonitor", str(canary))
    inner.write("a", "2")
    read_everything(hostile)
    assert ran(canary) == ""


def test_nothing_is_fetched(hostile: Repository, canary: Path) -> None:
    blob = hostile("rev-parse", "HEAD:registry/registry.yaml")
    hostile("config", "core.repositoryFormatVersion", "1")
    hostile("config", "extensions.partialClone", "origin")
    hostile("config", "remote.origin.promisor", "true")
    (hostile.folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    for url in (f"ext::{canary}", f"file://{hostile.folder}", "ssh://nowhere.invalid/x"):
        hostile("config", "remote.origin.url", url)
        hostile("config", "remote.origin.uploadpack", str(canary))
        hostile("config", "core.sshCommand", str(canary))
        with pytest.raises(UserError):
            Revisions(hostile.folder / "registry").registry_at(hostile("rev-parse", "HEAD"))
    assert ran(canary) == ""


def test_variables_of_the_caller(
    hostile: Repository, canary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "EXTERNAL_DIFF",
        "SSH",
        "SSH_COMMAND",
        "ASKPASS",
        "PAGER",
        "EDITOR",
        "PROXY_COMMAND",
    ):
        monkeypatch.setenv(f"GIT_{name}", str(canary))
    monkeypatch.setenv("GIT_CONFIG_PARAMETERS", f"'core.fsmonitor'='{canary}'")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.fsmonitor")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(canary))
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", "/nowhere")
    monkeypatch.setenv("GIT_TRACE", str(canary.parent / "ran"))
    root = hostile.folder / "registry"
    assert head(root) is not None
    assert len(main_line(root).commits) == 2
    changes_since(root, "HEAD~1")
    assert ran(canary) == ""


Question = Callable[[Path, str], object]


@pytest.mark.parametrize(
    "ask",
    [point_at, changes_since],
    ids=["point", "changes"],
)
@pytest.mark.parametrize(
    "revision",
    ["--output=x", "--all", "-", "-h", "@{-1}", "@{u}", ":/text", "", "--", "^HEAD", "..", "\n"],
)
def test_revisions_that_are_none(hostile: Repository, ask: Question, revision: str) -> None:
    with pytest.raises(UserError, match="git knows no commit"):
        ask(hostile.folder / "registry", revision)
    assert not (hostile.folder / "registry/x").exists()
    assert not (hostile.folder / "x").exists()


def test_a_git_that_does_not_answer_is_given_up(
    hostile: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "bin/git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PLANCTL_GIT_TIMEOUT", "0.3")
    with pytest.raises(UserError, match="did not finish reading"):
        head(hostile.folder)
    # The short questions are answered, the stream never ends.
    real = subprocess.run(["which", "-a", "git"], check=True, capture_output=True, text=True)
    git = real.stdout.splitlines()[-1]
    slow.write_text(
        f'#!/bin/sh\ncase "$*" in *log*|*--header*) exec sleep 60;; esac\nexec {git} "$@"\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("PLANCTL_GIT_TIMEOUT", "1")
    with pytest.raises(UserError, match="did not finish reading"):
        main_line(hostile.folder)
    with pytest.raises(UserError, match="did not finish reading"):
        history_of(hostile.folder)


def test_an_old_git_is_not_trusted_with_a_work_tree(
    hostile: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = subprocess.run(["which", "git"], check=True, capture_output=True, text=True)
    old = tmp_path / "bin/git"
    old.parent.mkdir()
    old.write_text(
        f'#!/bin/sh\nunset GIT_CONFIG_COUNT\nexec {real.stdout.strip()} "$@"\n', encoding="utf-8"
    )
    old.chmod(0o755)
    monkeypatch.setenv("PATH", f"{old.parent}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(UserError, match="too old"):
        head(hostile.folder / "registry")
