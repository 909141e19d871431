"""`planctl report meeting`: the papers of a meeting of the working group."""

from datetime import date
from typing import Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report
from planctl.cli.today import day_of, parse_day

HELP = msgid(
    "Write the papers of a meeting of the working group, and the form of its minutes.\n\n"
    "A draft of the agenda, members and gaps, obstacles by kind and age, what is overdue, "
    "outstanding decisions, what falls due until the next meeting (order 253s, clause 5). Figures "
    "stand for today, or for the day of the meeting if it is over; --as-of names another."
)


def meeting(
    *,
    day: Annotated[
        date | None,
        typer.Option(
            "--date",
            parser=parse_day,
            metavar=msgid("DATE"),
            help=msgid("The day of the meeting; by default the day of the figures"),
        ),
    ] = None,
    following: Annotated[
        date | None,
        typer.Option(
            "--next",
            parser=parse_day,
            metavar=msgid("DATE"),
            help=msgid(
                "The day of the meeting after it; by default the next one that the registry "
                "knows, else half a year later"
            ),
        ),
    ] = None,
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `meeting`."""
    judged = as_of or (min(day, day_of(None)) if day else None)
    wanted = {"date": day, "following": following}
    asked = {name: value.isoformat() for name, value in wanted.items() if value}
    write_report("meeting", source_of(registry, plan, judged, known_at), output, explain, **asked)
