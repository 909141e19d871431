"""The official text that a record was taken from is not in the registry.

What it checks
    The file that an act or a plan names under `source` is there, in the folder `source` beside
    the record.

Why it matters
    Every figure must be traceable to the published words. Without the text, nobody can tell
    whether the record says what was published.

Wrong
    source:
      file: source/plan.txt

Right
    source:
      file: source/fealiyyet-plani-2026-2028.txt
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.sources import recorded_sources

RULE = Rule("PLN215", "source-missing", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each official text that is named and not there."""
    for entry, _source, path, file in recorded_sources(registry):
        if file is None:
            yield Problem(
                msg("There is no such file: {path}", path=path),
                msg("Put the official text there, byte for byte, or correct the path."),
                entry.at("source", "file"),
            )
