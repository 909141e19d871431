"""What is already known to be wrong with a file, so that one mistake is told of once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
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


def unreadable_below(registry: Registry, beginning: str) -> bool:
    """Tell whether a record file whose registry-relative path begins so could not be read."""
    paths = _sorted(registry.unreadable)
    first = bisect_left(paths, beginning)
    return first < len(paths) and paths[first].startswith(beginning)


@lru_cache(maxsize=4)
def _sorted(paths: frozenset[str]) -> tuple[str, ...]:
    """Return the paths in order, so that a question on them does not go through them all."""
    return tuple(sorted(paths))


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
