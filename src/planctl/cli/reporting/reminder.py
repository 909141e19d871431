"""`planctl report reminder`: letters to the bodies that owe reports."""

from typing import Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting.month import MonthOption, told_by
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report

HELP = msgid(
    "Write a letter to each body that owes reports: what, since when, under which clause.\n\n"
    "What is owed is every report on periods that ended by the end of the month, whose last day "
    "has passed and that has not come. Who owes nothing gets no letter, and the list says so. "
    "Figures stand for today, at the latest for the end of the month that follows; --as-of names "
    "another day."
)


def reminder(
    *,
    period: MonthOption = None,
    agency: Annotated[
        str | None,
        typer.Option(
            "--agency",
            metavar=msgid("AGENCY"),
            help=msgid("Only the letter to this body: its id or its code"),
        ),
    ] = None,
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `reminder`."""
    from planctl.analysis import lookup

    source = source_of(registry, plan, as_of or told_by(period), known_at)
    only = lookup.agency(source.registry, source.records, agency) if agency else None
    wanted = {"period": period, "agency": only}
    asked = {name: value for name, value in wanted.items() if value}
    write_report("reminder", source, output, explain, **asked)
