"""A sum that counts from the beginning of the plan has fallen.

What it checks
    What a body reports as allocated and used to date, by source, is not less than in its last
    report on the measure, unless `corrections` of the report say why. A sum that another rule
    complains of is not compared.

Why it matters
    These sums are cumulative: a quarter adds to them. One that falls was most often meant for the
    quarter alone, and the money of the earlier ones is gone from every total.

Wrong
    # 2026-Q1: used: 125000
    # 2026-Q2:
    funding:
      state_budget:
        used: 40000

Right
    funding:
      state_budget:
        used: 165000
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.money import fallen
from planctl.rules.reports import by_body, finance_by_measure
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN428", "sum-fell", Severity.WARNING, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each sum that is less than it was."""
    for _measure, reports in finance_by_measure(plan):
        for sent in by_body(reports).values():
            for fall in fallen(sent):
                yield Problem(
                    msg(
                        "The sum to date has fallen from {before} ({period}) to {now}.",
                        before=fall.before,
                        period=fall.earlier.record.period,
                        now=fall.now,
                    ),
                    msg(
                        "Give the sum from the beginning of the plan; if the earlier one was "
                        "wrong, say so under `corrections`."
                    ),
                    fall.report.at(*fall.field),
                    (fall.earlier.at(*fall.field),),
                )
