"""The history no longer contains what a seal has put on record.

What it checks
    Seals (seals/1.yaml, 2.yaml and so on) follow one another without a gap. A seal that landed is
    never changed or deleted. Each names the SHA-256 of the one before it and a commit of the main
    line that comes after that of the one before. Tree, moment, number of records and digest are
    those of that commit. What is wrong is named once: where the main line has lost a sealed
    commit, later seals that have lost theirs are listed beside it. The audit also names a seal
    that was changed or deleted and put back; it holds again, so “audit verify” lets it pass.

Why it matters
    A seal proves what the registry held on its day. Whoever rewrites the history later, or takes
    a file out of it, cannot keep the seals whole.

Wrong
    # seals/2.yaml, changed after it landed
    number: 2
    digest: 1b4f0e9851971998e732078544c96b36c3d01cedf7caa332359d6f1d83567014

Right
    # seals/2.yaml as it landed
    number: 2
    digest: 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.audit_trail import AuditTrail
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.sealed import broken_seals, mended_seals

RULE = Rule("PLN617", "broken-seal", Severity.ERROR, Scope.HISTORY)


def check(trail: AuditTrail) -> Iterator[Problem]:
    """Yield what is wrong with each seal; what none of the history has any more, once."""
    judged = {step.commit.id for step in trail.steps}
    for where, message, related in (
        *broken_seals(trail.sealed),
        *mended_seals(trail.sealed, judged),
    ):
        yield Problem(
            message,
            msg(
                "Compare with a copy of the repository that somebody else keeps. A seal is never "
                "put right: what happened is written down, and a new one follows."
            ),
            where,
            related,
        )
