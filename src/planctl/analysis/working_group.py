"""Responsible persons (order 253s, clause 3.1) and the working group made of them (clause 5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.registry.reporters import bodies

if TYPE_CHECKING:
    from planctl.model.agency import Agency, Responsible
    from planctl.registry import PlanRecords, Registry


@dataclass(frozen=True, slots=True)
class WorkingGroup:
    """Its members on a day by body, and the executors for which nobody is named.

    `centre` is the body that sends a representative beside them, None where nobody is it.
    """

    members: tuple[tuple[str, Responsible], ...]
    unnamed: tuple[str, ...]
    centre: str | None


def responsible_on(agency: Agency, day: date) -> tuple[Responsible, ...]:
    """Return who answers for the plan in a body on a day."""
    return tuple(
        person
        for person in agency.responsible
        if person.from_ <= day and (person.to is None or day <= person.to)
    )


def executing_bodies(registry: Registry, records: PlanRecords) -> Iterator[str]:
    """Yield the lead and other executors of a plan, each once, in the order of its table."""
    seen: set[str] = set()
    for measure in records.measures.values():
        for executor in (*measure.record.lead, *measure.record.co):
            for body in sorted(bodies(registry, (executor,)) - seen):
                seen.add(body)
                yield body


def working_group(registry: Registry, records: PlanRecords, day: date) -> WorkingGroup:
    """Return the group on a day: the deputies that lead and other executors have named."""
    members: list[tuple[str, Responsible]] = []
    unnamed = []
    for body in executing_bodies(registry, records):
        entry = registry.agencies.get(body)
        persons = responsible_on(entry.record, day) if entry else ()
        members += ((body, person) for person in persons)
        if not persons:
            unnamed.append(body)
    settings = registry.settings.record if registry.settings else None
    centre = settings.centre.agency if settings and settings.centre else None
    return WorkingGroup(tuple(members), tuple(unnamed), centre)
