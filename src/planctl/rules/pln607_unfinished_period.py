"""A report comes before its period is over.

What it checks
    A new update or finance report is about a month, quarter or year that has ended: its last day
    is the day of the change or lies before it.

Why it matters
    What will have been done by the end of a period nobody knows before. A report that is written
    early counts as the word on the whole period all the same.

Wrong
    # submitted on 2026-10-12
    period: "2026-10"

Right
    # submitted on 2026-11-03
    period: "2026-10"
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.period import Period, parse_period
from planctl.rules.change_set import ChangeSet, FileChange
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import period_of

RULE = Rule("PLN607", "unfinished-period", Severity.ERROR, Scope.CHANGE)


def check(change: ChangeSet) -> Iterator[Problem]:
    """Yield each new report on a period of the plan that is not over."""
    for file in change.reports():
        period = _period(file)
        if file.is_new and period and change.as_of < period.last:
            plan = change.after.plans.get(file.plan or "")
            span = period_of(plan) if plan else None
            if span and str(period.first) > span[1]:
                continue  # the plan has no such period: another rule's matter
            yield Problem(
                msg(
                    "The period {period} is not over yet; its last day: {day}",
                    period=str(period),
                    day=period.last.isoformat(),
                ),
                msg("Take the file out of the change and submit it once the period is over."),
                file.where_of("period"),
            )


def _period(file: FileChange) -> Period | None:
    place = file.after.place if file.after else None
    return parse_period(place.ids["period"]) if place else None
