"""The financial authority and the executor report the same sum differently.

What it checks
    The initial cost, and the sums allocated and used by source, that a body obliged by name to
    report finance each quarter (as the Ministry of Finance is) gives for a measure and a quarter
    are what the executor gives. Where several executors report, each of the sums, or their total,
    may be the same. Sums that another rule complains of are not compared.

Why it matters
    Clause 4 of order 253s has both report so that the sums can be held against each other. Until
    they are reconciled, nobody can say which of the two the Cabinet is to be shown.

Wrong
    # finance/mn/2026-Q1/8.1.1.yaml
    funding: {state_budget: {used: 125000}}
    # finance/rinn/2026-Q1/8.1.1.yaml
    funding: {state_budget: {used: 140000}}

Right
    # finance/rinn/2026-Q1/8.1.1.yaml
    funding: {state_budget: {used: 125000}}
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.finance import FinanceReport
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.financiers import financiers
from planctl.rules.money import Field
from planctl.rules.reports import finance_by_measure
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.sums import Given, disputes

RULE = Rule("PLN429", "sums-disagree", Severity.WARNING, Scope.REPORTS)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each sum on which an authority and an executor, or two authorities, differ."""
    keepers = frozenset(financiers(registry, plan)) if plan.finance else frozenset()
    for _measure, reports in finance_by_measure(plan):
        for (_period, field), given in disputes(keepers, reports):
            yield _problem(registry, keepers, field, given)


def _problem(registry: Registry, keepers: frozenset[str], field: Field, given: Given) -> Problem:
    kept = [one for one in given if one[0].record.agency in keepers]
    own = [one for one in given if one[0].record.agency not in keepers]
    (first, amount), *others = own or kept[1:]
    keeper, said = next((one for one in kept if one[1] != amount), kept[0])
    return Problem(
        msg(
            "{one} says {amount}, {other} says {otherwise}.",
            one=_code(registry, first),
            amount=amount,
            other=_code(registry, keeper),
            otherwise=said,
        ),
        msg("Find out which of the two is right, and correct the other."),
        first.at(*field),
        (keeper.at(*field), *(report.at(*field) for report, _ in others)),
    )


def _code(registry: Registry, report: Entry[FinanceReport]) -> str:
    entry = registry.agencies.get(report.record.agency)
    return entry.record.code if entry else report.record.agency
