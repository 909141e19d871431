"""No measure carries out a task of a direction.

What it checks
    Every task of section 6 is named under `tasks` of some measure of the plan.

Why it matters
    A task that no measure carries out has no executor, no deadline and no result. That may be
    what the plan says; then it is a gap of the plan, worth showing to those who answer for it.

Wrong
    tasks: ["6.1.1.2.1"]

Right
    tasks: ["6.1.1.2.1", "6.1.1.2.2"]
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.update import StatusUpdate
from planctl.registry import PlanRecords, Registry
from planctl.rules.numbering import unknown_measures
from planctl.rules.pln210_unknown_task import unknown_tasks
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained, unreadable_below

RULE = Rule("PLN211", "task-without-measure", Severity.INFO, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each task that no measure names, where all measures are there to be asked."""
    measures = plan.measures.values()
    if (
        not measures
        or unreadable_below(registry, f"plans/{plan.id}/measures/")
        or any(explained(measure, "tasks") for measure in measures if measure.file.faults)
        or _lost(registry, plan)
    ):
        return
    named = {clause for measure in measures for clause in measure.record.tasks}
    doubtful = {measure.record.direction for measure, _, _ in unknown_tasks(plan)}
    for direction in plan.directions.values():
        if direction.id in doubtful:
            continue  # the wrong clause of a measure is most likely the one that is missing here
        for number, task in enumerate(direction.record.tasks):
            if task.clause not in named:
                yield Problem(
                    msg("No measure carries out task {clause}.", clause=task.clause),
                    msg("If one does, enter the clause under its `tasks`."),
                    direction.at("tasks", number, "clause"),
                )


def _lost(registry: Registry, plan: PlanRecords) -> bool:
    """Tell whether a measure's file is gone; an update may well have a wrong number instead."""
    unknown = unknown_measures(registry, plan)
    return any(not isinstance(entry.record, StatusUpdate) for _, entry, _ in unknown)
