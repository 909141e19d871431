"""Who owes what by when: the duties of acts, spread over executors and periods of one plan.

What is owed does not depend on the day it is asked on, nor on what has been reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.debtors import debtors
from planctl.analysis.occurrences import Occurrence, occurrences
from planctl.analysis.working_days import Certainty, Landing, WorkingDays, working_days
from planctl.model.period import Period, parse_period
from planctl.model.settings import WorkingDayPolicy

if TYPE_CHECKING:
    from planctl.diagnostic import Where
    from planctl.model.act import Act, Duty
    from planctl.model.plan import Plan
    from planctl.registry import Entry, PlanRecords, Registry


@dataclass(frozen=True, slots=True)
class Obligation:
    """One thing that one body owes once.

    `agency` is None for a group whose members nobody knows: it counts as one unknown body.
    `through` are the groups that the texts name instead of the body, the act's own first.
    `measure` is None where it is owed for the whole plan, `period` where it reports on none.
    `effective_due` differs from `due` only under a policy that moves days off; `certainty` says
    how sure it is. `at_least` is how often it is to be done within the period, where the act
    gives a minimum. What is `recommended` is asked for, not obliged.
    """

    act: str
    duty: str
    clause: str
    what: str
    plan: str
    agency: str | None
    through: tuple[str, ...]
    measure: str | None
    period: Period | None
    due: date
    effective_due: date
    certainty: Certainty
    recommended: bool
    at_least: int | None
    where: Where

    @property
    def group(self) -> str | None:
        """The group nearest to the body; the group itself where its members are unknown."""
        return self.through[-1] if self.through else None


def obligations(registry: Registry, records: PlanRecords) -> tuple[Obligation, ...]:
    """Return everything owed in a plan, by due date, then in the order of act and measures.

    These are the duties of the acts issued for the plan, and the recurring duties of the act
    that its `reporting` names: from the first period that it is reported on to the last one that
    is over when the plan is. What is owed once under an act of another plan is not adopted.
    """
    if records.plan is None:
        return ()
    plan = records.plan.record
    calendar = working_days(registry) if _moves(registry) else None
    found: list[Obligation] = []
    for act in registry.acts.values():
        for number, duty in enumerate(act.record.duties):
            if act.record.plan == records.id or (duty.recurrence and _adopts(plan, act)):
                where = act.at("duties", number)
                # So many a year are owed within the year: its last day moves nowhere.
                moving = calendar if duty.at_least is None else None
                dates = [(o, _landing(o.due, moving)) for o in _dates(duty, act, plan)]
                found += _owed(registry, records, (act, duty, where), dates)
    return tuple(sorted(found, key=lambda one: one.due))


def _owed(
    registry: Registry,
    records: PlanRecords,
    source: tuple[Entry[Act], Duty, Where],
    dates: list[tuple[Occurrence, Landing]],
) -> Iterator[Obligation]:
    act, duty, where = source
    who = debtors(registry, records, duty)
    for occurrence, landing in dates:
        for debtor in who:
            if debtor.until is not None and occurrence.due >= debtor.until:
                continue
            yield Obligation(
                act=act.id,
                duty=duty.id,
                clause=duty.clause,
                what=duty.what,
                plan=records.id,
                agency=debtor.agency,
                through=debtor.through,
                measure=debtor.measure,
                period=occurrence.period,
                due=occurrence.due,
                effective_due=landing.day,
                certainty=landing.certainty,
                recommended=debtor.recommended,
                at_least=duty.at_least,
                where=where,
            )


def _adopts(plan: Plan, act: Entry[Act]) -> bool:
    return plan.reporting is not None and plan.reporting.act == act.id


def _dates(duty: Duty, act: Entry[Act], plan: Plan) -> Iterator[Occurrence]:
    """Yield the dates of a duty that are the plan's; one-off dates are whatever the act says."""
    reporting = plan.reporting if duty.recurrence and _adopts(plan, act) else None
    first = parse_period(reporting.first_period) if reporting else None
    for occurrence in occurrences(duty, plan.period.end):
        if first is None or _since(first, occurrence):
            yield occurrence


def _since(first: Period, occurrence: Occurrence) -> bool:
    """Tell whether an occurrence counts from the first month on.

    A quarter or a year counts if it is not over before that month is.
    """
    if occurrence.period is None:
        return occurrence.due >= first.first
    return occurrence.period.last >= first.last


def _moves(registry: Registry) -> bool:
    settings = registry.settings
    return settings is not None and settings.record.policies.working_day is WorkingDayPolicy.NEXT


def _landing(due: date, moving: WorkingDays | None) -> Landing:
    return moving.next_working(due) if moving else Landing(due, Certainty.CONFIRMED)
