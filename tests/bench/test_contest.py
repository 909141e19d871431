"""Processes that bench/ runs: in turn, to their end, with their time and their peak."""

import sys
from pathlib import Path

import pytest

from bench.contest import Command, FailedRunError, contest, run


def python(name: str, code: str, folder: Path, good: tuple[int, ...] = (0,)) -> Command:
    return Command(name, (sys.executable, "-c", code), folder, good=good)


def test_memory_and_time_are_those_of_the_process(tmp_path: Path) -> None:
    small = run(python("small", "pass", tmp_path))
    large = run(python("large", "import time; x = b'x' * 300_000_000; time.sleep(0.2)", tmp_path))
    assert small.peak < 300 <= large.peak
    assert large.seconds >= 0.2


def test_commands_take_turns(tmp_path: Path) -> None:
    said = "open('order', 'a').write('{}')"
    found = contest([python(one, said.format(one), tmp_path) for one in "ab"], 3, budget=60)
    assert (tmp_path / "order").read_text() == "ababab"
    assert {name: len(runs) for name, runs in found.items()} == {"a": 3, "b": 3}


def test_no_round_begins_that_would_go_over_the_budget(tmp_path: Path) -> None:
    found = contest([python("a", "pass", tmp_path)], 3, budget=0)
    assert len(found["a"]) == 1


def test_a_command_that_ends_badly_stops_the_run(tmp_path: Path) -> None:
    code = "import sys; sys.stderr.write('why'); sys.exit(3)"
    with pytest.raises(FailedRunError, match="a: exit code 3\nwhy"):
        run(python("a", code, tmp_path))
    run(python("a", code, tmp_path, good=(3,)))


def test_nobodys_settings_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANCTL_LANG", "en")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    code = "import os, sys; sys.exit('PLANCTL_LANG' in os.environ or 'GIT_DIR' in os.environ)"
    run(python("a", code, tmp_path))
