"""Bodies that carry out the plan, and the groups that the official text names instead of them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.common import SourceLines
from planctl.model.scalars import Account, Day, Email, Slug, Team, Text


class AgencyKind(StrEnum):
    """One body, or a group that owes through its members."""

    AGENCY = "agency"
    GROUP = "group"


class Derived(StrEnum):
    """Whose place a group takes in a plan, where the text describes its members by their part."""

    LEADS = "leads"


class Appointment(Record):
    """The act by which a body named its responsible person."""

    title: Text = Field(title="Title", description="What the act is called.")
    number: Text | None = Field(None, title="Number", description="Registration number.")
    date: Day | None = Field(None, title="Date", description="Day of signature.")


class Responsible(Record):
    """The deputy head who answers for the plan in a body (order 253s, clause 3.1; 8.5.1)."""

    name: Text = Field(title="Name", description="The person.")
    post: Text = Field(title="Post", description="The post held.")
    appointed_by: Appointment = Field(
        title="Appointed by", description="The act that names the person."
    )
    from_: Day = Field(alias="from", title="From", description="The first day.")
    to: Day | None = Field(
        None, title="To", description="The last day; absent while the person answers for it."
    )


class Agency(Record):
    """A body or a group of bodies: what the text calls it and how its acronym is spoken."""

    id: Slug = Field(title="Id", description="ASCII name; the file is named after it.")
    code: Text = Field(title="Code", description="The short name that the plan prints (RİNN).")
    kind: AgencyKind = Field(title="Kind", description="One body, or a group of bodies.")
    name: Text | None = Field(
        None, title="Full name", description="The full name, only as the official text gives it."
    )
    aliases: tuple[Text, ...] = Field(
        (), title="Aliases", description="Other spellings of the code that texts use."
    )
    reading: Text | None = Field(
        None,
        title="Reading",
        description="How the acronym is spoken, by syllables; its suffixes follow the last one.",
    )
    members: tuple[Slug, ...] = Field(
        (), title="Members", description="Bodies of a group; empty while nobody has listed them."
    )
    derived: Derived | None = Field(
        None,
        title="Derived from",
        description="How the members of a group follow from a plan, instead of a list of them.",
    )
    responsible: tuple[Responsible, ...] = Field(
        (), title="Responsible persons", description="The deputy heads named, the earliest first."
    )
    team: Team | None = Field(
        None,
        title="Team",
        description="The team of the forge that owns the body's folders, in quotes: “@org/rinn”.",
    )
    accounts: tuple[Account, ...] = Field(
        (), title="Accounts", description="Logins on the forge of those who submit for the body."
    )
    emails: tuple[Email, ...] = Field(
        (),
        title="E-mail addresses",
        description="Addresses under which those who submit for the body commit to git.",
    )
    source: SourceLines | None = Field(
        None, title="Source", description="Where the official text names it."
    )
    note: Text | None = Field(None, title="Note", description="What a reader should know.")
