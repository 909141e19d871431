"""Indicators counted: with targets by year, an agreement, a value; achieved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.state import State
from planctl.i18n import Message, msg
from planctl.model.tier import TIERS
from planctl.reports.paper.table import Cell, Column, Form

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import IndicatorResult
    from planctl.i18n import Translator
    from planctl.reports.source import Source


@dataclass(frozen=True, slots=True)
class Asked:
    """One indicator with its measure, at the day of the report."""

    measure: MeasureResult
    result: IndicatorResult


Test = Callable[["IndicatorResult"], bool]
#: What is counted, in the order of the columns; shares are of all indicators.
COUNTED: tuple[tuple[str, Message, Test], ...] = (
    ("all", msg("Count"), lambda _one: True),
    ("yearly", msg("Target by year"), lambda one: bool(one.entry.record.yearly)),
    ("agreed", msg("Agreement"), lambda one: one.entry.record.agreement is not None),
    ("measured", msg("Value reported"), lambda one: one.reading is not None),
    ("achieved", msg("Target achieved"), lambda one: one.achieved),
)


def indicators_of(source: Source) -> tuple[Asked, ...]:
    """Return every indicator of the plan in its order, but those of cancelled measures."""
    return tuple(
        Asked(measure, result)
        for measure in source.status.measures
        if measure.state is not State.CANCELLED
        for tier in TIERS
        if tier in measure.tiers
        for result in measure.tiers[tier].indicators
    )


def count_columns(t: Translator) -> tuple[Column, ...]:
    """Return a column for each count."""
    return tuple(Column(key, t(said), Form.COUNT, 23) for key, said, _test in COUNTED)


def count_cells(found: Iterable[Asked]) -> dict[str, Cell]:
    """Return the counts, each with the files that it comes from."""
    found = tuple(found)
    return {key: _cell(found, test) for key, _said, test in COUNTED}


def share(found: Iterable[Asked], key: str) -> Fraction | None:
    """Return which share of indicators is counted under a name; None where there are none."""
    found = tuple(found)
    test = next(test for name, _said, test in COUNTED if name == key)
    return Fraction(sum(test(one.result) for one in found), len(found)) if found else None


def _cell(found: tuple[Asked, ...], test: Test) -> Cell:
    chosen = [one.result for one in found if test(one.result)]
    files = tuple(dict.fromkeys(path for result in chosen for path in _files(result)))
    return Cell(str(len(chosen)), len(chosen), files)


def _files(result: IndicatorResult) -> Iterator[str]:
    yield result.entry.file.path
    if result.reading is not None:
        yield result.reading.update.file.path
