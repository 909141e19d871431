"""Reports that came month after month, told as one: what was said before, what is said now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planctl.analysis.compare.change import FieldChange, RecordChange
from planctl.analysis.compare.fields import FieldName


def netted(changes: Iterable[RecordChange]) -> tuple[RecordChange, ...]:
    """Return the changes, the new reports of one body on one measure as a single change each.

    It stands where the first of them stood; all other changes are as they were.
    """
    together: dict[tuple[object, ...], list[RecordChange]] = {}
    for change in changes:
        key: tuple[object, ...] = (change.path, change.sort)
        if change.is_new_report:
            key = (change.kind, change.plan, change.measure, change.agencies)
        together.setdefault(key, []).append(change)
    return tuple(_as_one(group) if len(group) > 1 else group[0] for group in together.values())


def _as_one(reports: list[RecordChange]) -> RecordChange:
    ordered = sorted(reports, key=lambda change: change.period or "")
    first, last = ordered[0], ordered[-1]
    fields: dict[FieldName, FieldChange] = {}
    for report in ordered:
        for change in report.fields:
            known = fields.get(change.path)
            fields[change.path] = replace(change, before=known.before) if known else change
    moved = (change for change in fields.values() if change.before != change.after)
    return replace(
        last,
        since=first.period,
        preceding=first.preceding,
        fields=tuple(sorted(moved, key=lambda one: (one.weight, one.path[0] != "state"))),
    )
