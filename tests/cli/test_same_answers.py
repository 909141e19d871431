"""One answer, however it is come by: read anew, by what is kept, by workers, or from git."""

from pathlib import Path

import pytest

from planctl.checking import workers
from planctl.store.cores import JOBS_VARIABLE
from tests.cli.conftest import Result, Runner
from tests.reports.played import played

__all__ = ["played"]

DAY = ("--as-of", "2026-11-22")
QUESTIONS = (
    *("status", "status 8.1.1", "deadlines", "discipline", "discipline --late", "finance", "trend"),
    *("show 8.1.1", "why 8.1.1"),
)
REPORTS = ("annual --year 2026", "monthly --period 2026-10", "finance --quarter 2026-Q3", "table")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder in which planctl keeps things."""
    monkeypatch.delenv("PLANCTL_NO_CACHE", raising=False)
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("question", QUESTIONS)
def test_questions(
    planctl: Runner, played: Path, question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*more: str) -> Result:
        words = (*question.split(), "--registry", str(played), *DAY, "--format", "json", *more)
        return planctl(*words)

    monkeypatch.setenv("PLANCTL_NO_CACHE", "1")
    anew = ask()
    assert anew.code == 0
    monkeypatch.delenv("PLANCTL_NO_CACHE")
    first, again = ask(), ask()
    assert anew.out == first.out == again.out
    from_git, kept_from_git = ask("--known-at", "HEAD"), ask("--known-at", "HEAD")
    assert anew.out == from_git.out == kept_from_git.out


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("report", REPORTS)
def test_reports(
    planctl: Runner, played: Path, report: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(name: str, *more: str) -> tuple[bytes, ...]:
        files = [tmp_path / f"{name}.{form}" for form in ("docx", "html", "xlsx")]
        for file in files:
            words = ("report", *report.split(), "--registry", str(played), *DAY, "-o", str(file))
            assert planctl(*words, *more).code == 0
        return tuple(file.read_bytes() for file in files)

    monkeypatch.setenv("PLANCTL_NO_CACHE", "1")
    anew = made("anew")
    monkeypatch.delenv("PLANCTL_NO_CACHE")
    assert anew == made("first") == made("again") == made("git", "--known-at", "HEAD")


@pytest.mark.usefixtures("cache")
def test_a_check(planctl: Runner, played: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("check", "--registry", str(played), *DAY, "--infos", "--format", "json")
    monkeypatch.setattr(workers, "_FEW", 1)
    said = set()
    for jobs, off in (("1", "1"), ("3", "1"), ("3", ""), ("1", "")):
        monkeypatch.setenv(JOBS_VARIABLE, jobs)
        monkeypatch.setenv("PLANCTL_NO_CACHE", off)
        said.add(planctl(*words))
    assert len(said) == 1
