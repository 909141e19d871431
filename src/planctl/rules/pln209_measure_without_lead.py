"""A measure has no lead executor.

What it checks
    Every measure and sub-measure names at least one body under `lead`.

Why it matters
    The lead executor reports the measure's results and answers for its deadline. A measure
    without one is nobody's, and no table by agency shows it.

Wrong
    co:
      - agency: rinn

Right
    lead:
      - agency: in
    co:
      - agency: rinn
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN209", "measure-without-lead", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each measure that nobody leads."""
    for measure in plan.measures.values():
        if not measure.record.lead and not explained(measure, "lead"):
            yield Problem(
                msg("Measure {measure} has no lead executor.", measure=measure.id),
                msg("Enter under `lead` the bodies of the plan's column of lead executors."),
                measure.at("lead"),
            )
