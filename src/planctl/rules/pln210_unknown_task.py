"""A measure carries out a task that its direction does not have.

What it checks
    Each clause under `tasks` of a measure is the clause of one of the tasks of its direction
    (section 6 of the plan).

Why it matters
    The tie between tasks and measures shows whether all that section 6 promises is being done. A
    wrong clause makes one task look covered and leaves another bare.

Wrong
    tasks: ["6.1.1.2.99"]

Right
    tasks: ["6.1.1.2.9"]
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.measure import Measure
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.numbering import in_direction
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN210", "unknown-task", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each clause that is no task of the measure's direction."""
    for measure, number, clause in unknown_tasks(plan):
        direction = measure.record.direction
        yield Problem(
            msg("Direction {direction} has no task {clause}.", direction=direction, clause=clause),
            msg(
                "The tasks are listed in {path}.",
                path=plan.directions[direction].file.path,
            ),
            measure.at("tasks", number),
        )


def unknown_tasks(plan: PlanRecords) -> Iterator[tuple[Entry[Measure], int, str]]:
    """Yield (measure, place in its list, clause) of each task that its direction lacks."""
    for measure in plan.measures.values():
        direction = plan.directions.get(measure.record.direction)
        if direction is None or not in_direction(measure) or explained(direction, "tasks"):
            continue
        known = {task.clause for task in direction.record.tasks}
        for number, clause in enumerate(measure.record.tasks):
            if clause not in known:
                yield measure, number, clause
