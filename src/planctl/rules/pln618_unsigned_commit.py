"""A commit is not signed where the registry demands it.

What it checks
    Where `policies` of registry.yaml say `signatures: main`, every commit of the main line is
    signed; with `all`, every commit that a merge brings, too. The demand holds for what landed
    after it was set, or from the day `signatures_since`, and is read as it stood before the
    commit: nobody lifts it in the commit that needs it lifted.

Why it matters
    A name in a commit can be anybody's. A signature shows that somebody with the key made it.

Wrong
    # git log --format="%h %G? %an"; N: no signature
    1f0c2ab N RİNN

Right
    # git log --format="%h %G? %an"; G: a good signature
    1f0c2ab G RİNN
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.standing import Standing
from planctl.rules.audit_trail import AuditTrail
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN618", "unsigned-commit", Severity.ERROR, Scope.HISTORY)


def check(trail: AuditTrail) -> Iterator[Problem]:
    """Yield each commit that has to be signed and is not."""
    for step, commit in trail.all_commits():
        verdict = trail.verdicts.get(commit.id)
        if verdict and verdict.standing is Standing.UNSIGNED:
            yield Problem(
                msg(
                    "The commit is not signed: {author}",
                    author=f"{commit.author.name} <{commit.author.email}>",
                ),
                msg(
                    "Set up a key (docs/reyestr.md says how) and commit with “git commit -S”; the "
                    "forge is told to accept nothing unsigned."
                ),
                step.at(commit),
            )
