"""What a command line loads: no more than it needs, or it starts slowly every time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.repository import commit_all

HEAVY = {"docx", "docxtpl", "git", "jinja2", "matplotlib", "numpy", "pandas", "rich", "ruamel"}
PROBE = """
import json, sys
from planctl.cli.main import run
code = run(sys.argv[1:])
sys.stderr.write(json.dumps({"code": code, "modules": sorted(sys.modules)}))
"""


def loaded(*arguments: str) -> set[str]:
    """Return the modules that a command line has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, check=True
    )
    found = json.loads(done.stderr[done.stderr.index("{") :])
    assert found["code"] == 0
    return set(found["modules"])


def packages(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["--lang", "en", "--help"]])
def test_the_top_page_loads_next_to_nothing(arguments: list[str]) -> None:
    modules = loaded(*arguments)
    assert packages(modules) & {*HEAVY, "click", "pydantic", "typer", "yaml", "typing"} == set()
    ours = {name for name in modules if name.startswith("planctl.")}
    assert ours <= {
        "planctl.cli",
        "planctl.cli.codes",
        "planctl.cli.commands",
        "planctl.cli.language",
        "planctl.cli.main",
        "planctl.cli.msgid",
        "planctl.cli.terminal",
        "planctl.cli.top_help",
        "planctl.i18n",
    }


@pytest.mark.parametrize("name", ["check", "explain", "rules", "schema"])
def test_help_of_a_command_reads_no_records(name: str) -> None:
    assert packages(loaded(name, "--help")) & {*HEAVY, "pydantic", "yaml"} == set()


def test_a_check_loads_no_library_for_documents(registry: Path) -> None:
    assert packages(loaded("check", "--registry", str(registry))) & HEAVY == set()


def test_a_check_asks_git_only_for_changes(registry: Path) -> None:
    modules = loaded("check", "--registry", str(registry))
    assert not any(name.startswith("planctl.history") for name in modules)
    assert "xml.etree.ElementTree" not in modules
    commit_all(registry.parent)
    asked = loaded("check", "--registry", str(registry), "--changed", "HEAD")
    assert "planctl.history.changes" in asked
    assert packages(asked) & HEAVY == set()


def test_one_command_loads_no_other() -> None:
    modules = loaded("rules")
    assert "planctl.cli.rules" in modules
    assert modules & {"planctl.cli.check", "planctl.cli.schema"} == set()
