"""A duty falls due before the act that lays it was signed.

What it checks
    The `first_due` of each duty is not earlier than the act's date. Several duties of one act are
    told of once; where all of them are earlier, it is the act's date that is named.

Why it matters
    Nobody owes anything under an act that does not exist yet: reports would be missing, and late,
    on days when nobody had to give them.

Wrong
    date: 2025-04-28
    duties:
      - id: "253s/1.1"
        first_due: 2024-07-01

Right
    date: 2025-04-28
    duties:
      - id: "253s/1.1"
        first_due: 2026-07-01
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN311", "duty-before-act", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each act with duties that are older than itself."""
    for act in registry.acts.values():
        duties = act.record.duties
        early = [n for n, duty in enumerate(duties) if duty.first_due < act.record.date]
        if not early:
            continue
        places = [act.at("duties", n, "first_due") for n in early]
        date = act.at("date")
        if len(early) == len(duties) > 1:
            where, related = date, places
        else:
            where, related = places[0], [*places[1:], date]
        yield Problem(
            msg("The act is dated {date}, a duty falls due before that.", date=act.record.date),
            msg("Compare both days with the published act."),
            where,
            tuple(related),
        )
