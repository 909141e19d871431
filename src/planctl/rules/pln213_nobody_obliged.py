"""Nobody is known to be obliged by a measure.

What it checks
    Among the lead executors of a measure is at least one body that is obliged and known: not one
    that is only recommended (“tövsiyə olunur”), and not a group whose members nobody has listed.

Why it matters
    Reminders and tables by agency go to known bodies. Such a measure is counted under one unknown
    body until the members of the group are listed.

Wrong
    lead:
      - agency: aidiyyeti-dovlet-orqanlari

Right
    lead:
      - agency: aidiyyeti-dovlet-orqanlari
      - agency: rinn
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.model.agency import AgencyKind
from planctl.model.measure import Executor
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN213", "nobody-obliged", Severity.INFO, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each measure whose lead executors are all recommended or unlisted groups."""
    for measure in plan.measures.values():
        lead = measure.record.lead
        if not lead or explained(measure, "lead"):
            continue
        if not any(_may_be_obliged(registry, executor) for executor in lead):
            yield Problem(
                msg(
                    "No lead executor of measure {measure} is both obliged and known.",
                    measure=measure.id,
                ),
                _hint(registry, lead),
                measure.at("lead"),
            )


def _hint(registry: Registry, lead: Iterable[Executor]) -> Message | None:
    """Say what would help; of bodies that are only recommended the plan says all there is."""
    for executor in lead:
        entry = registry.agencies.get(executor.agency)
        if entry is not None and entry.record.kind is AgencyKind.GROUP:
            return msg("List the members of the group in its file once they are known.")
    return None


def _may_be_obliged(registry: Registry, executor: Executor) -> bool:
    if executor.recommended:
        return False
    entry = registry.agencies.get(executor.agency)
    if entry is None:
        return True  # an unknown body is another rule's matter
    return entry.record.kind is AgencyKind.AGENCY or bool(entry.record.members)
