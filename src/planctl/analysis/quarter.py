"""The quarter that a person names, and the latest one of a plan that is over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.period import Period, PeriodKind, parse_period, period_ended_by, period_of

if TYPE_CHECKING:
    from planctl.model.plan import Plan


def quarter_named(text: str) -> Period:
    """Return the quarter written as `2026-Q3`. UserError where the text is none."""
    try:
        period = parse_period(text.strip())
    except ValueError:
        period = None
    if period is None or period.kind is not PeriodKind.QUARTER:
        raise UserError(
            msg("“{text}” is no quarter.", text=text), msg("A quarter is written as 2026-Q3.")
        )
    return period


def quarter_of_plan(plan: Plan, text: str | None, as_of: date) -> Period:
    """Return the quarter that is asked for, or the plan's latest one that is over by `as_of`.

    Raises UserError where the plan has no such quarter, or it is not over.
    """
    first = period_of(PeriodKind.QUARTER, plan.period.start)
    last = period_of(PeriodKind.QUARTER, plan.period.end)
    latest = min(period_ended_by(PeriodKind.QUARTER, as_of), last)
    wanted = latest if text is None else quarter_named(text)
    if text is not None and not first <= wanted <= last:
        raise UserError(
            msg("The plan has no quarter {quarter}.", quarter=wanted),
            msg("Its quarters: {first} – {last}", first=first, last=last),
        )
    if wanted < first or wanted > latest:
        hint = msg("The latest one that is over: {quarter}", quarter=latest)
        raise UserError(
            msg(
                "The quarter {quarter} is not over by {day}.", quarter=max(wanted, first), day=as_of
            ),
            hint if latest >= first else None,
        )
    return wanted
