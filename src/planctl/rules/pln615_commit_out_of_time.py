"""A commit bears a date before that of its parent, or one that is still to come.

What it checks
    The committer's date of every commit is not earlier than that of any of its parents, a
    quarter of an hour aside, by which clocks may differ. Nothing is dated after the day of the
    audit (today, or --as-of; a simulated registry has no today).

Why it matters
    Who was late is told by the day on which a report landed. Whoever dates a commit back, or sets
    the clock of the computer, would be in time on paper.

Wrong
    # commit 2, after commit 1 of 2026-11-20
    committer RİNN <hesabat@rinn.example> 2026-11-14T18:00:00+04:00

Right
    # commit 2, after commit 1 of 2026-11-20
    committer RİNN <hesabat@rinn.example> 2026-11-20T18:00:00+04:00
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.audit_trail import AuditTrail
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN615", "commit-out-of-time", Severity.ERROR, Scope.HISTORY)

#: By how much the clocks of two computers may differ.
_CLOCKS = timedelta(minutes=15)
_FORM = "%Y-%m-%d %H:%M"


def check(trail: AuditTrail) -> Iterator[Problem]:
    """Yield each commit that is older than a parent of it, or not made yet."""
    for step, commit in trail.all_commits():
        parents = [trail.commits[p] for p in commit.parents if p in trail.commits]
        latest = max((parent.committed for parent in parents), default=commit.committed)
        if commit.committed < latest - _CLOCKS:
            yield Problem(
                msg(
                    "The commit is dated before the one that it follows: {moment}, that one: "
                    "{parent}",
                    moment=commit.committed.strftime(_FORM),
                    parent=latest.strftime(_FORM),
                ),
                msg("Its landing counts for the later day. Ask whose clock was wrong, or why."),
                step.at(commit),
            )
        elif trail.as_of and commit.committed.date() > trail.as_of:
            yield Problem(
                msg(
                    "The commit is dated in the future: {moment}",
                    moment=commit.committed.strftime(_FORM),
                ),
                msg("Ask whose clock was wrong. With --as-of, a later day counts as today."),
                step.at(commit),
            )
