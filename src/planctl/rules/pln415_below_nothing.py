"""A count or a share is below nothing.

What it checks
    No reported value and no yearly value is negative, unless the indicator's target or baseline
    is, or its target is the size of a change (`basis: change`).

Why it matters
    There are no minus five services. A dash before a number is read as a minus sign, and the
    result would look as if nothing of it had been done.

Wrong
    values:
      ilkin/2: -5

Right
    values:
      ilkin/2: 5
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.values import Doubt, doubts, never_negative, quantities

RULE = Rule("PLN415", "below-nothing", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each negative target for a year of what has no negative values."""
    for entry in plan.indicators.values():
        target = entry.record.target
        if target is not None and never_negative(entry.record, target):
            for number, yearly in enumerate(entry.record.yearly):
                if yearly.value < 0:
                    yield _problem(entry.at("yearly", number, "value"), yearly.value)


def check_reports(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each negative number that is reported of what has no negative values."""
    for entry, target, told in quantities(plan):
        for one, doubt in doubts(entry.record, target, told):
            if doubt is Doubt.BELOW_NOTHING:
                yield _problem(one.where, one.value, entry.at("target"))


def _problem(where: Where, value: Decimal, *related: Where) -> Problem:
    return Problem(
        msg("Less than nothing: {value}", value=value),
        msg("Write the number without a minus sign, or leave it out where it is not known."),
        where,
        related,
    )
