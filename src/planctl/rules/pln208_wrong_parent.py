"""A sub-measure does not name the measure that its number makes it part of.

What it checks
    A number with one part more than a measure's (8.1.1.3) has as its `parent` the number without
    its last part (8.1.1); a measure that stands directly in its direction has no `parent`.

Why it matters
    A measure is done when all its parts are. A part that hangs elsewhere, or nowhere, lets one
    measure look done too early and burdens another.

Wrong
    id: "8.1.1.3"
    parent: "8.1.2"

Right
    id: "8.1.1.3"
    parent: "8.1.1"
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.numbering import has_direction, in_direction, is_part, parent_number
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN208", "wrong-parent", Severity.ERROR, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each measure whose parent is not the one that its number says."""
    for measure in plan.measures.values():
        if not has_direction(registry, plan, measure) or not in_direction(measure):
            continue  # which direction it belongs to comes first, and is said by another rule
        parent = measure.record.parent
        wanted = parent_number(measure.id) if is_part(measure) else None
        if parent == wanted or explained(measure, "parent"):
            continue
        if wanted is None:
            yield Problem(
                msg("Measure {measure} is part of no other measure.", measure=measure.id),
                msg("Leave `parent` out: the number stands directly in its direction."),
                measure.at("parent"),
            )
        else:
            yield Problem(
                msg(
                    "{measure} is part of measure {parent}, and the record does not say so.",
                    measure=measure.id,
                    parent=wanted,
                ),
                msg("Write: {line}", line=f'parent: "{wanted}"'),
                measure.at("parent"),
            )
