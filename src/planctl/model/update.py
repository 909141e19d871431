"""A status update: what one agency says of one measure for one month, or for a year."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from planctl.model.base import Record
from planctl.model.evidence import Correction, Evidence
from planctl.model.scalars import (
    Day,
    IndicatorKey,
    MeasureId,
    ReportPeriod,
    Slug,
    Text,
    read_number,
)


class ReportedState(StrEnum):
    """How the agency itself sees the measure."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    BLOCKED = "blocked"


class MilestoneState(StrEnum):
    """How far a milestone has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"


_MILESTONES = {state.value: state for state in MilestoneState}


def _value(value: Any) -> Any:
    if isinstance(value, str):
        if value in _MILESTONES:
            return _MILESTONES[value]
        try:
            return read_number(value)
        except PydanticCustomError:
            raise PydanticCustomError("planctl_value", "neither number nor state") from None
    return value


IndicatorValue = Annotated[
    Decimal | MilestoneState,
    BeforeValidator(_value),
    WithJsonSchema(
        {"anyOf": [{"type": "number"}, {"enum": [state.value for state in MilestoneState]}]}
    ),
]


class BlockerKind(StrEnum):
    """What sort of obstacle it is; 8.5.3 names the first three, the rest are the registry's."""

    LEGAL = "legal"
    FINANCE = "finance"
    STAFF = "staff"
    TECHNICAL = "technical"
    OTHER = "other"


class Blocker(Record):
    """Something that stands in the way of a measure, and who was asked to remove it."""

    kind: BlockerKind = Field(title="Kind", description="What sort of obstacle it is.")
    what: Text = Field(title="What", description="What stands in the way, in words.")
    since: Day = Field(title="Since", description="The day from which it has been in the way.")
    asked_of: Slug | None = Field(
        None, title="Asked of", description="The body that was asked to remove it."
    )
    asked_on: Day | None = Field(None, title="Asked on", description="The day of the request.")
    resolved_on: Day | None = Field(
        None, title="Resolved on", description="The day it was removed; absent while it stands."
    )


class Contact(Record):
    """Who answers questions about a report."""

    name: Text = Field(title="Name", description="The official who wrote it.")
    phone: Text | None = Field(None, title="Telephone", description="As it is to be dialled.")
    email: Text | None = Field(None, title="E-mail", description="The work address.")


class StatusUpdate(Record):
    """One agency's word on one measure for one month, or for a whole year."""

    measure: MeasureId = Field(title="Measure", description="The measure reported on.")
    agency: Slug = Field(title="Agency", description="Who reports.")
    period: ReportPeriod = Field(
        title="Period",
        description="The month reported on, as 2026-10; the results of a whole year are 2026-Y.",
    )
    state: ReportedState = Field(title="State", description="How far the measure has come.")
    values: dict[IndicatorKey, IndicatorValue] = Field(
        default_factory=dict,
        title="Values",
        description="By tier and number (ilkin/1): a number, or how far a milestone has come.",
    )
    text: Text | None = Field(None, title="What was done", description="In words.")
    next_steps: Text | None = Field(
        None, title="Next steps", description="What is to be done next, and by when."
    )
    blockers: tuple[Blocker, ...] = Field(
        (), title="Blockers", description="What stands, or stood, in the way."
    )
    evidence: tuple[Evidence, ...] = Field(
        (), title="Evidence", description="Documents that show it."
    )
    contact: Contact | None = Field(
        None, title="Contact", description="Who answers questions about the report."
    )
    corrections: tuple[Correction, ...] = Field(
        (), title="Corrections", description="Changes made after the report was accepted."
    )
