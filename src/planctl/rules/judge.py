"""Judging a change: may this body change these files, in this way, on this day.

What counts is the registry as it was before the change: nobody gives himself a role, an account
or a later deadline in the change that needs it.
"""

from __future__ import annotations

from collections.abc import Iterable

from planctl.diagnostic import Diagnostic
from planctl.rules.catalogue import all_rules
from planctl.rules.change_set import ChangeSet
from planctl.rules.engine import stamp
from planctl.rules.pln606_unknown_submitter import RULE as UNKNOWN
from planctl.rules.rule import LoadedRule, Scope


def judge(change: ChangeSet, rules: Iterable[LoadedRule] | None = None) -> tuple[Diagnostic, ...]:
    """Return what the submitter may not do, sorted by place.

    Of a submitter whom nobody knows, that alone is said.
    """
    chosen = [r for r in (all_rules() if rules is None else rules) if r.rule.scope is Scope.CHANGE]
    if change.submitter.agency is None:
        chosen = [loaded for loaded in chosen if loaded.rule == UNKNOWN]
    found = (stamp(loaded, problem) for loaded in chosen for problem in loaded(change))
    return tuple(sorted(found, key=lambda d: d.sort_key))
