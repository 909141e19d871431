"""`planctl finance`: the money of measures, as several bodies report it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.app import single
from planctl.cli.msgid import msgid
from planctl.cli.options import (
    FORMAT,
    AsOfOption,
    KnownAtOption,
    NoCacheOption,
    PlanOption,
    RegistryOption,
)

if TYPE_CHECKING:
    from planctl.analysis.finance import MeasureFinance
    from planctl.analysis.finance_totals import PlanFinance
    from planctl.cli.judged import Judged

EXAMPLES = {
    "planctl finance": msgid("cost, allocated and used: measures, directions, bodies"),
    "planctl finance --quarter 2026-Q3 --agency RİNN": msgid("one quarter, one body’s measures"),
    "planctl finance --measure 8.1.1": msgid("who reports which sum, side by side"),
    "planctl finance --differing --format csv": msgid("only measures on which bodies differ"),
}

app = single()


@app.command(
    help=msgid(
        "Show the initial cost, what is allocated and what is used, in manats.\n\n"
        "Sums are from the beginning of the plan to the end of the quarter, each measure counted "
        "once: the word of its executors counts, in the plan’s order, and the authorities’ "
        "reports are the check on it. The money of a sub-measure is in its measure’s."
    )
)
def finance(
    *,
    quarter: Annotated[
        str | None,
        typer.Option(
            "--quarter",
            metavar=msgid("QUARTER"),
            help=msgid("Only this quarter, as 2026-Q3; by default each measure’s latest one"),
        ),
    ] = None,
    agency: Annotated[
        str | None,
        typer.Option(
            "--agency",
            metavar=msgid("BODY"),
            help=msgid("Only measures that this body leads or reports on"),
        ),
    ] = None,
    measure: Annotated[
        str | None,
        typer.Option(
            "--measure", metavar=msgid("ID"), help=msgid("Only this measure and its parts")
        ),
    ] = None,
    differing: Annotated[
        bool, typer.Option("--differing", help=msgid("Only measures on which bodies differ"))
    ] = False,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
    _no_cache: NoCacheOption = False,
    form: Annotated[Literal["table", "json", "csv"], FORMAT] = "table",
) -> None:
    """Print the tables, or the same as data."""
    from planctl.analysis import lookup
    from planctl.analysis.finance import measure_finance
    from planctl.analysis.finance_totals import plan_finance
    from planctl.analysis.plan_period import period_named
    from planctl.cli.judged import judged
    from planctl.model.period import PeriodKind

    on = judged(registry, plan, as_of, known_at, marked=True, alone=True)
    names = (on.registry, on.records)
    wanted = str(period_named(quarter, PeriodKind.QUARTER)) if quarter is not None else None
    body = lookup.agency(*names, agency) if agency is not None else None
    number = lookup.find(*names, measure, lookup.Sort.MEASURE).id if measure is not None else None
    chosen = [
        one
        for one in measure_finance(*names, on.as_of, wanted)
        if (body is None or _concerns(one, body))
        and (number is None or number in (one.measure.id, one.measure.record.parent))
        and (not differing or one.differing)
    ]
    found = plan_finance(chosen, on.as_of, wanted)
    _write(found, on, form, every_sum=number is not None)


def _write(found: PlanFinance, on: Judged, form: str, *, every_sum: bool) -> None:
    if form == "json":
        from planctl.export.finance_data import finance_data
        from planctl.export.numbers import document_text

        data = finance_data(found, on.records)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    elif form == "csv":
        from planctl.export.finance_data import finance_csv

        sys.stdout.write(finance_csv(found, on.mark))
    else:
        from planctl.cli.views.finance_view import draw_finance
        from planctl.cli.views.screen import screen

        with screen(on.mark) as console:
            draw_finance(found, on.registry, on.records, console, on.t, every_sum=every_sum)


def _concerns(one: MeasureFinance, body: str) -> bool:
    leads = any(lead.agency == body for lead in one.measure.record.lead)
    return leads or any(report.record.agency == body for report in one.reports)
