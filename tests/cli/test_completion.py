"""Completion in the shell: names of commands and options, without loading a command for it."""

import os
import subprocess
import sys

import pytest

from planctl.cli.commands import COMMANDS


def completed(words: str) -> str:
    """Return what bash is told when a user presses Tab after `words`."""
    done = subprocess.run(
        [sys.executable, "-m", "planctl"],
        env={
            **os.environ,
            "_PLANCTL_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split(" ")) - 1),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_commands_are_completed() -> None:
    assert completed("planctl ch") == "plain,check\n"
    assert completed("planctl ").splitlines() == [f"plain,{name}" for name in COMMANDS]


def test_options_are_completed() -> None:
    assert completed("planctl check --st") == "plain,--strict\n"
    assert "plain,--lang" in completed("planctl --l")
    assert completed("planctl rules --format js") == "plain,json\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_line_of_each_shell_works(shell: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "planctl"],
        env={**os.environ, "_PLANCTL_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "_PLANCTL_COMPLETE" in done.stdout
