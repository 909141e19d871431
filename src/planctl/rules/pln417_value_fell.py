"""A value that should rise has fallen, and nobody says why.

What it checks
    Where more is better, the value that a body reports is not lower than its last one before,
    unless the update says something under `text` or `corrections`. Values that another rule
    doubts are not compared.

Why it matters
    What was reached stays reached: services do not vanish. Either this number is wrong or the one
    before was, and progress that was announced goes back without a word.

Wrong
    # 8 was reported last month
    values:
      ilkin/2: 5

Right
    values:
      ilkin/2: 5
    text: Üç xidmət birləşdirildiyi üçün siyahıdan çıxarılıb.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.attainment import falls
from planctl.model.update import StatusUpdate
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained
from planctl.rules.values import Told, credible, quantities

RULE = Rule("PLN417", "value-fell", Severity.WARNING, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each value below the body's last one that its update does not explain."""
    for entry, target, told in quantities(plan):
        if falls(target):
            continue
        last: dict[str, Told[Decimal]] = {}
        for one in credible(entry.record, target, told):
            before = last.get(one.agency)
            last[one.agency] = one
            if before is None or one.value >= before.value or _says_why(one.update):
                continue
            yield Problem(
                msg(
                    "The value has fallen from {before} ({period}) to {now}, and nothing says why.",
                    before=before.value,
                    period=before.period,
                    now=one.value,
                ),
                msg("Correct the number that is wrong, or say under `text` what happened."),
                one.where,
                (before.where,),
            )


def _says_why(update: Entry[StatusUpdate]) -> bool:
    if update.record.text is not None or update.record.corrections:
        return True
    return explained(update, "text") or explained(update, "corrections")
