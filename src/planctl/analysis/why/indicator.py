"""Why an indicator counts for what it does: the value that came, its progress, its target."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
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
from planctl.analysis.progress import ONE, ZERO
from planctl.analysis.why.step import Ground, Step
from planctl.i18n import Message, msg
from planctl.model.indicator import Basis, Comparator, IndicatorKind, Trend
from planctl.model.update import MilestoneState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.progress import IndicatorResult
    from planctl.analysis.reports_received import Reading, Received
    from planctl.model.indicator import Indicator, Target
    from planctl.model.plan import Plan
    from planctl.registry import Entry, Registry


def indicator_step(result: IndicatorResult, came: Received, ground: Ground) -> Step:
    """Return the derivation of one indicator."""
    entry = result.entry
    progress = figure(result.progress or ZERO)
    measured = ONE if result.progress is not None else ZERO
    text = msg(
        "{id}: progress {progress}, coverage {coverage} — “{quote}”",
        id=entry.id,
        progress=progress,
        coverage=figure(measured),
        quote=entry.record.quote,
    )
    steps = tuple(_steps(result, came, ground))
    return Step(text, entry.at("quote"), steps)


def _steps(result: IndicatorResult, came: Received, ground: Ground) -> Iterator[Step]:
    reading, indicator = result.reading, result.entry.record
    registry, plan = ground.registry, ground.plan
    if reading is None:
        text = msg("No value has been reported: counts as 0 and as not covered")
        yield Step(text, result.entry.at())
        return
    yield _value(reading, indicator, registry)
    if result.disputed:
        yield _dispute(reading, came, indicator, registry)
    yield _progress(result, reading, plan)
    if indicator.target is not None and isinstance(reading.value, Decimal):
        yield _verdict(result, indicator.target, plan)
    elif result.achieved_on:
        yield Step(_achieved(result), reading.update.at("period"))


def _value(reading: Reading, indicator: Indicator, registry: Registry) -> Step:
    text = msg(
        "Latest value: {value} ({agency}, {period})",
        value=value_words(reading.value),
        agency=code_of(registry, reading.update.record.agency),
        period=month_of(reading.period),
    )
    return Step(text, reading.update.at("values", indicator.key))


def _dispute(reading: Reading, came: Received, indicator: Indicator, registry: Registry) -> Step:
    rivals = came.readings(indicator.key, indicator.reporter)[-1]
    steps = tuple(_value(rival, indicator, registry) for rival in rivals if rival != reading)
    text = msg("The bodies that report differ; the least favourable value stands")
    return Step(text, reading.update.at("values", indicator.key), steps)


def _progress(result: IndicatorResult, reading: Reading, plan: Entry[Plan]) -> Step:
    entry, value = result.entry, reading.value
    target, milestone = entry.record.target, entry.record.kind is IndicatorKind.MILESTONE
    if isinstance(value, MilestoneState) and milestone:
        credit = plan.record.milestone_credit
        text = msg(
            "Progress of a milestone by the rule {rule}: {progress}",
            rule=credit.value,
            progress=figure(result.progress or ZERO),
        )
        return Step(text, plan.at("milestone_credit"))
    if isinstance(value, MilestoneState) or milestone or target is None:
        return Step(msg("The value is of the wrong kind: it has no progress"), entry.at("kind"))
    if result.progress is None:
        return Step(
            msg(
                "A falling target has no progress until a baseline is given: counts as not covered"
            ),
            entry.at("target", "direction"),
        )
    return _quantity(result, target, value)


def _quantity(result: IndicatorResult, target: Target, value: Decimal) -> Step:
    entry, progress = result.entry, result.progress or ZERO
    baseline = entry.record.baseline if target.basis is Basis.LEVEL else Decimal(0)
    down = target.direction is Trend.DECREASE or target.comparator is Comparator.AT_MOST
    falls = down and target.basis is Basis.LEVEL
    if baseline is None and falls:
        text = msg("Progress without a baseline: 1, because the target is achieved")
        return Step(text, entry.at("target", "value"))
    start = baseline or Decimal(0)
    way = target.value - start
    if way >= 0 if falls else way <= 0:
        text = msg(
            "The baseline is at the target or beyond it: progress is {progress}, "
            "as the target is achieved or not",
            progress=figure(progress),
        )
        return Step(text, entry.at("baseline"))
    raw = (Fraction(value) - Fraction(start)) / Fraction(way)
    begin = f"({exact(start)})" if start < 0 else exact(start)
    sum_ = f"({exact(value)} − {begin}) / ({exact(target.value)} − {begin}) = {figure(raw)}"
    text = msg("Progress: {sum}", sum=sum_)
    if progress != raw:
        text = msg("Progress: {sum}, held to {progress}", sum=sum_, progress=figure(progress))
    return Step(text, entry.at("target", "value"), tuple(_origin(entry, target)))


def _origin(entry: Entry[Indicator], target: Target) -> Iterator[Step]:
    """Yield where the count begins."""
    baseline = entry.record.baseline
    if target.basis is Basis.CHANGE:
        text = msg("The number is the size of a change: it is counted from 0")
        yield Step(text, entry.at("target", "basis"))
    elif baseline is None:
        yield Step(msg("No baseline is given: it is counted from 0"), entry.at("target"))
    else:
        yield Step(msg("Baseline: {value}", value=exact(baseline)), entry.at("baseline"))


def _verdict(result: IndicatorResult, target: Target, plan: Entry[Plan]) -> Step:
    words = target_words(target, plan.record.thresholds.about_tolerance)
    at = result.entry.at("target", "comparator")
    if result.achieved_on is None:
        return Step(msg("Not achieved; the target is {target}", target=words), at)
    return Step(
        msg("{achieved}; the target is {target}", achieved=_achieved(result), target=words), at
    )


def _achieved(result: IndicatorResult) -> Message:
    day = result.achieved_on
    return msg("Achieved as of {day}", day=day_of(day)) if day else msg("Not achieved")
