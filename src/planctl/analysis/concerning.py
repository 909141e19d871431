"""What of a plan's other records concerns one measure: risks, requests to spend, decisions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.model.cost_approval import CostApproval
    from planctl.model.direction import Direction, Risk
    from planctl.model.meeting import Decision, Meeting
    from planctl.model.risk import Assessment, RiskFollowUp
    from planctl.registry import Entry, PlanRecords


def named_risk(records: PlanRecords, clause: str | None) -> tuple[Entry[Direction], Risk] | None:
    """Return the direction and the risk of section 6 that a clause names, None where none does."""
    return next(
        (
            (direction, risk)
            for direction in records.directions.values()
            for risk in direction.record.risks
            if clause is not None and risk.clause == clause
        ),
        None,
    )


def risks_of(records: PlanRecords, direction: str) -> Iterator[Entry[RiskFollowUp]]:
    """Yield the followed risks that section 6 names under a direction."""
    for entry in records.risks.values():
        named = named_risk(records, entry.record.clause)
        if named is not None and named[0].id == direction:
            yield entry


def latest_assessment(risk: RiskFollowUp, as_of: date) -> Assessment | None:
    """Return what a risk was last judged to be by a day."""
    made = [one for one in risk.assessments if one.date <= as_of]
    return max(made, key=lambda one: one.date, default=None)


def approvals_of(records: PlanRecords, measure: str, as_of: date) -> Iterator[Entry[CostApproval]]:
    """Yield the requests to spend on a measure that were made by a day."""
    for entry in records.cost_approvals.values():
        if entry.record.measure == measure and entry.record.submitted_on <= as_of:
            yield entry


def decisions_of(
    records: PlanRecords, measure: str, as_of: date
) -> Iterator[tuple[Entry[Meeting], int, Decision]]:
    """Yield (meeting, place in its minutes, decision) of the decisions that name a measure."""
    for meeting in records.meetings.values():
        for number, decision in enumerate(meeting.record.decisions):
            if decision.measure == measure and meeting.record.date <= as_of:
                yield meeting, number, decision
