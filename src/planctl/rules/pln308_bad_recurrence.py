"""A duty recurs by a rule that nobody can read.

What it checks
    The `recurrence` of each duty is the value of an RFC 5545 recurrence rule that counts in days,
    weeks, months or years.

Why it matters
    The dates of a duty are derived from its rule. From a rule that cannot be read nothing is
    expected, so nothing would ever be missing.

Wrong
    recurrence: FREQ=MONTHLI;BYMONTHDAY=15

Right
    recurrence: FREQ=MONTHLY;BYMONTHDAY=15
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.recurrence import BadRecurrence, falls_on
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN308", "bad-recurrence", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each recurrence that is no rule."""
    for act in registry.acts.values():
        for number, duty in enumerate(act.record.duties):
            if duty.recurrence is None:
                continue
            try:
                falls_on(duty.recurrence, duty.first_due)
            except BadRecurrence:
                yield Problem(
                    msg("This is no recurrence rule: “{rule}”.", rule=duty.recurrence),
                    msg("Write it as in FREQ=MONTHLY;BYMONTHDAY=15 (RFC 5545)."),
                    act.at("duties", number, "recurrence"),
                )
