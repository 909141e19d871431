"""A duty's first date is none of the dates of its rule.

What it checks
    The `first_due` of a duty that recurs is itself a date of its recurrence rule.

Why it matters
    Dates are counted from the first one. Where it does not follow the rule, either the first or
    all later ones are wrong, and reports are expected on days that the act does not name.

Wrong
    recurrence: FREQ=MONTHLY;BYMONTHDAY=15
    first_due: 2025-05-16

Right
    recurrence: FREQ=MONTHLY;BYMONTHDAY=15
    first_due: 2025-05-15
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.act import Act, Duty
from planctl.registry import Registry
from planctl.rules.recurrence import BadRecurrence, falls_on
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN309", "first-due-off-recurrence", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each first date that its rule does not have."""
    for act in registry.acts.values():
        for number, duty in enumerate(act.record.duties):
            if _is_off(act.record, duty):
                yield Problem(
                    msg(
                        "The first date does not follow the recurrence rule: {day}, {rule}",
                        day=duty.first_due,
                        rule=duty.recurrence,
                    ),
                    msg("Write the first date of the rule from which the duty is owed."),
                    act.at("duties", number, "first_due"),
                )


def _is_off(act: Act, duty: Duty) -> bool:
    if duty.recurrence is None or duty.first_due < act.date:
        return False  # a duty before its act is another rule's matter
    try:
        return not falls_on(duty.recurrence, duty.first_due)
    except BadRecurrence:
        return False
