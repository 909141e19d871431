"""A reported value is far beyond its target and everything reported before.

What it checks
    A value that is more than 10 times the target is not also more than 10 times every value
    reported of the indicator before, and than its baseline. Where less is better and nothing was
    reported before, nothing can be said. Each body is told once of an indicator.

Why it matters
    A thousand where there were fifty is most often another unit, a whole sum in place of a
    number, or a slip of the keyboard. It would show the result as achieved.

Wrong
    # the target is 10 services; 4 were reported last month
    values:
      ilkin/2: 500

Right
    values:
      ilkin/2: 5
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.values import FAR, Doubt, doubts, quantities

RULE = Rule("PLN416", "past-belief", Severity.WARNING, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield the first such value of each body and indicator."""
    for entry, target, told in quantities(plan):
        asked: set[str] = set()
        for one, doubt in doubts(entry.record, target, told):
            if doubt is Doubt.FAR_OFF and one.agency not in asked:
                asked.add(one.agency)
                yield Problem(
                    msg(
                        "{value} is more than {times} times the target and all that was reported "
                        "before; the target: {target}",
                        value=one.value,
                        times=FAR,
                        target=target.value,
                    ),
                    msg("Compare with the source, and with the unit of the target."),
                    one.where,
                    (entry.at("target", "value"),),
                )
