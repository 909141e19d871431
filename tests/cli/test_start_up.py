"""What a command line loads: just what it needs, or it starts slowly every time."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from importlib.metadata import packages_distributions
from pathlib import Path
from shutil import copytree

import pytest

from planctl.cli.commands import COMMANDS
from tests.support.real import REGISTRY
from tests.support.repository import commit_all

PLANCTL = Path(sys.executable).with_name("planctl")
#: Runs the installed command and writes down what is loaded when it ends.
PROBE = """
import atexit, sys
kept, script, *sys.argv[1:] = sys.argv[1:]
atexit.register(lambda: open(kept, "w").write(" ".join(sys.modules)))
exec(open(script).read())
"""

#: What people installed beside Python, in layers: what a command line needs to be read, records to
#: be typed, days to be reckoned with, a folder for what is kept to be found.
READ = {"annotated_doc", "click", "shellingham", "typer"}
TYPED = READ | {
    *("annotated_types", "pydantic", "pydantic_core", "typing_extensions", "typing_inspection"),
}
RULES = TYPED | {"yaml"}
KEPT = {"platformdirs"}
RECORDS = RULES | KEPT
DAYS = RECORDS | {"dateutil"}
#: The rooms of planctl that cost time to enter.
ROOMS = {"analysis", "demo", "export", "history", "model", "registry", "reports", "rules", "store"}
LOADED = {"model", "registry", "store"}
CHECKED = LOADED | {"analysis", "export", "rules"}

#: By command line: how it ends, the packages and the rooms that it loads, no more and no less.
LISTS: Mapping[str, tuple[int, set[str], set[str]]] = {
    "--help": (0, set(), set()),
    "--lang en --help": (0, set(), set()),
    "--version": (0, set(), set()),
    "": (2, set(), set()),
    "nonesuch": (2, READ, set()),
    "check --nonesuch": (2, READ, set()),
    "check --help": (0, READ, set()),
    "status --help": (0, READ, set()),
    "explain --help": (0, READ, set()),
    "report annual --help": (0, READ, set()),
    "check --registry nowhere": (2, READ, {"export", "store"}),
    "check": (0, DAYS, LOADED | {"export", "rules"}),
    "check --format json": (0, DAYS, LOADED | {"export", "rules"}),
    "check --changed HEAD": (0, RECORDS, CHECKED | {"history"}),
    "explain PLN307": (0, RULES, LOADED | {"export", "rules"}),
    "rules": (0, RULES, LOADED | {"export", "rules"}),
    "cache info": (0, READ | KEPT, set()),
    "schema": (0, TYPED, {"export", "model", "store"}),
    "owners": (0, RECORDS, LOADED | {"export", "history"}),
    "export json": (0, RECORDS, LOADED | {"export"}),
    "status": (0, DAYS | {"rich"}, CHECKED),
    "status --format json": (0, DAYS, CHECKED | {"history"}),
    "status --known-at HEAD": (0, DAYS | {"rich"}, CHECKED | {"history"}),
    "deadlines": (0, DAYS | {"rich"}, CHECKED | {"history"}),
    "discipline": (0, DAYS | {"rich"}, CHECKED | {"history"}),
    "finance": (0, RECORDS | {"rich"}, CHECKED),
    "show 8.1.1": (0, DAYS | {"rich"}, CHECKED | {"reports"}),
    "why 8.1.1": (0, DAYS, CHECKED),
    "log 8.1.1": (0, RECORDS | {"rich"}, LOADED | {"analysis", "export", "history"}),
    "diff HEAD": (0, DAYS | {"rich"}, CHECKED | {"history"}),
    "trend": (0, DAYS | {"rich"}, CHECKED),
    "blame 8.1.1": (0, RECORDS | {"rich"}, LOADED | {"analysis", "export", "history"}),
}


def loaded(line: str, folder: Path, **environment: str) -> tuple[int, set[str]]:
    """Run the installed command; return its exit code and every module that it has imported."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, "modules.txt", PLANCTL, *line.split()],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )
    return done.returncode, set((folder / "modules.txt").read_text(encoding="utf-8").split())


def packages(modules: set[str]) -> set[str]:
    """Return the installed packages among modules; what a `.pth` file brings is not planctl's."""
    installed = packages_distributions().keys() - {"_distutils_hack", "planctl"}
    return {name.partition(".")[0] for name in modules} & installed


def rooms(modules: set[str]) -> set[str]:
    """Return which of planctl's costly rooms are among modules."""
    return {name.split(".")[1] for name in modules if name.startswith("planctl.")} & ROOMS


@pytest.fixture
def committed(tmp_path: Path) -> Path:
    """Return a repository that holds the real registry."""
    copytree(REGISTRY, tmp_path / "registry")
    commit_all(tmp_path)
    return tmp_path


@pytest.mark.parametrize("line", LISTS)
def test_a_command_line_loads_what_it_needs(line: str, committed: Path) -> None:
    code, modules = loaded(line, committed)
    assert (code, packages(modules), rooms(modules)) == LISTS[line]


def test_a_check_with_findings_loads_no_more(committed: Path) -> None:
    (committed / "registry" / "calendar" / "2026.yaml").write_text("year: 2026\nyear: 2027\n")
    code, modules = loaded("check", committed)
    assert (code, packages(modules), rooms(modules)) == (1, DAYS, LOADED | {"export", "rules"})


def test_a_check_of_what_is_unchanged_loads_neither_records_nor_rules(committed: Path) -> None:
    time.sleep(1.1)  # files that have just been written could change without looking changed
    assert loaded("check", committed)[0] == 0
    code, modules = loaded("check", committed)
    assert (code, packages(modules), rooms(modules)) == (0, READ | KEPT, {"export", "store"})


def test_no_plugin_of_pydantic_is_looked_for(committed: Path) -> None:
    plugin = committed / "elsewhere" / "plugin.dist-info"
    plugin.mkdir(parents=True)
    (plugin / "METADATA").write_text("Metadata-Version: 2.1\nName: plugin\nVersion: 1\n")
    (plugin / "entry_points.txt").write_text("[pydantic]\nplugin = plugin_of_pydantic:plugin\n")
    (plugin.parent / "plugin_of_pydantic.py").write_text("plugin = None\n")
    code, modules = loaded("check", committed, PYTHONPATH=str(plugin.parent))
    assert code == 0
    assert "plugin_of_pydantic" not in modules


def test_completion_loads_no_command(tmp_path: Path) -> None:
    asked = {"COMP_WORDS": "planctl sta", "COMP_CWORD": "1"}
    code, modules = loaded("", tmp_path, _PLANCTL_COMPLETE="bash_complete", **asked)
    assert (code, packages(modules), rooms(modules)) == (0, READ, set())
    assert not modules & {f"planctl.cli.{name}" for name in COMMANDS}


def test_one_command_loads_no_other(tmp_path: Path) -> None:
    _, modules = loaded("rules", tmp_path)
    assert modules & {f"planctl.cli.{name}" for name in COMMANDS} == {"planctl.cli.rules"}


def test_the_top_page_loads_next_to_nothing(tmp_path: Path) -> None:
    _, modules = loaded("--help", tmp_path)
    assert "typing" not in modules
    assert {name for name in modules if name.startswith("planctl.")} == {
        "planctl.__main__",
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
