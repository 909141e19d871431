"""What only a terminal gets: colours."""

import os
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")


def seen_on_a_terminal(*arguments: str) -> str:
    """Return what a command line writes to a terminal."""
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "-m", "planctl", *arguments])  # noqa: S606  # a terminal of its own
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
