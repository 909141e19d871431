"""What several sections of the annual report say of a measure, in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planctl.analysis.labels import DONE_LATE, STATE_LABELS
from planctl.analysis.state import State
from planctl.model.tier import TIERS
from planctl.registry.executors import executor_list
from planctl.reports.phrases import percentage

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import Score
    from planctl.i18n import Translator
    from planctl.registry import Registry

#: What stands where something is not measured, and beside what is not certain.
UNMEASURED = "–"
UNCONFIRMED = "*"


def state_name(result: MeasureResult, t: Translator) -> str:
    """Return the state of a measure; what was done late says so."""
    return t(DONE_LATE if result.late else STATE_LABELS[result.state])


def spread(states: Mapping[State, int], t: Translator) -> str:
    """Return the states that anything is in, for a cell: `gecikir – 1; məlumat yoxdur – 44`."""
    return "; ".join(f"{t(STATE_LABELS[s])} – {count}" for s, count in states.items() if count)


def progress(score: Score, t: Translator) -> str:
    """Return how far something has come; a dash where nothing of it has been measured."""
    return percentage(score.progress, t) if score.coverage else UNMEASURED


def deadline(result: MeasureResult) -> str:
    """Return the deadline as the plan prints it, marked where the cell is not certain."""
    printed = result.measure.deadline
    if printed.text is None:
        return ""
    return printed.text if printed.confirmed else f"{printed.text}{UNCONFIRMED}"


def leads(registry: Registry, result: MeasureResult) -> str:
    """Return the lead executors as the plan prints them."""
    return executor_list(registry, result.measure.lead)


def tier_cells(result: MeasureResult, t: Translator) -> dict[str, str]:
    """Return the progress of each tier; a tier that the measure does not have stays blank."""
    return {
        tier.value: progress(result.tiers[tier].score, t) if tier in result.tiers else ""
        for tier in TIERS
    }


def kind(result: MeasureResult) -> str:
    """Return which pattern of row the measure takes."""
    return "sub" if result.measure.parent else "measure"
