"""The period of a plan that a person names, and the latest one that is over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.i18n import Message, msg
from planctl.model.period import Period, PeriodKind, parse_period, period_ended_by, period_of

if TYPE_CHECKING:
    from planctl.model.plan import Plan

_WRITTEN: Mapping[PeriodKind, Message] = {
    PeriodKind.MONTH: msg("A month is written as 2026-10."),
    PeriodKind.QUARTER: msg("A quarter is written as 2026-Q3."),
    PeriodKind.YEAR: msg("A year is written as 2026-Y."),
}


def period_named(text: str, kind: PeriodKind) -> Period:
    """Return the period that is written as records write it. UserError where it is no such one."""
    try:
        period = parse_period(text.strip())
    except ValueError:
        period = None
    if period is None or period.kind is not kind:
        raise UserError(msg("“{text}” is no such period.", text=text), _WRITTEN[kind])
    return period


def period_of_plan(plan: Plan, text: str | None, as_of: date, kind: PeriodKind) -> Period:
    """Return the period that is asked for, or the plan's latest one that is over by `as_of`.

    Raises UserError where the plan has no such period, or it is not over.
    """
    first = period_of(kind, plan.period.start)
    last = period_of(kind, plan.period.end)
    latest = min(period_ended_by(kind, as_of), last)
    wanted = latest if text is None else period_named(text, kind)
    if text is not None and not first <= wanted <= last:
        raise UserError(
            msg("The plan has no period {period}.", period=wanted),
            msg("Its periods: {first} – {last}", first=first, last=last),
        )
    if wanted < first or wanted > latest:
        hint = msg("The latest one that is over: {period}", period=latest)
        raise UserError(
            msg("The period {period} is not over by {day}.", period=max(wanted, first), day=as_of),
            hint if latest >= first else None,
        )
    return wanted
