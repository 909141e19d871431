"""Following a risk: how likely and how grave it was judged to be, from time to time."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import ClauseId, Count, Day, Slug, Text


class Mitigation(StrEnum):
    """How far the work against a risk has come."""

    NONE = "none"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"


class Assessment(Record):
    """What a risk was judged to be on one day."""

    date: Day = Field(title="Date", description="The day of the judgement.")
    likelihood: Count = Field(
        ge=1, le=5, title="Likelihood", description="From 1, hardly, to 5, almost certainly."
    )
    impact: Count = Field(
        ge=1, le=5, title="Impact", description="From 1, hardly felt, to 5, the plan fails."
    )
    mitigation: Mitigation = Field(
        title="Mitigation", description="How far the work against it has come."
    )
    note: Text | None = Field(None, title="Note", description="What a reader should know.")


class RiskFollowUp(Record):
    """A risk that is followed: one of section 6 of the plan, or one that it does not name."""

    id: Slug = Field(title="Id", description="ASCII name; the file is named after it.")
    clause: ClauseId | None = Field(
        None, title="Clause", description="The clause of section 6 that names the risk."
    )
    text: Text | None = Field(
        None, title="Text", description="The risk in words, where section 6 does not name it."
    )
    assessments: tuple[Assessment, ...] = Field(
        (), title="Assessments", description="What it was judged to be, the earliest first."
    )
