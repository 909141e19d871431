"""Comparing what the source prints with what the records rebuild, row by row, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis.source.clauses import (
    PrintedClause,
    act_clauses,
    named_bodies,
    recorded_clauses,
)
from planctl.analysis.source.rebuild import own_cell, printed_cell
from planctl.analysis.source.table import COLUMNS, PrintedRow, read_table
from planctl.model.cell_text import Gap, weave
from planctl.model.tier import TIERS, Tier

if TYPE_CHECKING:
    from planctl.diagnostic import Where
    from planctl.model.act import Act
    from planctl.model.measure import Measure
    from planctl.registry import Entry, PlanRecords, Registry

#: The `part` of a difference that is no single cell: one side has no such row.
ROW = "row"

_HEADING_MARKS = re.compile(r"[*#]+|</?b>")


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where the records do not give the printed words back.

    `part` is a cell's name or a clause's number; `printed` is None for a clause that the source
    does not have in these words, `rebuilt` None for a row that no record holds.
    """

    id: str
    part: str
    printed: str | None
    rebuilt: str | None
    lines: tuple[int, ...] = ()
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """How many rows and clauses were compared, and every difference between them."""

    rows: int
    row_differences: tuple[Difference, ...]
    clauses: int
    clause_differences: tuple[Difference, ...]

    @property
    def same(self) -> bool:
        """Whether the records give the whole text back."""
        return not self.row_differences and not self.clause_differences


def verify_plan(registry: Registry, records: PlanRecords, text: str) -> Verification:
    """Compare the plan's records with the official `text` they were taken from."""
    printed = read_table(text)
    rows = tuple(_row_differences(registry, records, printed))
    clauses = (*recorded_clauses(records), *named_bodies(registry.agencies.values()))
    missing = tuple(_missing(clauses, text))
    return Verification(len(printed.keys() | records.measures.keys()), rows, len(clauses), missing)


def verify_act(act: Entry[Act], text: str) -> Verification:
    """Compare an act's clauses with the official `text` they were taken from."""
    clauses = tuple(act_clauses(act))
    return Verification(0, (), len(clauses), tuple(_missing(clauses, text)))


def _missing(clauses: Iterable[PrintedClause], text: str) -> Iterator[Difference]:
    """Yield the clauses whose printed words the text does not have, line breaks apart."""
    found = f" {_squeezed(_HEADING_MARKS.sub('', text))} "
    for clause in clauses:
        if f" {_squeezed(clause.printed)} " not in found:
            yield Difference(clause.owner, clause.clause, None, clause.printed, where=clause.where)


def _row_differences(
    registry: Registry, records: PlanRecords, printed: dict[str, PrintedRow]
) -> Iterator[Difference]:
    for number, row in printed.items():
        if number not in records.measures:
            yield Difference(number, ROW, " | ".join(row.cells), None, row.lines)
    for number, entry in records.measures.items():
        measure = entry.record
        own = printed.get(number)
        if own is None:
            yield Difference(number, ROW, None, measure.title, where=entry.at("id"))
            continue
        shared = measure.shared.cells if measure.shared else ()
        for column in COLUMNS:
            if column in shared:
                continue
            cell = own.cell(column)
            if (says := own_cell(registry, measure, column)) != cell:
                tier = ("tiers",) if column.value in TIERS else ()
                where = entry.at(*tier, column.value)
                yield Difference(number, column.value, cell, says, own.lines, where)
            elif (says := printed_cell(registry, records, measure, column)) != cell:
                where = _quote_place(records, entry, Tier(column.value))
                yield Difference(number, column.value, cell, says, own.lines, where)
        if shared:
            yield from _shared_difference(registry, records, measure, printed)


def _quote_place(records: PlanRecords, entry: Entry[Measure], tier: Tier) -> Where:
    """Return the place of the quote that does not follow, else that of the tier's text."""
    results = records.results(entry.id, tier)
    woven = weave(entry.record.tiers.of(tier) or "", [r.record.quote for r in results])
    strayed = woven.quote if isinstance(woven, Gap) else None
    return entry.at("tiers", tier.value) if strayed is None else results[strayed].at("quote")


def _shared_difference(
    registry: Registry, records: PlanRecords, measure: Measure, printed: dict[str, PrintedRow]
) -> Iterator[Difference]:
    """Compare cells that are printed once for several rows.

    Whichever of the rows each of them stands on, the shared columns of all the rows together
    print the shared words once, in the order of the columns.
    """
    if measure.shared is None:
        return
    group = [printed[number] for number in measure.shared.measures if number in printed]
    first = min(COLUMNS.index(cell) for cell in measure.shared.cells)
    on_paper = [cell for row in group for cell in row.cells[first:] if cell]
    own = [own_cell(registry, measure, cell) for cell in measure.shared.cells]
    quoted = [printed_cell(registry, records, measure, cell) for cell in measure.shared.cells]
    rebuilt = next((says for says in (own, quoted) if says != on_paper), None)
    if rebuilt is not None:
        lines = tuple(line for row in group for line in row.lines)
        where = records.measures[measure.id].at("shared")
        yield Difference(
            measure.id, "shared", " | ".join(on_paper), " | ".join(rebuilt), lines, where
        )


def _squeezed(text: str) -> str:
    return " ".join(text.split())
