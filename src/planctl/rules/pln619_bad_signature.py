"""The signature of a commit does not hold where the registry demands one.

What it checks
    A signature that `policies`, `signatures` demands is verified by git with the keys of the
    registry as they stood before the commit landed: allowed_signers (with its valid-after and
    valid-before), revoked_signers and the OpenPGP keys in keys/. It fits the commit, its key is
    known, was in its term when the commit was made, was not revoked, and belongs to the author
    or the committer by the address.

Why it matters
    A signature with a key that was lost, lent or withdrawn proves nothing. Whoever has such a key
    could write into the registry under another's name.

Wrong
    # revoked_signers, landed before the commit, has the key that it is signed with
    ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGtleSBvZiBzb21lYm9keSB3aG8gbGVmdAAA

Right
    # allowed_signers, landed before the commit, has the new key
    hesabat@rinn.example valid-after="20261201" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIG5ldw
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.model.standing import Standing
from planctl.rules.audit_trail import AuditTrail
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN619", "bad-signature", Severity.ERROR, Scope.HISTORY)

_WHY: Mapping[Standing, Message] = {
    Standing.BAD: msg("The signature does not fit the commit."),
    Standing.UNKNOWN_KEY: msg("The commit is signed with a key that the registry does not know."),
    Standing.OUT_OF_TERM: msg("The commit is signed with a key that was not in its term."),
    Standing.REVOKED: msg("The commit is signed with a revoked key."),
    Standing.ANOTHERS: msg("The commit is signed with the key of somebody else."),
}


def check(trail: AuditTrail) -> Iterator[Problem]:
    """Yield each signature that is demanded and does not hold."""
    for step, commit in trail.all_commits():
        verdict = trail.verdicts.get(commit.id)
        why = _WHY.get(verdict.standing) if verdict else None
        if verdict and why:
            yield Problem(
                why,
                msg(
                    "Author: {author}; key: {key}; owner of the key: {owner}. Ask the author, and "
                    "keep the keys of the registry up to date.",
                    author=f"{commit.author.name} <{commit.author.email}>",
                    key=verdict.key or "—",
                    owner=verdict.signer or "—",
                ),
                step.at(commit),
            )
