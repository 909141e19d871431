"""Registries for the tests of rules: a sound one, and what a fixture lays over it.

A fixture is a folder of registry files that replace or join those of `base/`; its `_delete.txt`
lists, one a line, what is taken out of the base first. `expected.txt` is no part of the registry.

A fixture of a rule on changes has two such folders: `before/` (which may be missing) is laid over
the base, `after/` over that; `change.txt` says who submits the change (`as`, or `actor`) and on
what day (`as-of`). One of a rule on history has a `history.txt`: see histories.py.
"""

import os
import shutil
from datetime import date
from pathlib import Path

from planctl.analysis.authority import judged, of_account, of_agency
from planctl.diagnostic import Diagnostic
from planctl.export.findings import FindingsReport, as_text
from planctl.i18n import translator
from planctl.workspace import open_registry

HERE = Path(__file__).resolve().parent
BASE = HERE / "base"
#: What the bodies report in a month, laid over the base: one record of each kind, all sound.
MONTHLY = HERE / "monthly"
EXPECTED = "expected.txt"
DELETED = "_delete.txt"

CHANGE = "change.txt"

#: The day for which fixtures are checked: in the second half of the plan.
AS_OF = date(2027, 6, 30)

#: The fixture folders, one for each rule: tests/rules/PLN110 and so on.
FIXTURES = sorted(path for path in HERE.glob("PLN[0-9][0-9][0-9]") if path.is_dir())
#: Those of rules on changes, on histories, and those of all others.
CHANGES = [path for path in FIXTURES if (path / "bad" / CHANGE).is_file()]
HISTORIES = [path for path in FIXTURES if (path / "bad" / "history.txt").is_file()]
STATES = [path for path in FIXTURES if path not in CHANGES + HISTORIES]

#: `make golden` asks for the expected outputs to be written anew; read at import, because tests
#: run in an environment of their own.
REWRITE = os.environ.get("GOLDEN") == "write"


def registry_of(overlay: Path | None, folder: Path) -> Path:
    """Write the base registry with `overlay` on it into `folder`, and return where it is.

    Files get times of their own: git takes one of the same size and second for the same file.
    """
    root = folder / "registry"
    shutil.copytree(BASE, root, copy_function=shutil.copy)
    if overlay is not None:
        lay(overlay, root)
    return root


def lay(overlay: Path, root: Path) -> None:
    """Lay a folder over a registry: take out what it deletes, put in what it has."""
    deleted = overlay / DELETED
    if deleted.is_file():
        for name in deleted.read_text(encoding="utf-8").split():
            (root / name).unlink()
    own = shutil.ignore_patterns(EXPECTED, DELETED)
    shutil.copytree(
        overlay, root, symlinks=True, ignore=own, dirs_exist_ok=True, copy_function=shutil.copy
    )


def findings(root: Path) -> tuple[Diagnostic, ...]:
    """Return what all rules together find in a registry."""
    return open_registry(root, as_of=AS_OF).diagnostics


def rendered(root: Path) -> str:
    """Return the findings in a registry as an Azerbaijani reader sees them."""
    workspace = open_registry(root, as_of=AS_OF)
    report = FindingsReport(len(workspace.registry.files), workspace.diagnostics, "registry/")
    return as_text(report, translator("az"))


def trespasses(example: Path, folder: Path) -> tuple[Diagnostic, ...]:
    """Return what the change of an example does that its submitter may not do."""
    before = example / "before"
    old = registry_of(before if before.is_dir() else None, folder / "old")
    new = folder / "new" / "registry"
    shutil.copytree(old, new)
    lay(example / "after", new)
    lines = (example / CHANGE).read_text(encoding="utf-8").splitlines()
    said = dict(line.split(": ") for line in lines)
    as_of = date.fromisoformat(said["as-of"])
    who = of_agency(said["as"], as_of) if "as" in said else of_account(said["actor"], as_of)
    states = open_registry(old).registry, open_registry(new).registry
    return judged(different(old, new), who, states[0], states)


def rendered_change(example: Path, folder: Path) -> str:
    """Return the findings in a change as an Azerbaijani reader sees them."""
    return as_text(FindingsReport(0, trespasses(example, folder), "registry/"), translator("az"))


def different(old: Path, new: Path) -> list[str]:
    """Return the paths of the files that are in one folder alone, or not the same in both."""

    def content(root: Path) -> set[tuple[str, bytes]]:
        files = (path for path in root.rglob("*") if path.is_file())
        return {(path.relative_to(root).as_posix(), path.read_bytes()) for path in files}

    return sorted({path for path, _ in content(old) ^ content(new)})
