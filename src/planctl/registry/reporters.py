"""The bodies behind a measure's executors: who reports it, and whose silence counts."""

from __future__ import annotations

from collections.abc import Iterable

from planctl.model.agency import AgencyKind
from planctl.model.measure import Executor, Measure
from planctl.registry.records import Registry


def bodies(registry: Registry, executors: Iterable[Executor]) -> frozenset[str]:
    """Return the bodies behind executors: a group stands for its members, if they are listed."""
    found: set[str] = set()
    for executor in executors:
        entry = registry.agencies.get(executor.agency)
        if entry is not None and entry.record.kind is AgencyKind.GROUP:
            found.update(entry.record.members)
        else:
            found.add(executor.agency)
    return frozenset(found)


def reporters(registry: Registry, measure: Measure) -> frozenset[str]:
    """Return who reports a measure: its lead executors.

    Where the lead is a group whose members nobody has listed, the co-executors report, since
    nobody else can.
    """
    return bodies(registry, measure.lead) or bodies(registry, measure.co)


def obliged(registry: Registry, measure: Measure) -> frozenset[str]:
    """Return the reporters whose silence counts: recommended leads only where nobody else leads."""
    bound = bodies(registry, (lead for lead in measure.lead if not lead.recommended))
    return bound or reporters(registry, measure)
