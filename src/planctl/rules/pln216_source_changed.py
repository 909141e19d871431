"""An official text is not the one that its record was taken from.

What it checks
    The SHA-256 digest of the file that an act or a plan names under `source` is the one that
    stands there.

Why it matters
    The official text is the ground of everything in the registry and is never edited. A digest
    that differs means that its bytes have changed since somebody read them.

Wrong
    sha256: 0000000000000000000000000000000000000000000000000000000000000000

Right
    sha256: 10592bcf9a59d6303c029e4534cb420587579755f2048094ca70702e672ce2fd
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.sources import recorded_sources

RULE = Rule("PLN216", "source-changed", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each official text whose digest is not the recorded one."""
    for entry, source, path, file in recorded_sources(registry):
        digest = file.document.data if file else None
        if isinstance(digest, str) and digest != source.sha256:
            yield Problem(
                msg("This is not the digest of {path}.", path=path),
                msg(
                    "Restore the file; if it was replaced on purpose, its digest is {digest}.",
                    digest=digest,
                ),
                entry.at("source", "sha256"),
                (Where(path),),
            )
