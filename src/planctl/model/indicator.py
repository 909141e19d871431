"""One result of one tier of a measure: a milestone, or a quantity with a target."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import Count, Day, MeasureId, Number, Slug, Text
from planctl.model.tier import Tier


class IndicatorKind(StrEnum):
    """Whether a result is reached or measured."""

    MILESTONE = "milestone"
    QUANTITY = "quantity"


class Comparator(StrEnum):
    """What the text asks of the number: azı, -dən çox, çatdırılması, yaxın, -dək azaldılması."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    REACH = "reach"
    ABOUT = "about"
    AT_MOST = "at_most"


class Trend(StrEnum):
    """Which way the measured thing has to move."""

    INCREASE = "increase"
    DECREASE = "decrease"


class Basis(StrEnum):
    """Whether the number is a level, or the size of a change from where things stood."""

    LEVEL = "level"
    CHANGE = "change"


class Target(Record):
    """The number that the official text sets."""

    value: Number = Field(title="Value", description="The number in the text.")
    unit: Text | None = Field(
        None, title="Unit", description="What is counted, in the text's own words."
    )
    comparator: Comparator = Field(title="Comparator", description="When the number is met.")
    direction: Trend = Field(
        Trend.INCREASE, title="Direction", description="Which way the measured thing moves."
    )
    basis: Basis = Field(
        Basis.LEVEL,
        title="Basis",
        description="A level to reach, or a change whose size is reported (“40 faiz azaldılması”).",
    )


class YearlyTarget(Record):
    """The value agreed for the end of one year (order 253s, clause 3.2)."""

    year: Count = Field(title="Year", description="Calendar year.")
    value: Number = Field(title="Value", description="What is to be reached by the year's end.")


class Agreement(Record):
    """The table of indicators that a lead executor and the Centre have agreed on."""

    date: Day = Field(title="Date", description="The day of the agreement.")
    version: Text = Field(title="Version", description="Which version of the table, as “1”.")


class Indicator(Record):
    """One result, quoted from its tier's text."""

    id: Text = Field(title="Id", description="Measure, tier and number: 8.1.1/ilkin/1.")
    measure: MeasureId = Field(title="Measure", description="The measure that it belongs to.")
    tier: Tier = Field(title="Tier", description="ilkin, araliq or yekun.")
    number: Count = Field(title="Number", description="Its place in the tier's text, from 1.")
    kind: IndicatorKind = Field(title="Kind", description="A milestone or a quantity.")
    quote: Text = Field(title="Quote", description="The exact words of the tier's text.")
    weight: Number = Field(
        Decimal(1), gt=0, title="Weight", description="Its share in the tier beside the others."
    )
    reporter: Slug | None = Field(
        None, title="Reporter", description="Who reports it, where it is not the lead executor."
    )
    baseline: Number | None = Field(
        None, title="Baseline", description="The value that progress is counted from."
    )
    target: Target | None = Field(None, title="Target", description="The number in the text.")
    yearly: tuple[YearlyTarget, ...] = Field(
        (), title="Targets by year", description="Values agreed for the end of each year."
    )
    agreement: Agreement | None = Field(
        None,
        title="Agreement",
        description="When the targets by year were agreed on; absent while they are not.",
    )
    note: Text | None = Field(None, title="Note", description="What a reader should know.")

    @property
    def key(self) -> str:
        """Its name within the measure, as updates use it: `ilkin/1`."""
        return f"{self.tier}/{self.number}"
