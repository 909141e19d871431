"""Tables of what the working group decided, and of how risks were judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planctl.dataset.table import Table, fields, text
from planctl.i18n import msg
from planctl.model.meeting import Decision, Meeting
from planctl.model.risk import Assessment, RiskFollowUp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.plan_at_day import PlanAtDay
    from planctl.registry import Entry


class _Decision(NamedTuple):
    """One decision of one meeting."""

    meeting: Entry[Meeting]
    decision: Decision


def _decisions(plan: PlanAtDay) -> Iterator[_Decision]:
    for meeting in plan.records.meetings.values():
        for decision in meeting.record.decisions:
            yield _Decision(meeting, decision)


DECISIONS: Table[_Decision] = Table(
    "decisions",
    msg("The decisions of the working group's meetings."),
    _decisions,
    (
        *fields(Meeting, ("date:meeting",), lambda one: one.meeting.record),
        *fields(
            Decision,
            ("number", "text", "owner", "measure", "due", "done_on"),
            lambda one: one.decision,
        ),
        text("path", msg("The record's file in the registry."), lambda one: one.meeting.file.path),
    ),
    lambda one: one.meeting.record.date.year,
    msg("The year of the meeting."),
)


class _Assessment(NamedTuple):
    """One judgement of one risk."""

    risk: Entry[RiskFollowUp]
    assessment: Assessment


def _assessments(plan: PlanAtDay) -> Iterator[_Assessment]:
    for risk in plan.records.risks.values():
        for assessment in risk.record.assessments:
            yield _Assessment(risk, assessment)


RISK_ASSESSMENTS: Table[_Assessment] = Table(
    "risk_assessments",
    msg("How the followed risks were judged, each time they were."),
    _assessments,
    (
        text("risk", msg("The id of the risk."), lambda one: one.risk.id),
        *fields(RiskFollowUp, ("clause", "text"), lambda one: one.risk.record),
        *fields(
            Assessment,
            ("date", "likelihood", "impact", "mitigation", "note"),
            lambda one: one.assessment,
        ),
        text("path", msg("The record's file in the registry."), lambda one: one.risk.file.path),
    ),
    lambda one: one.assessment.date.year,
    msg("The year of the judgement."),
)
