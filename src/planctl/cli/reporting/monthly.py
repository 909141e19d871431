"""`planctl report monthly`: what a month has changed, for the Centre."""

from datetime import date
from typing import Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting.month import MonthOption, told_by
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report
from planctl.cli.today import parse_day

HELP = msgid(
    "Write the monthly report: what has changed, what is missing, what comes next.\n\n"
    "What the registry held at the end of the month before is compared with what it holds now; "
    "where the git history does not reach so far, reports are compared by their periods, and the "
    "report says so. Figures stand for today, at the latest for the end of the month that "
    "follows; --as-of names another day."
)


def monthly(
    *,
    period: MonthOption = None,
    since: Annotated[
        date | None,
        typer.Option(
            "--since",
            parser=parse_day,
            metavar=msgid("DATE"),
            help=msgid("The day to compare with; by default the last of the month before"),
        ),
    ] = None,
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `monthly`."""
    wanted = {"period": period, "since": since.isoformat() if since else None}
    asked = {name: value for name, value in wanted.items() if value}
    judged = as_of or told_by(period)
    write_report("monthly", source_of(registry, plan, judged, known_at), output, explain, **asked)
