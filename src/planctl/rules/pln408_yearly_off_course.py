"""The yearly targets of an indicator do not lead to its target.

What it checks
    From year to year the values under `yearly` do not move away from the target, and the last one
    is the target. Levels that are to fall do not rise; all other numbers, the size of a change
    among them, do not fall.

Why it matters
    The yearly values are the path to the number that the plan sets. A path that turns back, or
    ends elsewhere, makes a measure look on course in one year that is lost in the next.

Wrong
    target:
      value: 90
    yearly:
      - year: 2026
        value: 60
      - year: 2027
        value: 80

Right
    target:
      value: 90
    yearly:
      - year: 2026
        value: 60
      - year: 2027
        value: 90
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.indicator import Basis, Indicator, Target, Trend
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.targets import named_in, over_whole
from planctl.rules.trouble import explained

RULE = Rule("PLN408", "yearly-off-course", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield the first thing that is wrong with the path of each indicator."""
    for entry in plan.indicators.values():
        target, yearly = entry.record.target, entry.record.yearly
        if target is None or not yearly or not named_in(target, entry.record.quote):
            continue  # a target that the text does not have comes first, and is another rule's
        over = any(over_whole(target, step.value) for step in yearly)
        if not over and not explained(entry, "yearly"):
            yield from _off_course(entry, target)


def _off_course(entry: Entry[Indicator], target: Target) -> Iterator[Problem]:
    yearly = entry.record.yearly
    if yearly[-1].value != target.value:
        yield Problem(
            msg(
                "The last yearly value is not the target: {value}, {target}",
                value=yearly[-1].value,
                target=target.value,
            ),
            msg("The path ends at the number that the plan sets."),
            entry.at("yearly", len(yearly) - 1, "value"),
            (entry.at("target", "value"),),
        )
        return
    falls = target.direction is Trend.DECREASE and target.basis is Basis.LEVEL
    for number, (before, after) in enumerate(pairwise(yearly), 1):
        if after.value > before.value if falls else after.value < before.value:
            yield Problem(
                msg(
                    "From {before} to {after} the value moves away from the target {target}.",
                    before=before.value,
                    after=after.value,
                    target=target.value,
                ),
                msg("Each year comes at least as near to the target as the year before."),
                entry.at("yearly", number, "value"),
            )
            return
