"""What only a terminal gets: colours, and word of what takes long."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="Windows has no such terminals")


def seen_on_a_terminal(*arguments: str) -> str:
    """Return what a command line writes to a terminal."""
    return seen_from("-m", "planctl", *arguments)


def seen_from(*arguments: str) -> str:
    """Return what a Python program writes to a terminal."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606  # a terminal of its own
    seen = b""
    while True:
        try:
            chunk = os.read(terminal, 4096)
        except OSError:
            break
        if not chunk:
            break
        seen += chunk
    os.waitpid(pid, 0)
    os.close(terminal)
    return seen.decode()


@pytest.fixture
def broken(registry: Path) -> Path:
    body = registry / "agencies/skm.yaml"
    body.write_text(body.read_text("utf-8") + "no_such_key: 1\n", encoding="utf-8")
    return registry


@pytest.mark.usefixtures("broken")
def test_colours_are_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[1;31m" in seen_on_a_terminal("check")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in seen_on_a_terminal("check")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in seen_on_a_terminal("check")


@pytest.mark.usefixtures("broken")
def test_json_is_never_coloured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b" not in seen_on_a_terminal("check", "--format", "json")


IMPATIENT = """
from planctl.cli import progress
from planctl.cli.main import run
progress.PATIENCE, progress.STEP = 0.0, 1
run(["--lang", "en", "check"])
"""


@pytest.mark.usefixtures("broken")
def test_a_long_reading_is_told_of_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert "files read" in seen_from("-c", IMPATIENT)
    assert "files read" not in seen_on_a_terminal("--lang", "en", "check")


@pytest.mark.usefixtures("broken")
def test_nobody_else_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    subprocess.run([sys.executable, "-c", IMPATIENT], check=True)
    assert capfd.readouterr().err == ""
