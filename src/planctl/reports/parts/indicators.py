"""Cells of an indicator: what it asks, the years agreed, the latest value and its worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, day_of, exact, month_of, target_words, value_words
from planctl.i18n import Message, msg
from planctl.model.labels import KIND_LABELS, TIER_SHORT
from planctl.reports.paper.table import Cell, Column, Form
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.phrases import percentage

if TYPE_CHECKING:
    from planctl.analysis.progress import IndicatorResult
    from planctl.analysis.reports_received import Reading
    from planctl.i18n import Translator
    from planctl.model.indicator import Indicator
    from planctl.registry import Registry
    from planctl.reports.source import Source


def indicator_columns(t: Translator) -> tuple[Column, ...]:
    """Return the columns of `indicator_cells`, for a page that lies on its side."""
    return (
        Column("number", t("Measure"), Form.LABEL, 16),
        Column("place", t("Tier and number"), Form.LABEL, 19),
        Column("quote", t("Indicator of the result"), Form.TEXT, 68),
        Column("target", t("Target"), Form.TEXT, 36),
        Column("baseline", t("Baseline"), Form.NUMBER, 18),
        Column("yearly", t("Targets by year"), Form.TEXT, 24),
        Column("latest", t("Latest value"), Form.NUMBER, 25),
        Column("told", t("Period and body"), Form.TEXT, 22),
        Column("progress", t("Progress"), Form.SHARE, 18),
        Column("achieved", t("Target achieved"), Form.LABEL, 17),
        Column("agreement", t("Agreement"), Form.TEXT, 24),
    )


def indicator_cells(result: IndicatorResult, source: Source) -> dict[str, Cell]:
    """Return the cells of an indicator at the day of the report."""
    t, entry, reading = source.t, result.entry, result.reading
    indicator, own = entry.record, (entry.file.path,)
    files = (*own, reading.update.file.path) if reading else own
    progress = Cell(UNMEASURED, records=files)
    if result.progress is not None:
        progress = Cell(percentage(result.progress, t), result.progress, files)
    return {
        "number": Cell(indicator.measure),
        "place": Cell(place_words(indicator, t)),
        "quote": Cell(indicator.quote),
        "target": Cell(t(_asked(indicator, source)), records=own),
        "baseline": Cell(exact(indicator.baseline), indicator.baseline, own)
        if indicator.baseline is not None
        else Cell(UNMEASURED),
        "yearly": Cell(_yearly(indicator), records=own),
        "latest": value_cell(reading, t),
        "told": Cell(t(told_words(reading, source.registry))) if reading else Cell(UNMEASURED),
        "progress": progress,
        "achieved": Cell(_achieved(result, t), records=files),
        "agreement": Cell(_agreed(indicator, t), records=own),
    }


def place_words(indicator: Indicator, t: Translator) -> str:
    """Return the tier of an indicator and its number in the tier: `aralıq, 2`."""
    return f"{t(TIER_SHORT[indicator.tier])}, {indicator.number}"


def value_cell(reading: Reading | None, t: Translator) -> Cell:
    """Return a reported value, typed where it is a number."""
    if reading is None:
        return Cell(t("no data"))
    words, files = t(value_words(reading.value)), (reading.update.file.path,)
    if isinstance(reading.value, str):
        return Cell(words, records=files)
    return Cell(words, reading.value, files)


def told_words(reading: Reading, registry: Registry) -> Message:
    """Say for which period a value was reported, and by whom."""
    return msg(
        "{period}, {agency}",
        period=month_of(reading.period),
        agency=code_of(registry, reading.update.record.agency),
    )


def _asked(indicator: Indicator, source: Source) -> Message:
    if indicator.target is None:
        return KIND_LABELS[indicator.kind]
    return target_words(indicator.target, source.plan.thresholds.about_tolerance)


def _yearly(indicator: Indicator) -> str:
    steps = (f"{step.year}: {exact(step.value)}" for step in indicator.yearly)
    return "\n".join(steps) or UNMEASURED


def _achieved(result: IndicatorResult, t: Translator) -> str:
    if result.reading is None:
        return UNMEASURED
    words = t("yes") if result.achieved else t("no")
    return t(msg("{answer}; bodies differ", answer=words)) if result.disputed else words


def _agreed(indicator: Indicator, t: Translator) -> str:
    agreement = indicator.agreement
    if agreement is None:
        return t("none")
    return t(msg("{day}, version {version}", day=day_of(agreement.date), version=agreement.version))
