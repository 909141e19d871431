"""A measure or sub-measure: one row of the plan's table, as published."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.common import Erratum, SourceLines
from planctl.model.deadline import Deadline
from planctl.model.scalars import ClauseId, Day, Flag, MeasureId, Slug, Text
from planctl.model.tier import TIERS, Tier


class Executor(Record):
    """A body in one of the executor columns."""

    agency: Slug = Field(title="Agency", description="Id of the body or group.")
    recommended: Flag = Field(
        False, title="Recommended", description="True for “(tövsiyə olunur)”: asked, not obliged."
    )


class TierTexts(Record):
    """The three result cells of the row; a blank cell is left out."""

    ilkin: Text | None = Field(None, title="Initial results", description="The cell's words.")
    araliq: Text | None = Field(None, title="Intermediate results", description="The cell's words.")
    yekun: Text | None = Field(None, title="Final results", description="The cell's words.")

    def of(self, tier: Tier) -> str | None:
        """Return the cell of `tier`, None where it is blank."""
        text: str | None = getattr(self, tier.value)
        return text


class Cell(StrEnum):
    """A cell of the printed row, named as errata and shared cells name it."""

    TITLE = "title"
    LEAD = "lead"
    CO = "co"
    DEADLINE = "deadline"
    ILKIN = "ilkin"
    ARALIQ = "araliq"
    YEKUN = "yekun"


class Shared(Record):
    """Cells that the source prints once for several measures."""

    cells: tuple[Cell, ...] = Field(title="Cells", description="Which cells are shared.")
    measures: tuple[MeasureId, ...] = Field(title="Measures", description="Who shares them.")
    confirmed: Flag = Field(title="Confirmed", description="False until the sharing is certain.")
    note: Text | None = Field(None, title="Note", description="Why they are taken as shared.")


class Cancelled(Record):
    """A measure that an act has taken out of the plan."""

    act: Slug = Field(title="Act", description="The act that cancelled it.")
    date: Day = Field(title="Date", description="The day from which it no longer counts.")


class Measure(Record):
    """One row of the table of measures."""

    id: MeasureId = Field(title="Id", description="The number that the plan gives it.")
    direction: MeasureId = Field(title="Direction", description="The direction it belongs to.")
    parent: MeasureId | None = Field(
        None, title="Parent", description="The measure that a sub-measure is part of."
    )
    title: Text = Field(title="Title", description="The words as published.")
    lead: tuple[Executor, ...] = Field(
        (), title="Lead executors", description="In the printed order."
    )
    co: tuple[Executor, ...] = Field((), title="Co-executors", description="In the printed order.")
    deadline: Deadline = Field(title="Deadline", description="The printed words and their meaning.")
    tiers: TierTexts = Field(
        default_factory=TierTexts,
        title="Results",
        description="The three result cells; sub-measures have none.",
    )
    tasks: tuple[ClauseId, ...] = Field(
        (), title="Tasks", description="Tasks of section 6 that the measure carries out."
    )
    shared: Shared | None = Field(
        None, title="Shared cells", description="Cells printed once for several measures."
    )
    cancelled: Cancelled | None = Field(
        None, title="Cancelled", description="Set when an act takes the measure out."
    )
    clause: ClauseId = Field(title="Clause", description="The clause of the plan.")
    source: SourceLines | None = Field(None, title="Source", description="Lines of the row.")
    errata: tuple[Erratum, ...] = Field((), title="Errata", description="Corrected slips.")

    @property
    def filled_tiers(self) -> tuple[Tier, ...]:
        """Tiers whose cell has words, in order."""
        return tuple(tier for tier in TIERS if self.tiers.of(tier) is not None)
