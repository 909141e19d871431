"""What bodies have reported, and what concerns a record, as parts of JSON documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.analysis.concerning import approvals_of, decisions_of, risks_of
from planctl.analysis.due_next import owes_next
from planctl.analysis.finance import measure_finance
from planctl.analysis.reported import Obstacle, Standing, corrections_of, evidence_of, obstacles
from planctl.analysis.working_group import responsible_on, working_group
from planctl.export.finance_data import lines_data
from planctl.export.records_json import record_data

if TYPE_CHECKING:
    from planctl.model.agency import Agency
    from planctl.model.measure import Measure
    from planctl.model.meeting import Meeting
    from planctl.registry import Entry
    from planctl.reports.screen.card import Around


def measure_parts(entry: Entry[Measure], around: Around) -> dict[str, Any]:
    """Return what has been reported of a measure by the day, and the records that concern it."""
    records, as_of = around.records, around.as_of
    updates, finance = records.updates_of(entry.id), records.finance_of(entry.id)
    money = measure_finance(around.registry, records, as_of, only=entry.id)
    return {
        "blockers": [_obstacle(one) for one in obstacles(updates, as_of)],
        "evidence": [
            {**record_data(one), "agency": e.record.agency, "period": e.record.period}
            for one, e, _ in evidence_of(updates, as_of)
        ],
        "corrections": [
            {**record_data(one), "path": report.file.path}
            for one, report, _ in corrections_of((*updates, *finance), as_of)
        ],
        "finance": [{"period": one.period, "lines": lines_data(one)} for one in money],
        "risks": [risk.id for risk in risks_of(records, entry.record.direction)],
        "cost_approvals": [one.id for one in approvals_of(records, entry.id, as_of)],
        "decisions": [
            {**record_data(decision), "meeting": meeting.id}
            for meeting, _, decision in decisions_of(records, entry.id, as_of)
        ],
    }


def agency_parts(entry: Entry[Agency], around: Around) -> dict[str, Any]:
    """Return who answers for the plan in a body, what it owes next, what stands in its way."""
    owed = owes_next(around.registry, around.records, entry.id, around.as_of)
    standing = [
        one
        for one in obstacles(around.records.updates, around.as_of)
        if one.standing is Standing.STANDS
    ]
    return {
        "responsible": [record_data(p) for p in responsible_on(entry.record, around.as_of)],
        "owes_next": [
            {
                "id": item.id,
                "kind": item.kind.value,
                "period": item.period,
                "due": item.due,
                "effective_due": item.effective_due,
                "reports": item.count - item.received,
            }
            for item in owed.coming
        ],
        "overdue": owed.overdue,
        "blockers": [_obstacle(one) for one in standing if one.update.record.agency == entry.id],
        "asked_to_remove": [_obstacle(one) for one in standing if one.blocker.asked_of == entry.id],
    }


def meeting_parts(entry: Entry[Meeting], around: Around) -> dict[str, Any]:
    """Return who was a member on the day of a meeting (order 253s, clauses 3.1 and 5)."""
    group = working_group(around.registry, around.records, entry.record.date)
    return {
        "working_group": [
            {"agency": body, "name": person.name, "post": person.post}
            for body, person in group.members
        ],
        "nobody_named": list(group.unnamed),
        "centre": group.centre,
    }


def _obstacle(one: Obstacle) -> dict[str, Any]:
    update = one.update.record
    return {
        "agency": update.agency,
        "measure": update.measure,
        **record_data(one.blocker),
        "standing": one.standing.value,
        "days": one.age,
        "last_named": update.period,
    }
