"""Tables of indicators: what is to be reached, what was reported last, targets by year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from planctl.dataset.table import Table, day, fields, flag, number, share, text
from planctl.export.numbers import share as rounded
from planctl.i18n import msg
from planctl.model.indicator import Agreement, Indicator, Target, YearlyTarget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.progress import IndicatorResult
    from planctl.analysis.reports_received import Value
    from planctl.plan_at_day import PlanAtDay

INDICATOR = msg("The indicator: measure, tier and number.")


def number_of(value: Value | None) -> Decimal | None:
    """Return a reported value where it is a number."""
    return value if isinstance(value, Decimal) else None


def state_of(value: Value | None) -> str | None:
    """Return a reported value where it is the state of a milestone."""
    return None if value is None or isinstance(value, Decimal) else value.value


def _indicators(plan: PlanAtDay) -> Iterator[IndicatorResult]:
    for measure in plan.status.measures:
        for tier in measure.tiers.values():
            yield from tier.indicators


def _value(one: IndicatorResult) -> Value | None:
    return one.reading.value if one.reading else None


INDICATORS: Table[IndicatorResult] = Table(
    "indicators",
    msg("The indicators of each measure, with their targets and where each stands."),
    _indicators,
    (
        text("indicator", INDICATOR, lambda one: one.entry.id),
        *fields(
            Indicator,
            ("measure", "tier", "number", "kind", "quote", "weight", "reporter", "baseline"),
            lambda one: one.entry.record,
        ),
        *fields(
            Target,
            ("value:target", "unit", "comparator", "direction:trend", "basis"),
            lambda one: one.entry.record.target,
        ),
        *fields(Agreement, ("date:agreed_on",), lambda one: one.entry.record.agreement),
        number(
            "value",
            msg("The latest number that was reported, the least favourable where bodies differ."),
            lambda one: number_of(_value(one)),
        ),
        text(
            "milestone",
            msg("How far a milestone has come, by the latest report."),
            lambda one: state_of(_value(one)),
        ),
        text(
            "period",
            msg("The period of that report; empty where nothing was reported."),
            lambda one: one.reading.period if one.reading else None,
        ),
        share(
            "progress",
            msg("How far it has come; empty where that cannot be told."),
            lambda one: None if one.progress is None else rounded(one.progress),
        ),
        day(
            "achieved_on",
            msg("The day from which its target is met; empty while it is not."),
            lambda one: one.achieved_on,
        ),
        flag(
            "disputed",
            msg("Whether bodies reported different values for that period."),
            lambda one: one.disputed,
        ),
        text("path", msg("The record's file in the registry."), lambda one: one.entry.file.path),
    ),
)


class _Yearly(NamedTuple):
    """The target of one indicator for one year."""

    indicator: Indicator
    target: YearlyTarget


def _yearly(plan: PlanAtDay) -> Iterator[_Yearly]:
    for entry in plan.records.indicators.values():
        for target in entry.record.yearly:
            yield _Yearly(entry.record, target)


YEARLY_TARGETS: Table[_Yearly] = Table(
    "yearly_targets",
    msg("The targets agreed for the end of each year."),
    _yearly,
    (
        text("indicator", INDICATOR, lambda one: one.indicator.id),
        *fields(Indicator, ("measure",), lambda one: one.indicator),
        *fields(YearlyTarget, ("value:target",), lambda one: one.target),
    ),
    lambda one: one.target.year,
    msg("The year that the target is for."),
)
