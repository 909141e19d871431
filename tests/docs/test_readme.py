"""The tour of the README: every command in it is run, in order, and prints what is shown."""

import re
import shlex
from pathlib import Path

import pytest

from planctl.cli.main import run
from tests.support.real import REGISTRY
from tests.support.repository import git

README = REGISTRY.parent / "README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_the_tour_runs_as_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANCTL_REGISTRY", str(REGISTRY))
    out, ran = "", set()
    for line in "".join(BLOCK.findall(README.read_text("utf-8"))).splitlines():
        if not line.startswith("$ "):
            assert line in out
            continue
        name, *arguments = shlex.split(line.removeprefix("$ "), comments=True)
        match name:
            case "planctl":
                assert run(arguments) == 0, line
                out = capsys.readouterr().out
                ran.add(arguments[0])
            case "cd":
                monkeypatch.chdir(arguments[0])
                # From here on the nearest registry is the demo's.
                monkeypatch.delenv("PLANCTL_REGISTRY")
            case _:
                assert name == "git"
                assert git(Path.cwd(), *arguments)
    assert ran >= {"check", "status", "deadlines", "discipline", "why", "report", "demo"}
