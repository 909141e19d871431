"""A report on a closed period is changed without a reason.

What it checks
    A period is open until the last day for its reports (order 253s: the 15th of the next month,
    25 January for a year, the 5th after a quarter), itself included. A report that is in the
    registry already is changed after that day only together with a new entry in `corrections`:
    its reason is in words, its day neither before the period nor still to come. The entries that
    stand there stay. A first report that comes late is accepted.

Why it matters
    Figures of a closed period stand in documents. Whoever finds another figure later has to find
    the reason beside it.

Wrong
    values:
      ilkin/1: 10    # 12 when it was accepted

Right
    values:
      ilkin/1: 10
    corrections:
      - when: 2026-12-03
        what: ilkin/1 üzrə 12 əvəzinə 10 göstərilib.
        why: İki xidmət təkrar sayılmışdı.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.period import parse_period
from planctl.registry import Entry
from planctl.rules.change_set import ChangeSet
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained, path_ids

RULE = Rule("PLN603", "closed-period", Severity.ERROR, Scope.CHANGE)


def check(change: ChangeSet) -> Iterator[Problem]:
    """Yield each changed report on a closed period that no new correction explains."""
    for file in change.reports():
        states = file.records()
        if states is None or _in_order(*states, change.as_of):
            continue
        due, after = change.due.get(file.path), states[1]
        if due is not None and due < change.as_of:
            yield Problem(
                msg(
                    "The period {period} was open until {day}; its report is changed without "
                    "a reason.",
                    period=path_ids(after)["period"],
                    day=due.isoformat(),
                ),
                msg(
                    "Add an entry to “corrections” that says when (not a day to come), what and "
                    "why (in words); leave the entries that stand there as they are."
                ),
                file.where,
            )


def _in_order(before: Entry[Any], after: Entry[Any], as_of: date) -> bool:
    """Tell whether a change may come at any time: it says why, or something else is amiss."""
    if before.record == after.record or explained(after, "corrections"):
        return True
    return _corrected(before, after, as_of)


def _corrected(before: Entry[Any], after: Entry[Any], as_of: date) -> bool:
    """Tell whether corrections came and none went; each that came can have been made by now.

    A correction gives a reason in words, and is dated from the period that it corrects on.
    """
    old, new = Counter(before.record.corrections), Counter(after.record.corrections)
    begins = parse_period(path_ids(after)["period"]).first
    return (
        not old - new
        and bool(new - old)
        and all(begins <= one.when <= as_of and any(map(str.isalpha, one.why)) for one in new - old)
    )
