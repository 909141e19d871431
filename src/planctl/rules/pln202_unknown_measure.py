"""A record belongs to a measure that the plan does not have.

What it checks
    The measure of each indicator, update, finance report and request to spend, the measure that a
    sub-measure is part of, and the measures that share cells with another have a file in the
    plan's measures/. A number that is missing is told of once, with every place that uses it.

Why it matters
    What hangs on a number that is not there counts nowhere: the results and reports are in the
    registry and in no figure.

Wrong
    measure: "8.1.81"

Right
    measure: "8.1.18"
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.numbering import Reference, unknown_measures
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import Kind, path_for

RULE = Rule("PLN202", "unknown-measure", Severity.ERROR, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each number without a measure, at the first place that uses it."""
    uses: dict[str, list[Reference]] = {}
    for reference in unknown_measures(registry, plan):
        uses.setdefault(reference[0], []).append(reference)
    for number, references in uses.items():
        first, *others = (entry.at(*field) for _, entry, field in references)
        hint = msg(
            "Use the number of a measure of the plan, or add {path}.",
            path=path_for(Kind.MEASURE, plan.id, id=number),
        )
        message = msg("The plan has no measure “{measure}”.", measure=number)
        yield Problem(message, hint, first, tuple(others))
