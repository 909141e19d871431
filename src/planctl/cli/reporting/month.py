"""The month that a report is about, as commands ask for it, and the day that it stands for."""

from datetime import date
from typing import Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.today import day_of

#: `period: MonthOption = None`: the month that a report is about.
MonthOption = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar=msgid("MONTH"),
        help=msgid("The month, as 2026-10; by default the latest one that is over"),
    ),
]


def told_by(period: str | None) -> date:
    """Return the day that a report on a month stands for: today, or the end of the next month."""
    from planctl.analysis.plan_period import period_named
    from planctl.model.period import PeriodKind

    today = day_of(None)
    if period is None:
        return today
    return min(today, period_named(period, PeriodKind.MONTH).next.last)
