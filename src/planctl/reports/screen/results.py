"""Indicators with their targets and latest values as lines of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import (
    code_of,
    day_of,
    exact,
    figure,
    month_of,
    target_words,
    value_words,
)
from planctl.i18n import Message, msg
from planctl.model.labels import KIND_LABELS
from planctl.model.plan import Thresholds
from planctl.reports.screen.card import Around, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.progress import IndicatorResult
    from planctl.model.indicator import Indicator, Target
    from planctl.registry import Entry


def indicator_lines(
    entry: Entry[Indicator], result: IndicatorResult | None, around: Around
) -> Iterator[Line]:
    """Yield what an indicator asks and where it stands."""
    indicator = entry.record
    yield Line(f"“{indicator.quote}”", entry.id, entry.at(), 1)
    asked: Message = KIND_LABELS[indicator.kind]
    if indicator.target is not None:
        asked = asked_words(indicator.target, around)
    yield Line(asked, msg("Target"), depth=2)
    yield Line(latest_words(result, around), msg("Latest value"), depth=2)


def asked_words(target: Target, around: Around) -> Message:
    """Say a target, with the plan's own tolerance where it has a file that can be read."""
    plan = around.records.plan
    thresholds = plan.record.thresholds if plan else Thresholds()
    return target_words(target, thresholds.about_tolerance)


def latest_words(result: IndicatorResult | None, around: Around) -> Message:
    """Say the latest value and what it is worth."""
    if result is None or result.reading is None:
        return msg("no data")
    reading = result.reading
    said_ = msg(
        "{value} ({agency}, {period})",
        value=value_words(reading.value),
        agency=code_of(around.registry, reading.update.record.agency),
        period=month_of(reading.period),
    )
    if result.progress is None:
        return msg("{value}; progress cannot be told", value=said_)
    progress = figure(result.progress)
    if result.achieved_on is None:
        return msg("{value}; progress {progress}", value=said_, progress=progress)
    return msg(
        "{value}; progress {progress}, achieved as of {day}",
        value=said_,
        progress=progress,
        day=day_of(result.achieved_on),
    )


def yearly_lines(indicator: Indicator) -> tuple[Line, ...]:
    """Return the targets agreed for single years, and the agreement on them (clause 3.2)."""
    unit = indicator.target.unit if indicator.target else None
    years = (
        Line(f"{exact(target.value)} {unit or ''}".strip(), str(target.year), depth=1)
        for target in indicator.yearly
    )
    agreement = indicator.agreement
    agreed = (
        msg("agreed {day}, version {number}", day=day_of(agreement.date), number=agreement.version)
        if agreement
        else msg("not agreed yet")
    )
    if not indicator.yearly and agreement is None:
        return (Line(msg("no targets by year have been agreed"), msg("Targets by year")),)
    return (Line(agreed, msg("Targets by year")), *years)
