"""An indicator's target does not fit its kind.

What it checks
    An indicator of kind `quantity` has a target, one of kind `milestone` has none.

Why it matters
    A quantity without a target can never be achieved, and the target of a milestone is never
    looked at: either way the number of the plan would not count.

Wrong
    kind: milestone
    target:
      value: 50

Right
    kind: quantity
    target:
      value: 50
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.indicator import IndicatorKind
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN406", "target-against-kind", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each quantity without a target and each milestone with one."""
    for entry in plan.indicators.values():
        indicator = entry.record
        measured = indicator.kind is IndicatorKind.QUANTITY
        if measured == (indicator.target is not None) or explained(entry, "target"):
            continue
        if measured:
            yield Problem(
                msg("A quantity needs a target."),
                msg("Add `target` with the number of the text, or write `kind: milestone`."),
                entry.at("kind"),
            )
        else:
            yield Problem(
                msg("A milestone has no target."),
                msg("Write `kind: quantity`, or remove `target`."),
                entry.at("target", key=True),
            )
