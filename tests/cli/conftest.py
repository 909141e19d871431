"""Running planctl as users do: whole command lines, in this process or in one of their own."""

import gettext
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from planctl.cli.main import run
from tests.rules.fixtures import registry_of

TRACEBACK = "Traceback (most recent call last)"


@dataclass(frozen=True)
class Result:
    """What a command line came to."""

    code: int
    out: str
    err: str


class Runner(Protocol):
    def __call__(self, *arguments: str) -> Result: ...


class Command(Protocol):
    def __call__(self, *arguments: str, env: Mapping[str, str] | None = None) -> Result: ...


@pytest.fixture(autouse=True)
def own_gettext(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the language that click speaks as it was: a command line sets it for its process."""
    domain = gettext.textdomain()
    monkeypatch.setenv("LANGUAGE", "")
    yield
    gettext.textdomain(domain)


@pytest.fixture
def planctl(capsys: pytest.CaptureFixture[str]) -> Runner:
    """Run a command line in this process."""

    def call(*arguments: str) -> Result:
        capsys.readouterr()
        code = run(arguments)
        out, err = capsys.readouterr()
        assert TRACEBACK not in out + err
        return Result(code, out, err)

    return call


@pytest.fixture
def command() -> Command:
    """Run a command line in a process of its own."""

    def call(*arguments: str, env: Mapping[str, str] | None = None) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "planctl", *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, **(env or {})},
            check=False,
        )
        assert TRACEBACK not in done.stdout + done.stderr
        return Result(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a sound registry in the current folder, as `registry/`."""
    root = registry_of(None, tmp_path)
    monkeypatch.chdir(tmp_path)
    return root
