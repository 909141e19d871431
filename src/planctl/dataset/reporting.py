"""The table of what is owed, by whom and by when, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dataset.table import Table, count, day, flag, text
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.analysis.receipts import Receipt

OBLIGATIONS: Table[Receipt] = Table(
    "obligations",
    msg("What each body owes under which clause and by when, and what came of it."),
    lambda plan: plan.receipts,
    (
        text(
            "agency",
            msg("Who owes; empty for a group whose members nobody knows."),
            lambda one: one.obligation.agency,
        ),
        text(
            "through_group",
            msg("The group that the texts name instead of the body."),
            lambda one: one.obligation.group,
        ),
        text("act", msg("The act that lays the duty."), lambda one: one.obligation.act),
        text("duty", msg("The duty's id."), lambda one: one.obligation.duty),
        text("clause", msg("The clause that lays the duty."), lambda one: one.obligation.clause),
        text(
            "measure",
            msg("The measure that it is owed for; empty for the whole plan."),
            lambda one: one.obligation.measure,
        ),
        text(
            "period",
            msg("The period reported on; empty where it reports on none."),
            lambda one: str(one.obligation.period) if one.obligation.period else None,
        ),
        day("due", msg("The last day by the words of the act."), lambda one: one.obligation.due),
        day(
            "effective_due",
            msg("The last day with days off taken into account, where the registry does so."),
            lambda one: one.obligation.effective_due,
        ),
        flag(
            "recommended",
            msg("Whether it is asked for, not obliged: it counts in no total."),
            lambda one: one.obligation.recommended,
        ),
        flag("due_passed", msg("Whether its last day has passed."), lambda one: one.over),
        text(
            "outcome",
            msg("What came of it: on_time, late, received, missing, awaited or untracked."),
            lambda one: one.outcome.value,
        ),
        day(
            "landed",
            msg("The day it landed on the main branch; empty where git does not tell."),
            lambda one: one.landed,
        ),
        count(
            "days_late",
            msg("By how many days it came late; empty where it did not."),
            lambda one: one.days_late,
        ),
        text("path", msg("The file that counts."), lambda one: one.path),
    ),
    lambda one: one.obligation.due.year,
    msg("The year of the last day by the words of the act."),
)
