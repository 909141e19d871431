"""`planctl report annual`: a year of the plan, for the Cabinet."""

from datetime import date
from typing import Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report

HELP = msgid(
    "Write the annual report.\n\n"
    "What the year has brought, by direction; what slipped and why; risks, money, reporting, "
    "recommendations; the plan’s table. It answers clause 2.3 of order 253s. Every figure stands "
    "for one day: the last day of the year, or today while the year runs; --as-of names another."
)


def annual(
    *,
    year: Annotated[int, typer.Option("--year", metavar=msgid("YEAR"), help=msgid("The year"))],
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `annual`."""
    source = source_of(registry, plan, as_of or _last_day(year), known_at)
    write_report("annual", source, output, explain, year=str(year))


def _last_day(year: int) -> date:
    """Return the last day of the year, or today while it runs; a year without days has no day."""
    from planctl.cli.today import day_of

    today = day_of(None)
    return min(today, date(year, 12, 31)) if date.min.year <= year <= date.max.year else today
