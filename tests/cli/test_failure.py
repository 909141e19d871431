"""How a command line may end: an exit code and a sentence, never a traceback."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from planctl.cli import codes
from planctl.cli.app import single
from planctl.cli.commands import COMMANDS, Line
from tests.cli.conftest import Runner


def install(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Add a command “fail” that ends with an error."""
    module = ModuleType("planctl.cli.fail")
    app = single()

    @app.command(help="Fail.")
    def fail() -> None:
        raise error

    module.__dict__["app"] = app
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(dict_of_commands(), "fail", Line("fail", "Fail"))


def dict_of_commands() -> dict[str, Line]:
    assert isinstance(COMMANDS, dict)
    return COMMANDS


def test_a_bug_leaves_a_log_to_send(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch, private_home: Path
) -> None:
    install(monkeypatch, RuntimeError("nobody thought of this"))
    failed = planctl("--lang", "en", "fail")
    assert (failed.code, failed.out) == (codes.BUG, "")
    (log,) = private_home.rglob("planctl-*.log")
    assert str(log) in failed.err
    assert "nobody thought of this" not in failed.err
    text = log.read_text(encoding="utf-8")
    assert "nobody thought of this" in text
    assert "Traceback" in text
    assert "['--lang', 'en', 'fail']" in text


def test_a_log_finds_another_place(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "a-file"
    blocked.touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    install(monkeypatch, RuntimeError())
    failed = planctl("fail")
    (log,) = tmp_path.glob("planctl-*.log")
    assert failed.code == codes.BUG
    assert str(log) in failed.err


def test_without_any_log_the_code_stays(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "a-file"
    blocked.touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    monkeypatch.setattr("tempfile.tempdir", str(blocked))
    install(monkeypatch, RuntimeError())
    failed = planctl("fail")
    assert failed.code == codes.BUG
    assert len(failed.err.splitlines()) == 2


def test_an_interruption_is_no_bug(planctl: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, KeyboardInterrupt())
    assert planctl("fail").code == codes.INTERRUPTED


def test_what_the_machine_refuses_is_no_bug(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, OSError(errno.ENOSPC, "No space left on device", "/full/disk"))
    refused = planctl("fail")
    assert refused.code == codes.USAGE
    assert "/full/disk" in refused.err
    install(monkeypatch, OSError(errno.ENOSPC, "No space left on device"))
    assert planctl("fail").code == codes.USAGE


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_who_leaves_is_no_bug() -> None:
    script = f"{sys.executable} -m planctl rules --format md | head -c 10; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.endswith(f"{codes.BROKEN_PIPE}\n") or done.stdout.endswith("0\n")


def test_no_registry_is_said_with_what_to_do(
    planctl: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    nowhere = planctl("--lang", "en", "check")
    assert (nowhere.code, nowhere.out) == (2, "")
    assert nowhere.err.startswith("Error: No registry here")
    assert "--registry" in nowhere.err
    empty = planctl("check", "--registry", str(tmp_path))
    assert empty.code == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder one stands in")
def test_a_folder_that_is_gone_is_no_bug(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f"cd {gone} && rmdir {gone} && exec {sys.executable} -m planctl check"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (codes.USAGE, "")
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    ("redirected", "code"),
    [
        ("rules >/dev/full", codes.USAGE),
        ("--help >/dev/full", codes.USAGE),
        ("rules >&-", codes.OK),
        ("rules >/dev/null 2>&-", codes.OK),
        ("nonsense 2>&-", codes.USAGE),
        ("nonsense 2>/dev/full", codes.USAGE),
    ],
)
def test_streams_that_take_nothing(redirected: str, code: int) -> None:
    script = f"{sys.executable} -m planctl {redirected}"
    for unbuffered in ("", "1"):  # what is held back fails only at the very end
        done = subprocess.run(
            ["bash", "-c", script],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            check=False,
        )
        assert done.returncode == code
        assert len(done.stderr.splitlines()) <= 1


def test_letters_survive_an_old_locale() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "planctl", "--help"],
        capture_output=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        check=True,
    )
    assert done.stdout.decode("utf-8").startswith("İstifadə:")
