"""More money is used than was allocated.

What it checks
    In each finance report the sum under `used` is not larger than the one under `allocated`: from
    each source of which both are known, and from all of them together. Where no allotment is
    known at all, nothing is said.

Why it matters
    What was not allotted cannot be spent. One of the two sums is wrong, and the share of the
    money that is used comes to more than the whole.

Wrong
    funding:
      state_budget:
        allocated: 100000
        used: 125000

Right
    funding:
      state_budget:
        allocated: 150000
        used: 125000
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.finance import FinanceReport
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.money import by_source, overdrawn
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN426", "used-over-allocated", Severity.ERROR, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each source of which more is used than there is."""
    for report in plan.finance:
        sources = overdrawn(report.record)
        for source in sources:
            sums = report.record.funding.of(source)
            if sums is not None:
                place = ("funding", source.value)
                yield Problem(
                    msg(
                        "More is used than was allocated: {used}, {allocated}",
                        used=sums.used,
                        allocated=sums.allocated,
                    ),
                    msg("Both sums are from the beginning of the plan to the quarter's end."),
                    report.at(*place, "used"),
                    (report.at(*place, "allocated"),),
                )
        if not sources:
            yield from _in_sum(report)


def _in_sum(report: Entry[FinanceReport]) -> Iterator[Problem]:
    funding = [sums for _, sums in by_source(report.record)]
    allotments = [sums.allocated for sums in funding if sums.allocated is not None]
    allocated = sum(allotments, Decimal(0))
    used = sum((sums.used for sums in funding if sums.used is not None), Decimal(0))
    if allotments and used > allocated and not explained(report, "funding"):
        yield Problem(
            msg(
                "More is used from all sources than was allocated: {used}, {allocated}",
                used=used,
                allocated=allocated,
            ),
            msg("Say of each source, too, what was allocated from it."),
            report.at("funding", key=True),
        )
