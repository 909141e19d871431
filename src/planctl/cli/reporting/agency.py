"""`planctl report agency`: the card of a body on one page."""

from typing import Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report

HELP = msgid(
    "Write the KPI card of a body on one page (measure 8.5.1).\n\n"
    "The responsible person or the gap, key performance indicators, measures led and supported, "
    "reports in time, the last six months, obstacles that stand. A body with many measures goes "
    "on over further pages."
)


def agency(
    *,
    body: Annotated[
        str,
        typer.Option(
            "--agency", metavar=msgid("AGENCY"), help=msgid("The body: its id or its code")
        ),
    ],
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `agency`."""
    from planctl.analysis import lookup

    source = source_of(registry, plan, as_of, known_at)
    name = lookup.agency(source.registry, source.records, body)
    write_report("agency", source, output, explain, agency=name)
