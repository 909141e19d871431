"""The file that a report names as its evidence is not in the registry.

What it checks
    The `file` of each document in an update or a finance report is there, in the plan's folder
    evidence/; a document with a digest names its file.

Why it matters
    Evidence that nobody can open proves nothing: the report reads as if something had been shown.

Wrong
    evidence:
      - title: Akt
        sha256: 10592bcf9a59d6303c029e4534cb420587579755f2048094ca70702e672ce2fd

Right
    evidence:
      - title: Akt
        file: evidence/rinn/2026-10/akt-12.pdf
        sha256: 10592bcf9a59d6303c029e4534cb420587579755f2048094ca70702e672ce2fd
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.evidence import cited
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN217", "evidence-missing", Severity.ERROR, Scope.REPORTS)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each piece of evidence whose file is not there, or not named."""
    for one in cited(registry, plan):
        named = explained(one.report, *one.field, "file")
        if one.path is not None and one.digest is None:
            yield Problem(
                msg("There is no such file: {path}", path=one.path),
                msg("Put the document there, or correct the path."),
                one.at("file"),
            )
        elif one.path is None and one.document.sha256 and not named:
            yield Problem(
                msg("A digest is given, but not the file that it is of."),
                msg("Name the file under `file`, or take the line out."),
                one.at("sha256"),
            )
