"""A record claims another day than the one on which it landed.

What it checks
    The day of a correction (`corrections`, `when`) and of an assessment of a risk
    (`assessments`, `date`) is that of its landing or up to 14 days earlier: that long a proposal
    may wait. No record names a day on which something happened (evidence, contracts, minutes,
    decisions carried out, requests, acts) that was still to come when it landed.

Why it matters
    Main tells when something was known. A record that says it was written earlier, or speaks of
    what had not happened, is not what it says it is.

Wrong
    # landed on 2026-12-03
    corrections:
      - when: 2026-10-12

Right
    # landed on 2026-12-03
    corrections:
      - when: 2026-12-01
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.rules.audit_trail import AuditTrail, landed
from planctl.rules.change_set import FileChange
from planctl.rules.claims import Claim, new_claims
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import locate

RULE = Rule("PLN616", "claimed-day", Severity.ERROR, Scope.HISTORY)

#: How long a proposal may wait until it lands.
_WAITING = timedelta(days=14)


def check(trail: AuditTrail) -> Iterator[Problem]:
    """Yield each day that a landed record names too early for what it says, or too late."""
    for step in trail.steps:
        for file in step.change.files:
            for claim in new_claims(file):
                if claim.day > step.day:
                    said = msg(
                        "The record names a day that was still to come when it landed: {day}, "
                        "landed: {landed}",
                        day=claim.day.isoformat(),
                        landed=step.day.isoformat(),
                    )
                elif claim.own and step.day > claim.day + _WAITING:
                    said = msg(
                        "The record landed {days} days later than it says: {day}, landed: {landed}",
                        days=(step.day - claim.day).days,
                        day=claim.day.isoformat(),
                        landed=step.day.isoformat(),
                    )
                else:
                    continue
                hint = msg("Ask when it was written. A further correction says what is true.")
                yield landed(step, Problem(said, hint, _place(file, claim)))


def _place(file: FileChange, claim: Claim) -> Where:
    if file.after is None:
        return file.where
    line, column = locate(file.after.document.mark, claim.path)
    return Where(file.path, line, column, None, ".".join(map(str, claim.path)))
