"""What the rules would say if files were other than they are: nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planctl.analysis.brought import brought
from planctl.registry.build import build
from planctl.rules.sweep import check_registry
from planctl.store.load import read_file

if TYPE_CHECKING:
    from datetime import date

    from planctl.diagnostic import Diagnostic
    from planctl.registry import Registry


def trial(registry: Registry, texts: Mapping[str, str], as_of: date) -> tuple[Diagnostic, ...]:
    """Return the findings that files with these texts, by path, would bring on a day.

    Old ones are not among them.
    """
    kept = (file for file in registry.files if file.path not in texts)
    new = (read_file(path, text.encode("utf-8")) for path, text in texts.items())
    files = sorted((*kept, *new), key=lambda file: file.path)
    after = check_registry(build(files), as_of=as_of)
    return brought(after, lambda: check_registry(registry, as_of=as_of), frozenset())
