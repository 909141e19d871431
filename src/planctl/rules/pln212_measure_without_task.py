"""A measure carries out no task of its direction.

What it checks
    Every measure names under `tasks` at least one task of section 6; sub-measures need not, they
    are part of a measure that does.

Why it matters
    Section 6 says why the plan does something, section 8 what it does. A measure without a task
    cannot be shown under any of them; that may be so in the plan itself, and is then worth knowing.

Wrong
    id: "8.1.2"

Right
    id: "8.1.2"
    tasks: ["6.1.1.2.2"]
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.numbering import is_part
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN212", "measure-without-task", Severity.INFO, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each measure that names no task."""
    for measure in plan.measures.values():
        record = measure.record
        direction = plan.directions.get(record.direction)
        if record.tasks or record.parent or is_part(measure) or explained(measure, "tasks"):
            continue
        if direction and direction.record.tasks:
            yield Problem(
                msg("Measure {measure} carries out no task of section 6.", measure=measure.id),
                msg("If it does, enter the task's clause under `tasks`."),
                measure.at(),
            )
