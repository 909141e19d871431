"""The plan's table of measures in its own eight columns, and the state of each row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl import az
from planctl.i18n import msg
from planctl.model.measure import Cell
from planctl.model.tier import TIERS
from planctl.registry.executors import executor_list
from planctl.reports.annual.source import Source
from planctl.reports.annual.words import UNCONFIRMED, kind, state_name
from planctl.reports.paper.table import Merge
from planctl.reports.phrases import AZERBAIJANI
from planctl.reports.tables import Row

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.model.measure import Measure, Shared


@dataclass(frozen=True, slots=True)
class Annex:
    """The rows, a heading before each direction's, and notes on cells that are not certain."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...]


def annex(source: Source) -> Annex:
    """Return every row of the plan's table; cells printed once for several rows are merged."""
    return Annex(tuple(_rows(source)), tuple(_notes(source)))


def _rows(source: Source) -> Iterator[Row]:
    headings = {entry.id: entry.record.title for entry in source.records.directions.values()}
    direction: str | None = None
    above: Measure | None = None
    for result in source.status.measures:
        measure = result.measure
        if measure.direction != direction:
            direction, above = measure.direction, None
            title = headings.get(direction)
            yield Row({"heading": f"{direction}. {title}" if title else direction}, "direction")
        yield _row(result, above, source)
        above = measure


def _row(result: MeasureResult, above: Measure | None, source: Source) -> Row:
    measure, registry = result.measure, source.registry
    shared = measure.shared
    mark = UNCONFIRMED if shared and not shared.confirmed else ""
    words = {
        Cell.TITLE: measure.title,
        Cell.LEAD: executor_list(registry, measure.lead),
        Cell.CO: executor_list(registry, measure.co),
        Cell.DEADLINE: measure.deadline.text or "",
        **{Cell(tier.value): measure.tiers.of(tier) or "" for tier in TIERS},
    }
    for cell in shared.cells if shared else ():
        words[cell] += mark if words[cell] else ""
    cells = {"number": f"{result.entry.id}.", "state": state_name(result, source.t)}
    cells |= {cell.value: text for cell, text in words.items()}
    return Row(cells, kind(result), _merged(shared, above))


def _merged(shared: Shared | None, above: Measure | None) -> dict[str, Merge]:
    """Return which cells run on from the row above, or begin to run on below."""
    if shared is None or len(shared.measures) < 2:  # noqa: PLR2004  # one row shares with none
        return {}
    goes_on = above is not None and above.shared is not None and above.shared == shared
    part = Merge.FURTHER if goes_on else Merge.FIRST
    return {cell.value: part for cell in shared.cells}


def _notes(source: Source) -> Iterator[str]:
    """Yield a note for each set of cells that is taken as shared but not confirmed."""
    seen: set[tuple[str, ...]] = set()
    for result in source.status.measures:
        shared = result.measure.shared
        if shared is None or shared.confirmed or shared.measures in seen:
            continue
        seen.add(shared.measures)
        first, last = shared.measures[0], shared.measures[-1]
        rows = f"{first}–{last}"
        if source.t.lang == AZERBAIJANI:
            rows = az.dotted(rows)
        yield source.t(
            msg(
                "{mark} In rows {rows} the official text prints these cells once; that they hold "
                "for all of the rows is not confirmed.",
                mark=UNCONFIRMED,
                rows=rows,
            )
        )
