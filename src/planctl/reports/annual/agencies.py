"""The bodies that carry the plan out: what each leads, and where that stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planctl.az.order import sort_key
from planctl.model.agency import AgencyKind
from planctl.reports.annual.source import Source
from planctl.reports.annual.words import UNMEASURED, progress, spread
from planctl.reports.tables import Row

if TYPE_CHECKING:
    from planctl.model.agency import Agency


def agencies(source: Source) -> tuple[Row, ...]:
    """Return every body of the plan by its code in alphabetical order; groups come last."""
    t = source.t
    leading = {status.entry.id: status for status in source.status.agencies}
    helping = Counter(
        agency
        for result in source.status.measures
        for agency in {executor.agency for executor in result.measure.co}
    )
    rows = []
    for record in involved(source):
        status = leading.get(record.id)
        cells = {
            "code": record.code,
            "name": record.name or "",
            "lead": str(len(status.lead)) if status else "0",
            "co": str(helping[record.id]),
            "states": spread(status.states, t) if status else UNMEASURED,
            "progress": progress(status.score, t) if status else UNMEASURED,
        }
        rows.append(Row(cells, "group" if record.kind is AgencyKind.GROUP else "agency"))
    return tuple(rows)


def involved(source: Source) -> list[Agency]:
    """Return the bodies and groups that any measure names: bodies first, each kind by code."""
    named = {
        executor.agency
        for result in source.status.measures
        for executor in (*result.measure.lead, *result.measure.co)
    }
    known = source.registry.agencies
    records = [known[agency].record for agency in named if agency in known]
    return sorted(records, key=lambda a: (a.kind is AgencyKind.GROUP, sort_key(a.code), a.id))
