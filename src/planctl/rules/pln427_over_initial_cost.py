"""More money is allocated, or contracted for, than the measure was to cost.

What it checks
    The sums allocated from all sources together (used, where the allotment is not known), and the
    amounts of all contracts together, are at most the initial total cost: that of the report, or
    the last one that the body gave before. Each body is told once of a measure.

Why it matters
    Costs do rise. But a sum above the initial cost is as often in the wrong unit or one digit too
    long, and where it is right the Centre will be asked why.

Wrong
    initial_cost: 100000
    funding:
      state_budget:
        allocated: 1500000

Right
    initial_cost: 100000
    funding:
      state_budget:
        allocated: 100000
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.money import Statement, statements
from planctl.rules.reports import by_body, finance_by_measure
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN427", "over-initial-cost", Severity.WARNING, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield the first report of each body and measure that goes beyond the cost."""
    for _measure, reports in finance_by_measure(plan):
        for sent in by_body(reports).values():
            above = next((one for one in statements(sent) if one.excess), None)
            if above is not None:
                yield from _problems(above)


def _problems(statement: Statement) -> Iterator[Problem]:
    excess, cost = statement.excess, statement.cost
    if excess is None or cost is None:
        return
    if excess.field == "contracts":
        message = msg(
            "The contracts come to {sum}, more than the initial cost: {cost}",
            sum=excess.amount,
            cost=cost.record.initial_cost,
        )
    else:
        message = msg(
            "The money allocated comes to {sum}, more than the initial cost: {cost}",
            sum=excess.amount,
            cost=cost.record.initial_cost,
        )
    yield Problem(
        message,
        msg("Compare with the documents, and correct the sum that is wrong."),
        statement.report.at(excess.field, key=True),
        (cost.at("initial_cost"),),
    )
