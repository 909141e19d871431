"""Running the rules on history over an audit trail; findings name the commit that they are in."""

from __future__ import annotations

from collections.abc import Iterable

from planctl.diagnostic import Diagnostic
from planctl.rules.audit_trail import AuditTrail
from planctl.rules.catalogue import all_rules
from planctl.rules.engine import stamp
from planctl.rules.rule import LoadedRule, Scope


def audited(trail: AuditTrail, rules: Iterable[LoadedRule] | None = None) -> tuple[Diagnostic, ...]:
    """Return every finding of the rules on history, the oldest commit first, then by place."""
    chosen = all_rules() if rules is None else rules
    places = {commit: place for place, commit in enumerate(trail.commits)}
    found = [
        stamp(loaded, problem)
        for loaded in chosen
        if loaded.rule.scope is Scope.HISTORY
        for problem in loaded(trail)
    ]
    last = len(places)
    return tuple(sorted(found, key=lambda d: (places.get(d.where.commit or "", last), *d.sort_key)))
