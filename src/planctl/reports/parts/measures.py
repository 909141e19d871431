"""Cells of a measure: its executors, deadline, state and progress, and the files they are from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.labels import DONE_LATE, STATE_LABELS
from planctl.model.tier import TIERS
from planctl.registry.executors import executor_list
from planctl.reports.paper.table import Cell
from planctl.reports.phrases import percentage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import Score, TierResult
    from planctl.i18n import Translator
    from planctl.registry import Registry

#: What stands where something is not measured, and beside what is not certain.
UNMEASURED = "–"
UNCONFIRMED = "*"


def state_cell(result: MeasureResult, t: Translator) -> Cell:
    """Return the state of a measure; what was done late says so."""
    words = t(DONE_LATE if result.late else STATE_LABELS[result.state])
    return Cell(words, records=files_of(result), state=result.state)


def score_cell(score: Score, t: Translator, records: tuple[str, ...] = ()) -> Cell:
    """Return how far something has come; a dash where nothing of it has been measured."""
    if not score.coverage:
        return Cell(UNMEASURED, records=records)
    return Cell(percentage(score.progress, t), score.progress, records)


def coverage_cell(score: Score, t: Translator, records: tuple[str, ...] = ()) -> Cell:
    """Return how much of the weight has been measured."""
    return Cell(percentage(score.coverage, t), score.coverage, records)


def tier_cells(result: MeasureResult, t: Translator) -> dict[str, Cell]:
    """Return the progress of each tier; a tier that the measure does not have stays blank."""
    return {
        tier.value: score_cell(result.tiers[tier].score, t, tuple(_tier_files(result.tiers[tier])))
        if tier in result.tiers
        else Cell()
        for tier in TIERS
    }


def deadline_cell(result: MeasureResult) -> Cell:
    """Return the deadline as the plan prints it, marked where the cell is not certain."""
    printed = result.measure.deadline
    if printed.text is None:
        return Cell()
    words = printed.text if printed.confirmed else f"{printed.text}{UNCONFIRMED}"
    return Cell(words, records=(result.entry.file.path,))


def leads_cell(registry: Registry, result: MeasureResult) -> Cell:
    """Return the lead executors as the plan prints them."""
    return Cell(executor_list(registry, result.measure.lead))


def kind(result: MeasureResult) -> str:
    """Return which pattern of row the measure takes."""
    return "sub" if result.measure.parent else "measure"


def files_of(result: MeasureResult) -> tuple[str, ...]:
    """Return the files that the figures of a measure come from, its own record first."""
    found = dict.fromkeys((result.entry.file.path,))
    for tier in result.tiers.values():
        found |= dict.fromkeys(_tier_files(tier))
    found |= dict.fromkeys(entry.file.path for entry in result.received.latest.values())
    for child in result.children:
        found |= dict.fromkeys(files_of(child))
    return tuple(found)


def files_of_all(results: Iterable[MeasureResult]) -> tuple[str, ...]:
    """Return the files that the figures of several measures come from, each once."""
    return tuple(dict.fromkeys(path for result in results for path in files_of(result)))


def _tier_files(tier: TierResult) -> Iterator[str]:
    for indicator in tier.indicators:
        yield indicator.entry.file.path
        if indicator.reading is not None:
            yield indicator.reading.update.file.path
