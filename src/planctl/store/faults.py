"""Keeping a broken file's faults to a number that somebody can read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from planctl.store.document import Fault

#: How many faults of one kind a file is told of one by one.
LIMIT = 20


def capped(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the faults, but of each kind only the first; one `more-of-the-same` counts the rest.

    It stands where the first fault stands that is not told of.
    """
    seen: Counter[str] = Counter()
    kept: list[Fault] = []
    first_left_out: dict[str, Fault] = {}
    for fault in faults:
        seen[fault.kind] += 1
        if seen[fault.kind] <= LIMIT:
            kept.append(fault)
        else:
            first_left_out.setdefault(fault.kind, fault)
    for kind, fault in first_left_out.items():
        args = {"kind": kind, "count": seen[kind] - LIMIT}
        kept.append(Fault("more-of-the-same", fault.line, fault.column, args))
    return tuple(kept)
