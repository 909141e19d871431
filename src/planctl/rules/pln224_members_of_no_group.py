"""A single body has members.

What it checks
    `members` and `derived` stand in the records of groups alone.

Why it matters
    They say who stands behind a group. In the record of one body they are not read: either it is
    a group, and its members owe nothing for now, or they were meant for another file.

Wrong
    kind: agency
    derived: leads

Right
    kind: group
    derived: leads
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.agency import AgencyKind
from planctl.registry import Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN224", "members-of-no-group", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each body that is no group and says who its members are."""
    for entry in registry.agencies.values():
        body = entry.record
        if body.kind is AgencyKind.GROUP or explained(entry, "kind"):
            continue
        field = "members" if body.members else "derived" if body.derived else None
        if field:
            yield Problem(
                msg("{agency} is one body: only a group has members.", agency=body.code),
                msg("Write `kind: group`, or take the line out."),
                entry.at(field, key=True),
                (entry.at("kind"),),
            )
