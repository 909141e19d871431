"""What is already known to be wrong with a file, so that one mistake is told of once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planctl.registry import Entry, PlanRecords, Registry


def explained(entry: Entry[Any], *field: str | int) -> bool:
    """Tell whether a fault of the file says already why a field is missing or not as written.

    That is a fault at the field, within it or around it, or an unknown key beside it, which is
    most likely the field's own name misspelt.
    """
    name = ".".join(str(step) for step in field)
    parent = name.rpartition(".")[0]
    for fault in entry.file.faults:
        known = fault.field
        if known is None:
            continue
        if known == name or known.startswith(f"{name}.") or name.startswith(f"{known}."):
            return True
        if fault.kind == "unknown-key" and known.rpartition(".")[0] == parent:
            return True
    return False


def unreadable_below(registry: Registry, folder: str) -> bool:
    """Tell whether a record file below a registry-relative folder could not be read."""
    return any(path.startswith(folder) for path in registry.unreadable)


def path_ids(entry: Entry[Any]) -> Mapping[str, str]:
    """Return the ids that the path of a record says: its place, whatever stands inside."""
    place = entry.file.place
    return place.ids if place else {}


def period_of(plan: PlanRecords) -> tuple[str, str] | None:
    """Return a plan's first and last day as text, None where they are unknown or reversed."""
    if plan.plan is None:
        return None
    span = plan.plan.record.period
    return None if span.start > span.end else (span.start.isoformat(), span.end.isoformat())
