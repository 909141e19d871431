"""`planctl report trace`: task, measure, result, evidence, and where the chain is broken."""

from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report

HELP = msgid(
    "Write the report for auditors: task, measure, indicator, evidence.\n\n"
    "With the holes: tasks without a measure, measures without a task, indicators without a "
    "value, and what is reported done without a document that shows it."
)


def trace(
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `trace`."""
    write_report("trace", source_of(registry, plan, as_of, known_at), output, explain)
