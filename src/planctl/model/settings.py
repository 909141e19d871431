"""The registry's own settings: registry.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import Count, Day, Flag, Slug, Team, Text

#: Records of another version may mean other things: a registry of one is not read as this one.
SCHEMA_VERSION = 1


class WorkingDayPolicy(StrEnum):
    """Whether a due date on a non-working day moves."""

    NONE = "none"
    NEXT = "next"


class SignaturePolicy(StrEnum):
    """Which commits have to be signed."""

    NONE = "none"
    MAIN = "main"
    ALL = "all"


class Policies(Record):
    """Choices that hold for every plan of the registry."""

    working_day: WorkingDayPolicy = Field(
        WorkingDayPolicy.NONE,
        title="Working-day policy",
        description="Whether a due date on a non-working day moves to the next working day.",
    )
    signatures: SignaturePolicy = Field(
        SignaturePolicy.NONE,
        title="Signatures",
        description="Which commits have to be signed with a key that the registry knows: those of "
        "the main line, or those that merges bring, too. It holds for what comes after it is set.",
    )
    signatures_since: Day | None = Field(
        None,
        title="Signatures since",
        description="The first day whose landings have to be signed, where that is later.",
    )


class Centre(Record):
    """Who keeps the registry: legal text, targets and what others reported are in its hands."""

    agency: Slug = Field(title="Agency", description="The body that has the Centre's role.")
    team: Team | None = Field(
        None,
        title="Team",
        description="The team of the forge that owns all that is no body's own; without it, the "
        "team of the agency.",
    )


class Settings(Record):
    """What the registry is, and the choices that hold for all of it."""

    schema_version: Count = Field(
        ge=SCHEMA_VERSION,
        le=SCHEMA_VERSION,
        title="Schema version",
        description="Version of the record formats; now 1.",
    )
    title: Text = Field(title="Title", description="What the registry is called.")
    language: Literal["az", "en"] = Field(
        "az", title="Language", description="Language of the records."
    )
    timezone: Text = Field(
        "Asia/Baku", title="Time zone", description="Whose calendar days the dates are."
    )
    simulation: Flag = Field(
        False, title="Simulation", description="True where the data is made up."
    )
    policies: Policies = Field(
        default_factory=Policies,
        title="Policies",
        description="Choices that hold for every plan.",
    )
    centre: Centre | None = Field(
        None,
        title="Centre",
        description="Who may change legal text, targets and what other bodies reported.",
    )
