"""`planctl demo`: what it says, what it refuses, and that what it suggests works."""

import shlex
from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import Command, Runner
from tests.reports.conftest import texts
from tests.support.real import REGISTRY
from tests.support.repository import git

MARK = "NÜMUNƏ: süni məlumatlar"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANCTL_REGISTRY", str(REGISTRY))
    return tmp_path


def test_it_says_what_it_made_and_its_suggestions_work(planctl: Runner, here: Path) -> None:
    made = planctl("demo", "bir nümunə", "--until", "2026-12-31")
    assert (made.code, made.out) == (0, "")
    commits = git(here / "bir nümunə", "rev-list", "--count", "HEAD")
    files = git(here / "bir nümunə", "ls-files", "-z").count("\0")
    assert commits in made.err
    assert str(files) in made.err
    suggested = [
        line.split("planctl ", 1)[1] for line in made.err.splitlines() if "--as-of" in line
    ]
    assert len(suggested) == 3
    for line in suggested:
        tried = planctl(*shlex.split(line))
        assert tried.code == 0, tried.err
    assert MARK in "\n".join(texts(Document(str(here / "hesabat.docx"))))


def test_checks_and_explanations_work_on_it(planctl: Runner, here: Path) -> None:
    planctl("demo", "numune", "--until", "2026-08-31")
    registry = ("--registry", str(here / "numune/registry"))
    assert planctl("check", *registry).code == 0
    why = planctl("why", "8.1.1", *registry, "--as-of", "2026-08-31")
    assert why.code == 0
    assert "updates/rinn/2026-" in why.out


def test_the_order_of_sets_changes_nothing(command: Command, here: Path) -> None:
    for name in ("1", "2"):
        done = command("demo", name, "--until", "2026-07-31", env={"PYTHONHASHSEED": name})
        assert done.code == 0, done.err
    one, two = (git(here / name, "rev-parse", "HEAD") for name in ("1", "2"))
    assert one == two


def test_several_plans_are_told_apart_in_the_suggestions(planctl: Runner, here: Path) -> None:
    made = planctl("demo", "yuk", "--scale", "2", "--until", "2026-05-31", "--seed", "4")
    assert made.err.count("--plan rif-2026-2028 ") == 3
    plans = sorted(path.name for path in (here / "yuk/registry/plans").iterdir())
    assert plans == ["rif-2026-2028", "rif-2026-2028-2", "si-2025-2028"]


def test_every_copy_is_a_plan_of_its_own(planctl: Runner, here: Path) -> None:
    planctl("demo", "yuk", "--scale", "2", "--until", "2026-12-31")
    copy = ("--registry", str(here / "yuk/registry"), "--plan", "rif-2026-2028-2")
    day = ("--as-of", "2026-12-31")
    for command in ("status", "deadlines", "discipline"):
        assert planctl(command, *copy, *day).code == 0
    assert planctl("report", "annual", *copy, *day, "--year", "2026", "-o", "surət.docx").code == 0
    # What is made up was printed nowhere.
    verified = planctl("--lang", "en", "source", "verify", *copy)
    assert verified.code == 2
    assert "rif-2026-2028-2" in verified.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--until", "2026-03-01"),  # nothing is due yet
        ("--until", "2026"),
        ("--scale", "0"),
        ("--seed", "bir"),
        ("--registry", "nowhere"),
    ],
)
def test_what_cannot_be_done_is_refused(
    planctl: Runner, here: Path, arguments: tuple[str, ...]
) -> None:
    refused = planctl("demo", "numune", *arguments)
    assert refused.code == 2
    assert refused.err
    assert not (here / "numune").exists()


def test_a_folder_in_use_is_refused_before_anything_is_read(planctl: Runner, here: Path) -> None:
    (here / "mine.txt").write_text("mine", encoding="utf-8")
    refused = planctl("--lang", "en", "demo", ".", "--registry", "nowhere")
    assert refused.code == 2
    assert "This folder is not empty: ." in refused.err


def test_without_a_registry_it_says_how_to_name_one(
    planctl: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    refused = planctl("--lang", "en", "demo", "numune")
    assert refused.code == 2
    assert "--registry" in refused.err
