"""A duty names a clause that its act does not have.

What it checks
    The `clause` of each duty is one of the act's `clauses`, where the act's words are at hand.

Why it matters
    A duty is only as good as the clause that lays it. Whoever is reminded of it looks the clause
    up, and finds nothing.

Wrong
    clauses:
      - clause: "3.3"
        text: ayda 1 (bir) dəfə məlumat təqdim etsinlər;
    duties:
      - id: "1s/3.3"
        clause: "3.4"

Right
    duties:
      - id: "1s/3.3"
        clause: "3.3"
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN222", "unknown-clause", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each duty whose clause the act does not have."""
    for act in registry.acts.values():
        known = [clause.clause for clause in act.record.clauses]
        if not known or explained(act, "clauses"):
            continue
        for number, duty in enumerate(act.record.duties):
            if duty.clause not in known:
                yield Problem(
                    msg("The act has no such clause: {clause}", clause=duty.clause),
                    msg("Its clauses: {clauses}", clauses=", ".join(known)),
                    act.at("duties", number, "clause"),
                )
