"""A measure's number is not one of the direction that it names.

What it checks
    The number of each measure starts with the number of its direction: 8.1.4 belongs to 8.1.

Why it matters
    The two say the same thing twice. Where they differ, the measure would be counted in one
    direction and looked for in the other.

Wrong
    id: "8.1.4"
    direction: "8.2"

Right
    id: "8.1.4"
    direction: "8.1"
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.numbering import has_direction, in_direction
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN207", "measure-outside-direction", Severity.ERROR, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each measure that names a direction of the plan which is not its number's."""
    for measure in plan.measures.values():
        if has_direction(registry, plan, measure) and not in_direction(measure):
            yield Problem(
                msg(
                    "Measure {measure} does not belong to direction {direction}.",
                    measure=measure.id,
                    direction=measure.record.direction,
                ),
                msg("Name the direction that the measure's number starts with."),
                measure.at("direction"),
            )
