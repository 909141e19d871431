"""Two dates on every question: what was known then, against a checkout of that time."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.cli.main import run
from tests.demo.conftest import Demo
from tests.support.repository import git

MONTH_ENDS = [
    f"{day}"
    for day in (
        *("2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31"),
        *("2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"),
        *("2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30", "2027-07-31", "2027-08-31"),
        *("2027-09-30", "2027-10-31", "2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29"),
    )
]
Ask = Callable[..., tuple[str, str]]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command line that has an answer; return what it writes and what it says."""

    def asked(*arguments: str) -> tuple[str, str]:
        capsys.readouterr()
        code = run(["--lang", "en", *arguments])
        out, err = capsys.readouterr()
        assert code == 0, err
        return out, err

    return asked


@pytest.fixture(scope="module")
def checkout(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clone in which any commit can be checked out."""
    clone = tmp_path_factory.mktemp("then") / "numune"
    git(demo.folder, "clone", "--quiet", "--no-checkout", str(demo.folder), str(clone))
    return clone


def held_on(folder: Path, day: str) -> str:
    """Ask git plainly for what main held at the end of a day; the demo's commits are in order."""
    until = f"--before={day}T23:59:59+04:00"
    return git(folder, "log", "--first-parent", "-1", until, "--format=%H", "main")


def test_every_month_end_is_what_a_checkout_says(demo: Demo, checkout: Path, ask: Ask) -> None:
    told = set()
    for day in MONTH_ENDS:
        commit = held_on(demo.folder, day)
        git(checkout, "checkout", "--quiet", "--force", commit)
        line = ("status", "--as-of", day, "--format", "json", "--registry")
        then, _ = ask(*line, str(checkout / "registry"))
        now, _ = ask(*line, str(demo.registry), "--known-at", day)
        assert now == then, day
        assert json.loads(now)["known_at"] == commit
        told.add(json.dumps(json.loads(now)["totals"]))
    assert len(told) > len(MONTH_ENDS) / 2, "months differ"


@pytest.mark.parametrize(
    "line",
    [
        ("status",),
        ("status", "--format", "csv"),
        ("why", "8.1.1"),
        ("show", "8.1.1"),
        ("deadlines",),
        ("deadlines", "--format", "json"),
        ("deadlines", "--format", "csv"),
        ("discipline", "--format", "json"),
        ("discipline", "--late"),
        ("finance",),
        ("discipline", "--format", "csv"),
        ("why", "rif-2026-2028", "--format", "json"),
    ],
    ids=" ".join,
)
def test_every_command_says_what_it_said_then(
    demo: Demo, checkout: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch, line: tuple[str, ...]
) -> None:
    day = "2026-12-31"
    git(checkout, "checkout", "--quiet", "--force", held_on(demo.folder, day))
    monkeypatch.chdir(checkout)
    then, said = ask(*line, "--as-of", day)
    assert said == ""
    monkeypatch.chdir(demo.folder)
    now, said = ask(*line, "--as-of", day, "--known-at", day)
    assert now == then
    assert said.startswith(f"Records known at {day} (commit ")
    assert said.endswith(f"), judged at {day}.\n")


def test_documents_and_data_are_those_of_then(
    demo: Demo, checkout: Path, ask: Ask, tmp_path: Path
) -> None:
    day = "2027-02-28"
    git(checkout, "checkout", "--quiet", "--force", held_on(demo.folder, day))
    files = [tmp_path / "then.docx", tmp_path / "now.docx"]
    places = ((str(checkout / "registry"),), (str(demo.registry), "--known-at", day))
    for file, place in zip(files, places, strict=True):
        options = ("--year", "2026", "--as-of", day, "-o", str(file))
        ask("report", "annual", *options, "--registry", *place)
    assert files[0].read_bytes() == files[1].read_bytes()
    data = [ask("export", "json", "--registry", *place) for place in places]
    assert data[0][0] == data[1][0]
    assert not any("Records known" in said for _, said in data)


def test_the_work_tree_plays_no_part(demo: Demo, ask: Ask, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(demo.folder, "clone", "--quiet", str(demo.folder), str(clone))
    line = ("status", "--as-of", "2027-01-01", "--format", "json", "--registry")
    before = ask(*line, str(clone / "registry"), "--known-at", "2026-12-31")
    for path in (clone / "registry/plans").rglob("*.yaml"):
        path.unlink()
    (clone / ".git/index").unlink()
    stamps = {p: p.stat().st_mtime_ns for p in clone.rglob("*")}
    assert ask(*line, str(clone / "registry"), "--known-at", "2026-12-31") == before
    assert stamps == {p: p.stat().st_mtime_ns for p in clone.rglob("*")}
