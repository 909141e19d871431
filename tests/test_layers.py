"""The architecture, held by reading every module: imports only go down, files stay small."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src"
PACKAGE = SOURCE / "planctl"

#: From the terminal down to plain text; a module may import from its own layer and those below.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("cli", "__main__"),
    ("reports", "export", "demo", "dataset"),
    ("sealing",),
    ("workspace", "auditing", "checking", "plan_at_day"),
    ("analysis",),
    ("rules",),
    ("history",),
    ("registry",),
    ("store",),
    ("model",),
    ("diagnostic",),
    ("i18n", "az", "errors", "resources", "cache"),
    ("__init__",),
)
DEPTH = {name: depth for depth, layer in enumerate(LAYERS) for name in layer}

#: Libraries that only one part of planctl knows.
OWNERS = {
    "git": "history",
    "gitdb": "history",
    "typer": "cli",
    "click": "cli",
    "icalendar": "export",
    "rich": "cli",
    "yaml": "store",
    "ruamel": "store",
    "duckdb": "dataset",
    "pyarrow": "dataset",
}

#: Whoever asks these asks the clock; everything below the terminal is told the date.
CLOCKS = {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime"}
CLOCK_OWNERS = {"date", "datetime", "time", "Timestamp", "dt"}

MOST_LINES = 250
MOST_LINES_OF_A_FUNCTION = 60

MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    """Return the part of planctl that a module belongs to: its package, or its own name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(tree: ast.Module, path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, dotted name) of everything that a module imports, wherever it stands."""
    package = path.relative_to(SOURCE).with_suffix("").parts[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            up = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*up, *([node.module] if node.module else [])))
            for alias in node.names:
                yield node.lineno, f"{base}.{alias.name}"


def clocks_in(tree: ast.Module) -> Iterator[int]:
    """Yield the lines that ask what time it is: `date.today`, `time.time` and so on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS:
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if name in CLOCK_OWNERS:
                yield node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (node.lineno for alias in node.names if alias.name in CLOCKS)


def broken_rules(source: str, path: Path) -> list[str]:
    """Return what a module does that its layer may not do."""
    tree = ast.parse(source)
    room = room_of(path)
    found = []
    for line, name in imports_of(tree, path):
        top, *rest = name.split(".")
        if top == "planctl":
            other = rest[0] if rest else "__init__"
            other = other if other in DEPTH else "__init__"
            if DEPTH[other] < DEPTH[room]:
                found.append(f"{line}: {room} imports {name}, which is above it")
        elif OWNERS.get(top, room) != room:
            found.append(f"{line}: {top} is imported by {OWNERS[top]} alone")
    if room != "cli":
        found += [f"{line}: the clock is asked by cli alone" for line in clocks_in(tree)]
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_keeps_to_its_layer(path: Path) -> None:
    assert room_of(path) in DEPTH, "name the new part of planctl in LAYERS"
    assert broken_rules(path.read_text(encoding="utf-8"), path) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_is_one_idea(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MOST_LINES, "split it"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= MOST_LINES_OF_A_FUNCTION, node.name


@pytest.mark.parametrize(
    ("where", "source"),
    [
        ("model/x.py", "from planctl.store import load"),
        ("store/x.py", "def f():\n    from planctl.registry.build import build"),
        ("analysis/x.py", "import git"),
        ("reports/x.py", "from rich.table import Table"),
        ("rules/x.py", "import yaml"),
        ("model/x.py", "from ..cli import main"),
        ("analysis/x.py", "import datetime\ndatetime.date.today()"),
        ("reports/x.py", "import pandas as pd\npd.Timestamp.now()"),
        ("store/x.py", "from time import time"),
    ],
)
def test_what_is_forbidden_is_found(where: str, source: str) -> None:
    assert len(broken_rules(source, PACKAGE / where)) == 1


@pytest.mark.parametrize(
    ("where", "source"),
    [
        ("cli/x.py", "import typer\nfrom datetime import date\ndate.today()"),
        ("reports/x.py", "from planctl.analysis.progress import progress"),
        ("rules/x.py", "from planctl import rules\nfrom planctl.i18n import msg"),
        ("history/x.py", "import git"),
        ("store/x.py", "from .parse import parse\nimport time\ntime.monotonic()"),
    ],
)
def test_what_is_allowed_is_not_found(where: str, source: str) -> None:
    assert broken_rules(source, PACKAGE / where) == []
