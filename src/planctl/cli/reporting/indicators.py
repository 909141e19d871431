"""`planctl report indicators`: the table of indicators, with what was agreed and reported."""

from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report

HELP = msgid(
    "Write the table of indicators: baselines, targets by year, values, agreements.\n\n"
    "By direction and lead executor, with what is missing. It answers clause 3.2 of order 253s."
)


def indicators(
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `indicators`."""
    write_report("indicators", source_of(registry, plan, as_of, known_at), output, explain)
