"""Who owes a duty in a plan: bodies named themselves, and bodies behind groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from planctl.model.act import DutyPeriod
from planctl.model.agency import AgencyKind, Derived

if TYPE_CHECKING:
    from planctl.model.act import Duty
    from planctl.registry import PlanRecords, Registry


@dataclass(frozen=True, slots=True)
class Debtor:
    """One body that owes; `agency` is None for a group whose members nobody knows.

    `through` are the groups that the act and the plan name instead of it, the act's first. With
    a measure, it owes what is due before the day `until` on which the measure was cancelled.
    """

    agency: str | None
    through: tuple[str, ...] = ()
    measure: str | None = None
    recommended: bool = False
    until: date | None = None


def debtors(registry: Registry, records: PlanRecords, duty: Duty) -> tuple[Debtor, ...]:
    """Return who owes a duty in a plan: each body once for a measure, in the order of the texts.

    A group that is derived from the plan's leads owes through them: what reports on a period,
    each for every measure that it leads; other things, each once. In a plan without measures,
    and for any other group, the members owe once they are listed; until then the group is one
    unknown. A body that is obliged and recommended alike is obliged.
    """
    found: dict[tuple[str | None, ...], Debtor] = {}
    for debtor in _owing(registry, records, duty):
        # The unknowns of two groups are two, the unknowns of one are one.
        unknown = debtor.through[-1] if debtor.agency is None else None
        key = (debtor.agency, debtor.measure, unknown)
        found[key] = _merged(found[key], debtor) if key in found else debtor
    return tuple(found.values())


def _owing(registry: Registry, records: PlanRecords, duty: Duty) -> Iterator[Debtor]:
    for name in duty.obliged:
        entry = registry.agencies.get(name)
        if entry is not None and entry.record.derived is Derived.LEADS:
            leads = list(_leads(registry, records, name))
            if leads:
                by_measure = duty.period is not DutyPeriod.NONE
                yield from leads if by_measure else (replace(d, measure=None) for d in leads)
                continue
        yield from _bodies(registry, name, Debtor(None))


def _leads(registry: Registry, records: PlanRecords, group: str) -> Iterator[Debtor]:
    for measure in records.measures.values():
        cancelled = measure.record.cancelled
        for lead in measure.record.lead:
            part = Debtor(
                agency=None,
                through=(group,),
                measure=measure.id,
                recommended=lead.recommended,
                until=cancelled.date if cancelled else None,
            )
            yield from _bodies(registry, lead.agency, part)


def _bodies(registry: Registry, name: str, part: Debtor) -> Iterator[Debtor]:
    """Yield the bodies that a name stands for, each with the part that it takes."""
    entry = registry.agencies.get(name)
    if entry is None or entry.record.kind is AgencyKind.AGENCY:
        yield replace(part, agency=name)
        return
    members: Iterable[str] = entry.record.members
    inner = replace(part, through=(*part.through, name))
    if not members:
        yield inner
    for member in members:
        if member not in inner.through:  # a group within itself adds nobody
            yield from _bodies(registry, member, inner)


def _merged(one: Debtor, other: Debtor) -> Debtor:
    """Return the larger part of two that one body takes."""
    both_end = one.until is not None and other.until is not None
    return replace(
        one,
        recommended=one.recommended and other.recommended,
        until=max(filter(None, (one.until, other.until))) if both_end else None,
    )
