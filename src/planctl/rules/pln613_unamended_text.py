"""The official text, a target or a deadline was changed without an act that amends it.

What it checks
    A commit of the main line that changed titles, executors, deadlines, result cells, goals,
    tasks, clauses, duties or targets, or that added or deleted a measure or a direction, brought
    the act that amends the one in force. It is what PLN604 asks of a proposal of the Centre,
    asked of every commit that landed.

Why it matters
    Deadlines and targets decide who is late. Nobody, not even the Centre, moves them without a
    decision that can be shown.

Wrong
    # measures/8.1.2.yaml, changed on the main line; the plan says “2027, iyun”
    deadline:
      text: 2027, dekabr

Right
    # acts/prezident-2027-03-01.yaml, landed in the same commit
    amends: prezident-2026-02-27
    # measures/8.1.2.yaml
    deadline:
      text: 2027, dekabr
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.rules import pln604_legal_text_changed
from planctl.rules.audit_trail import AuditTrail, landed
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN613", "unamended-text", Severity.ERROR, Scope.HISTORY)


def check(trail: AuditTrail) -> Iterator[Problem]:
    """Yield each change of the official text that no act bears out."""
    for step in trail.steps:
        for problem in pln604_legal_text_changed.check(step.change):
            yield landed(step, problem)
