"""`planctl report measure`: the passport of one measure."""

from typing import Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report

HELP = msgid(
    "Write the passport of a measure or sub-measure.\n\n"
    "The official text, executors, results with targets and values over time, reports, obstacles, "
    "evidence, money, risks, decisions, and how every figure came about."
)


def measure(
    number: Annotated[
        str, typer.Argument(metavar=msgid("ID"), help=msgid("The number of the measure"))
    ],
    *,
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `measure`."""
    source = source_of(registry, plan, as_of, known_at)
    write_report("measure", source, output, explain, measure=number.removesuffix("."))
