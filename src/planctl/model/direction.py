"""A priority direction: its measures' heading, and what section 6 of the plan says of it."""

from __future__ import annotations

from pydantic import Field

from planctl.model.base import Record
from planctl.model.common import Clause, Erratum, SourceLines
from planctl.model.scalars import ClauseId, MeasureId, Text


class Risk(Record):
    """An expected risk and how the plan means to neutralise it."""

    clause: ClauseId = Field(title="Clause", description="The number that the text gives it.")
    risk: Text = Field(title="Risk", description="The words as published.")
    mitigation: Text = Field(title="Mitigation", description="The words as published.")


class Direction(Record):
    """One of the plan's directions."""

    id: MeasureId = Field(title="Id", description="The number in section 8.")
    title: Text = Field(title="Title", description="The heading in section 8.")
    section: ClauseId = Field(title="Section", description="Its number in section 6.")
    section_title: Text = Field(title="Section title", description="Its heading in section 6.")
    rationale: Clause = Field(title="Rationale", description="Why the direction was chosen.")
    tasks: tuple[Clause, ...] = Field(title="Tasks", description="What is to be done.")
    results: tuple[Clause, ...] = Field(title="Expected results", description="What it brings.")
    risks: tuple[Risk, ...] = Field((), title="Risks", description="Risks and mitigation.")
    source: SourceLines | None = Field(None, title="Source", description="Lines of the text.")
    errata: tuple[Erratum, ...] = Field((), title="Errata", description="Corrected slips.")
