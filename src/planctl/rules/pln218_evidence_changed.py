"""A piece of evidence is not the file that was reported, or nothing says which file it was.

What it checks
    Each document in an update or a finance report that names a file gives its SHA-256 digest, and
    the file in the registry has that digest.

Why it matters
    A report is believed for its evidence. The digest says that the file is still the one that was
    put forward: a file that was replaced since proves something else.

Wrong
    evidence:
      - title: Akt
        file: evidence/rinn/2026-10/akt-12.pdf

Right
    evidence:
      - title: Akt
        file: evidence/rinn/2026-10/akt-12.pdf
        sha256: 10592bcf9a59d6303c029e4534cb420587579755f2048094ca70702e672ce2fd
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.evidence import cited
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN218", "evidence-changed", Severity.ERROR, Scope.REPORTS)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each piece of evidence whose digest is not given, or is not that of the file."""
    for one in cited(registry, plan):
        if one.path is None or not one.digest or one.digest == one.document.sha256:
            continue
        if one.document.sha256 is not None:
            yield Problem(
                msg("This is not the digest of {path}.", path=one.path),
                msg(
                    "Restore the file; if it was replaced on purpose, its digest is {digest}.",
                    digest=one.digest,
                ),
                one.at("sha256"),
                (Where(one.path),),
            )
        elif not explained(one.report, *one.field, "sha256"):
            yield Problem(
                msg("The digest of the file is not given: {path}", path=one.path),
                msg("Add this line below `file`: sha256: {digest}", digest=one.digest),
                one.at("file"),
            )
