"""A card: all that is shown of one record, in sections of labelled lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.i18n import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.rollup import PlanStatus
    from planctl.diagnostic import Where
    from planctl.model.common import Erratum, SourceLines
    from planctl.registry import PlanRecords, Registry

Words = Message | str


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is said: words after a label, or alone; further in with a greater depth."""

    words: Words
    label: Words | None = None
    where: Where | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """Lines below a heading; the first section of a card has none."""

    lines: tuple[Line, ...]
    heading: Message | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One record with everything that is linked to it."""

    title: Words
    where: Where
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What a record is looked up in. `status` is None where the plan cannot be judged."""

    registry: Registry
    records: PlanRecords
    status: PlanStatus | None
    as_of: date

    def result(self, measure: str) -> MeasureResult | None:
        """Return what is judged of a measure, None where nothing can be."""
        results = self.status.measures if self.status else ()
        return next((result for result in results if result.entry.id == measure), None)


def card(title: Words, where: Where, *sections: Section | None) -> Card:
    """Return a card of the sections that have lines."""
    return Card(title, where, tuple(part for part in sections if part and part.lines))


def section(heading: Message, lines: Iterable[Line]) -> Section:
    """Return a section with a heading."""
    return Section(tuple(lines), heading)


def said(label: Words, words: Words | None) -> tuple[Line, ...]:
    """Return a labelled line, none where there is nothing to say."""
    return (Line(words, label),) if words else ()


def errata_section(errata: Iterable[Erratum]) -> Section:
    """Return the slips of the printed text that the record corrects."""
    return section(
        msg("Errata"),
        (
            Line(
                msg(
                    "printed: {printed} → corrected: {corrected} — {why}",
                    corrected=erratum.corrected,
                    printed=erratum.printed,
                    why=erratum.why,
                ),
                erratum.field,
            )
            for erratum in errata
        ),
    )


def source_lines(source: SourceLines | None) -> tuple[Line, ...]:
    """Return where the official text says it."""
    if source is None:
        return ()
    lines = ", ".join(map(str, source.lines))
    return said(msg("Lines of the official text"), lines)
