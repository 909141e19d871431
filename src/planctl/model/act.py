"""Legal acts, and the dated duties that an act lays on bodies."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.common import Clause, Erratum, SourceFile
from planctl.model.scalars import ClauseId, Count, Day, Slug, Text


class DutyPeriod(StrEnum):
    """The span that one occurrence of a duty reports on."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    NONE = "none"


class Duty(Record):
    """Who owes what by when, in the words of one clause."""

    id: Text = Field(title="Id", description="Stable name: the act's number and the clause.")
    clause: ClauseId = Field(title="Clause", description="The clause that lays the duty.")
    obliged: tuple[Slug, ...] = Field(
        min_length=1, title="Obliged", description="Bodies or groups that owe it."
    )
    with_: tuple[Slug, ...] = Field(
        (), alias="with", title="Together with", description="Bodies that it is done with."
    )
    recipient: Slug | None = Field(
        None, title="Recipient", description="The body that it is submitted to."
    )
    quote: Text = Field(title="Quote", description="The clause's exact words that make the duty.")
    what: Text = Field(title="What", description="Short name of the duty.")
    due_text: Text = Field(title="Due, in words", description="The words that give the date.")
    recurrence: Text | None = Field(
        None, title="Recurrence", description="RFC 5545 rule; absent where it is owed once."
    )
    period: DutyPeriod = Field(
        DutyPeriod.NONE, title="Period", description="What one occurrence reports on."
    )
    first_due: Day = Field(title="First due", description="The first date, the day included.")
    at_least: Count | None = Field(
        None, title="At least", description="How many a year, where the clause gives a minimum."
    )


class Act(Record):
    """A legal act: its identity, its words where they are at hand, its duties."""

    id: Slug = Field(title="Id", description="ASCII name; the file is named after it.")
    kind: Text = Field(title="Kind", description="What the act is called (Sərəncam, Fərman).")
    issuer: Text = Field(title="Issuer", description="Who issued it.")
    number: Text | None = Field(None, title="Number", description="Registration number.")
    date: Day = Field(title="Date", description="Day of signature.")
    title: Text = Field(title="Title", description="The act's title as published.")
    plan: Slug | None = Field(
        None, title="Plan", description="The plan that it approves or was issued for."
    )
    amends: Slug | None = Field(None, title="Amends", description="The act that it changes.")
    note: Text | None = Field(None, title="Note", description="What a reader should know.")
    source: SourceFile | None = Field(
        None, title="Source", description="The official text in acts/source/."
    )
    clauses: tuple[Clause, ...] = Field((), title="Clauses", description="The act's own words.")
    duties: tuple[Duty, ...] = Field((), title="Duties", description="What it obliges to, by when.")
    errata: tuple[Erratum, ...] = Field((), title="Errata", description="Corrected slips.")
