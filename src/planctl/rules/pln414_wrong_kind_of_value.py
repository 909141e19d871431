"""A reported value is not of its result's kind.

What it checks
    An update gives a number for a `quantity`, and not_started, in_progress or done for a
    `milestone`.

Why it matters
    A milestone is not 55, and “done” says nothing of how many. Such a value would be dropped, and
    the result would look as if nobody had reported it.

Wrong
    # ilkin/1 is a milestone
    values:
      ilkin/1: 55

Right
    values:
      ilkin/1: in_progress
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.indicator import IndicatorKind
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import path_ids

RULE = Rule("PLN414", "wrong-kind-of-value", Severity.ERROR, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each value that its indicator cannot take."""
    indicators = plan.indicators_by_key
    for update in plan.updates:
        measure = path_ids(update)["measure"]
        for key, value in update.record.values.items():
            entry = indicators.get((measure, key))
            if entry is None:
                continue
            measured = entry.record.kind is IndicatorKind.QUANTITY
            if measured != (entry.record.target is not None):
                continue  # the indicator contradicts itself, and that is told of already
            if measured == isinstance(value, Decimal):
                continue
            related = (entry.at("kind"),)
            where = update.at("values", key)
            if measured:
                message = msg("“{key}” is a quantity: it takes a number.", key=key)
                yield Problem(message, None, where, related)
            else:
                message = msg("“{key}” is a milestone: it takes a state.", key=key)
                hint = msg("Write not_started, in_progress or done.")
                yield Problem(message, hint, where, related)
