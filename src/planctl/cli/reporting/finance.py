"""`planctl report finance`: the money of one quarter, and what it has brought."""

from typing import Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report

HELP = msgid(
    "Write the report on money: cost, allocated, used.\n\n"
    "By source, direction and body, beside progress; contracts; sums that bodies report "
    "differently; what is missing. It answers clause 4 of order 253s."
)


def finance(
    *,
    quarter: Annotated[
        str | None,
        typer.Option(
            "--quarter",
            metavar=msgid("QUARTER"),
            help=msgid("The quarter, as 2026-Q3; by default the latest one that is over"),
        ),
    ] = None,
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `finance`."""
    asked = {} if quarter is None else {"quarter": quarter}
    write_report("finance", source_of(registry, plan, as_of, known_at), output, explain, **asked)
