"""A change of one record, and of each of its fields: plain data that sentences are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from planctl.analysis.compare.weight import Weight, weight_of_record

if TYPE_CHECKING:
    from planctl.analysis.compare.fields import FieldName, Step
    from planctl.model.act import Act
    from planctl.model.evidence import Correction
    from planctl.store.layout import Kind


class Sort(StrEnum):
    """What became of a record."""

    ADDED = "added"
    CHANGED = "changed"
    RENAMED = "renamed"
    REMOVED = "removed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value that is not what it was; None where there was none, or is none any more.

    `slip` marks a slip of the printed text that was put right: the text as published is the same.
    """

    path: FieldName
    before: Any
    after: Any
    weight: Weight
    steps: tuple[Step, ...] = ()
    slip: bool = False

    @property
    def name(self) -> str:
        """The path as machines read it: `values.ilkin/2`."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What happened to one record.

    `agencies` are who it is about: the reporter, else the lead executors. An added report is held
    against the same body's `preceding` one on that measure, whose period is named here.
    `corrections` are what a changed report says of its change; `acts` are the acts that amend the
    text of the plan and came with the change.
    """

    sort: Sort
    kind: Kind
    id: str
    path: str
    title: str | None = None
    """What the record is called, or says first of itself."""
    plan: str | None = None
    direction: str | None = None
    measure: str | None = None
    agencies: tuple[str, ...] = ()
    period: str | None = None
    since: str | None = None
    """The first of several periods that reports came for, where they are told of as one."""
    fields: tuple[FieldChange, ...] = ()
    earlier: str | None = None
    """The id that a renamed record had."""
    preceding: str | None = None
    corrections: tuple[Correction, ...] = ()
    acts: tuple[Act, ...] = ()

    @property
    def weight(self) -> Weight:
        """The heaviest of its parts."""
        weights = [change.weight for change in self.fields]
        if self.sort is not Sort.CHANGED and not self.is_new_report:
            weights.append(weight_of_record(self.kind))
        return min(weights, default=Weight.WORDS)

    @property
    def is_new_report(self) -> bool:
        """Whether it is a report that came, so that its fields tell the story."""
        return self.sort is Sort.ADDED and self.period is not None
