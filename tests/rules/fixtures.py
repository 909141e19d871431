"""Registries for the tests of rules: a sound one, and what a fixture lays over it.

A fixture is a folder of registry files that replace or join those of `base/`; its `_delete.txt`
lists, one a line, what is taken out of the base first. `expected.txt` is no part of the registry.
"""

import os
import shutil
from pathlib import Path

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

#: The fixture folders, one for each rule: tests/rules/PLN110 and so on.
FIXTURES = sorted(path for path in HERE.glob("PLN[0-9][0-9][0-9]") if path.is_dir())

#: `make golden` asks for the expected outputs to be written anew; read at import, because tests
#: run in an environment of their own.
REWRITE = os.environ.get("GOLDEN") == "write"


def registry_of(overlay: Path | None, folder: Path) -> Path:
    """Write the base registry with `overlay` on it into `folder`, and return where it is."""
    root = folder / "registry"
    shutil.copytree(BASE, root)
    if overlay is None:
        return root
    deleted = overlay / DELETED
    if deleted.is_file():
        for name in deleted.read_text(encoding="utf-8").split():
            (root / name).unlink()
    own = shutil.ignore_patterns(EXPECTED, DELETED)
    shutil.copytree(overlay, root, symlinks=True, ignore=own, dirs_exist_ok=True)
    return root


def findings(root: Path) -> tuple[Diagnostic, ...]:
    """Return what all rules together find in a registry."""
    return open_registry(root).diagnostics


def rendered(root: Path) -> str:
    """Return the findings in a registry as an Azerbaijani reader sees them."""
    workspace = open_registry(root)
    report = FindingsReport(len(workspace.registry.files), workspace.diagnostics, "registry/")
    return as_text(report, translator("az"))
