"""A plan: its title and period, its goals, and how its progress is judged."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.common import Clause, Erratum, SourceFile
from planctl.model.indicator import Target
from planctl.model.scalars import Count, Day, Month, Number, Slug, Text
from planctl.model.tier import Tier


class Span(Record):
    """The plan's first and last day."""

    start: Day = Field(title="Start", description="First day.")
    end: Day = Field(title="End", description="Last day, itself included.")


class PlanTarget(Clause):
    """A target of the whole plan; a number only where the text has one."""

    target: Target | None = Field(None, title="Target", description="The number in the text.")


class TierWeights(Record):
    """How much each tier counts in a measure's progress, beside the others."""

    ilkin: Number = Field(
        Decimal(1), ge=0, title="Initial results", description="Weight of the tier."
    )
    araliq: Number = Field(
        Decimal(1), ge=0, title="Intermediate results", description="Weight of the tier."
    )
    yekun: Number = Field(
        Decimal(1), ge=0, title="Final results", description="Weight of the tier."
    )

    def of(self, tier: Tier) -> Decimal:
        """Return the weight of `tier`."""
        weight: Decimal = getattr(self, tier.value)
        return weight


class MilestoneCredit(StrEnum):
    """What a milestone under way is worth: nothing, or a half."""

    ZERO = "0/100"
    HALF = "50/50"


class Thresholds(Record):
    """Where the plan draws its lines."""

    at_risk_lag: Number = Field(
        Decimal("0.25"),
        ge=0,
        le=1,
        title="At-risk lag",
        description="How far progress may fall behind the share of time elapsed (0 to 1).",
    )
    due_soon_days: Count = Field(
        30, title="Due soon", description="From how many days before the due day on."
    )
    about_tolerance: Number = Field(
        Decimal("0.1"),
        ge=0,
        le=1,
        title="Tolerance of “yaxın”",
        description="How far from the number still counts as about it (share, 0 to 1).",
    )


class Reporting(Record):
    """Which act's calendar the plan is reported by, and why."""

    act: Slug = Field(title="Act", description="The act whose duties apply.")
    first_period: Month = Field(title="First period", description="First month reported on.")
    why: Text = Field(title="Why", description="On what ground the calendar applies.")


class Plan(Record):
    """A plan as approved, and the registry's own choices on how it is judged."""

    id: Slug = Field(title="Id", description="ASCII name; the folder is named after it.")
    title: Text = Field(title="Title", description="The plan's title as published.")
    short_title: Text = Field(title="Short title", description="For headings and headers.")
    act: Slug = Field(title="Act", description="The act that approved it.")
    period: Span = Field(title="Period", description="The plan's first and last day.")
    goals: tuple[Clause, ...] = Field((), title="Goals", description="Section 5.")
    targets: tuple[PlanTarget, ...] = Field((), title="Targets", description="Section 4.")
    funding: tuple[Clause, ...] = Field((), title="Funding", description="Section 7.")
    tier_weights: TierWeights = Field(
        default_factory=TierWeights,
        title="Tier weights",
        description="Equal unless the plan says otherwise.",
    )
    milestone_credit: MilestoneCredit = Field(
        MilestoneCredit.ZERO,
        title="Milestone credit",
        description="What a milestone under way is worth.",
    )
    thresholds: Thresholds = Field(
        default_factory=Thresholds,
        title="Thresholds",
        description="Where the plan draws its lines.",
    )
    reporting: Reporting | None = Field(
        None, title="Reporting", description="Whose calendar applies."
    )
    source: SourceFile | None = Field(
        None, title="Source", description="The official text the plan was taken from."
    )
    errata: tuple[Erratum, ...] = Field((), title="Errata", description="Corrected slips.")
    note: Text | None = Field(None, title="Note", description="What a reader should know.")
