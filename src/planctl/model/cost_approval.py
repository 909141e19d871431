"""A request to approve a cost of digital development at one centre (measure 8.5.2 of the plan)."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import Day, MeasureId, Money, Slug, Text


class CostCategory(StrEnum):
    """What the money is for; the first three are the goals that 8.5.2 names."""

    CLOUD = "cloud"
    AI = "ai"
    CONSULTING = "consulting"
    LICENCES = "licences"
    HARDWARE = "hardware"
    SERVICES = "services"
    STAFF = "staff"
    OTHER = "other"


class ApprovalState(StrEnum):
    """How far a request has come."""

    SUBMITTED = "submitted"
    APPROVED = "approved"
    VETOED = "vetoed"


class CostApproval(Record):
    """One body's request to spend, and what was decided."""

    id: Slug = Field(title="Id", description="ASCII name; the file is named after it.")
    agency: Slug = Field(title="Agency", description="Who asks.")
    measure: MeasureId | None = Field(
        None, title="Measure", description="The measure that the cost serves, where there is one."
    )
    title: Text = Field(title="Title", description="What the money is for, in a few words.")
    amount: Money = Field(title="Amount", description="The sum asked for, in AZN.")
    category: CostCategory = Field(title="Category", description="What sort of cost it is.")
    submitted_on: Day = Field(title="Submitted on", description="The day of the request.")
    state: ApprovalState = Field(title="State", description="How far the request has come.")
    decided_on: Day | None = Field(
        None, title="Decided on", description="The day it was approved or vetoed."
    )
    reason: Text | None = Field(
        None, title="Reason", description="Why it was decided so; a veto needs one."
    )
    duplicate_of: Text | None = Field(
        None,
        title="Duplicate of",
        description="The system that already does what is asked for, where there may be one.",
    )
