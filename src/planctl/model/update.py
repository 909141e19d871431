"""A status update: what one agency says of one measure for one month."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from planctl.model.base import Record
from planctl.model.scalars import Day, IndicatorKey, MeasureId, Month, Slug, Text, read_number


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


class Evidence(Record):
    """A document that shows what was done."""

    title: Text = Field(title="Title", description="What the document is called.")
    number: Text | None = Field(None, title="Number", description="Its registration number.")
    date: Day | None = Field(None, title="Date", description="The day it bears.")
    link: Text | None = Field(None, title="Link", description="Where it can be read.")


class StatusUpdate(Record):
    """One agency's word on one measure for one month."""

    measure: MeasureId = Field(title="Measure", description="The measure reported on.")
    agency: Slug = Field(title="Agency", description="Who reports.")
    period: Month = Field(title="Period", description="The month reported on, as 2026-10.")
    state: ReportedState = Field(title="State", description="How far the measure has come.")
    values: dict[IndicatorKey, IndicatorValue] = Field(
        default_factory=dict,
        title="Values",
        description="By tier and number (ilkin/1): a number, or how far a milestone has come.",
    )
    text: Text | None = Field(None, title="What was done", description="In words.")
    evidence: tuple[Evidence, ...] = Field(
        (), title="Evidence", description="Documents that show it."
    )
