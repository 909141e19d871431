"""`planctl deadlines`: what is overdue, due soon and due next."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import (
    FORMAT,
    AnyPlanOption,
    AsOfOption,
    KnownAtOption,
    NoCacheOption,
    RegistriesOption,
)
from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.analysis.deadlines import DueItem, ItemKind
    from planctl.cli.plans import Plans

EXAMPLES = {
    "planctl deadlines": msgid("overdue, due within 30 days, and the next ones"),
    "planctl deadlines --within 90 --agency İN": msgid("what a body owes in the next 90 days"),
    "planctl deadlines --kind measure": msgid("measures alone, without duties and decisions"),
    "planctl deadlines --agency İN --format ics -o in.ics": msgid("a calendar for a mail program"),
    "planctl deadlines --registry a --registry b": msgid("the plans of several registries"),
    "planctl deadlines --format json": msgid("for programs"),
}

app = single()


@app.command(
    help=msgid(
        "List what is overdue, due soon and due next, the most pressing first.\n\n"
        "Measures, duties that acts lay on bodies, and decisions of meetings. With --within: what "
        "is overdue or due within so many days, and nothing else."
    )
)
def deadlines(
    *,
    within: Annotated[
        int | None,
        typer.Option("--within", min=0, metavar=msgid("DAYS"), help=msgid("Days to look ahead")),
    ] = None,
    agency: Annotated[
        str | None,
        typer.Option(
            "--agency", metavar=msgid("BODY"), help=msgid("Only what this body answers for")
        ),
    ] = None,
    kind: Annotated[
        Literal["measure", "duty", "decision"] | None,
        typer.Option("--kind", help=msgid("Only measures, only duties or only decisions")),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            dir_okay=False,
            metavar=msgid("FILE"),
            help=msgid("File to write a calendar to; by default the screen"),
        ),
    ] = None,
    registry: RegistriesOption = None,
    plan: AnyPlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
    _no_cache: NoCacheOption = False,
    form: Annotated[Literal["table", "json", "csv", "ics"], FORMAT] = "table",
) -> None:
    """Print what falls due."""
    from planctl.analysis.deadlines import ItemKind
    from planctl.cli.plans import plans

    if output is not None and form != "ics":
        raise typer.BadParameter(spoken()(msg("--output goes with --format ics alone.")))
    on = plans(registry, plan, as_of, known_at, marked=True)
    wanted = ItemKind(kind) if kind else None
    body, items = _asked(on, agency, within, wanted)
    if form == "json":
        from planctl.export.deadlines_json import deadlines_data
        from planctl.export.numbers import document_text

        data = deadlines_data(items, on.as_of, several=on.only is None)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    elif form == "csv":
        from planctl.export.deadlines_json import deadlines_csv

        sys.stdout.write(deadlines_csv(items, on.mark, several=on.only is None))
    elif form == "ics":
        _write_calendar(on, items, body, output)
    else:
        _draw(on, items, body, within, wanted)


def _asked(
    on: Plans, agency: str | None, within: int | None, kind: ItemKind | None
) -> tuple[str | None, tuple[DueItem, ...]]:
    """Return the body that was named, and what falls due of what was asked for."""
    from planctl.analysis import lookup
    from planctl.analysis.agenda import agenda, together
    from planctl.analysis.select import due_of
    from planctl.cli.lateness import CUT_OFF, tell_lateness

    tell_lateness(on.known, on.t, CUT_OFF)
    names = (on.registry, on.each[0].records)
    body = lookup.agency(*names, agency) if agency is not None else None
    items = together(agenda(one.status, one.receipts) for one in on.each)
    return body, due_of(items, on.registry, body, within, kind)


def _write_calendar(
    on: Plans, items: tuple[DueItem, ...], body: str | None, output: Path | None
) -> None:
    from planctl.analysis.phrases import plan_titles
    from planctl.export.deadlines_ics import Calendar, calendar_bytes

    content = calendar_bytes(
        Calendar(
            title=on.t(plan_titles((one.records.id for one in on.each), on.registry)),
            agency=body,
            as_of=on.as_of,
            simulation=on.simulation,
        ),
        items,
        on.registry,
        on.t,
    )
    if output is None or str(output) == "-":
        # Lines of a calendar end as RFC 5545 wants, on every system.
        typer.echo(content, nl=False)
        return
    try:
        output.write_bytes(content)
    except FileNotFoundError:
        folder = str(output.parent)
        raise UserError(msg("There is no such folder: {folder}", folder=folder)) from None


def _draw(
    on: Plans,
    items: tuple[DueItem, ...],
    body: str | None,
    within: int | None,
    kind: ItemKind | None,
) -> None:
    from planctl.analysis.deadlines import ItemKind as Kind
    from planctl.analysis.select import Selection, select
    from planctl.analysis.state import State
    from planctl.cli.views.deadline_view import Outlook, draw_deadlines
    from planctl.cli.views.screen import screen
    from planctl.model.deadline import DeadlineKind

    wanted = Selection(agency=body)
    chosen = [result for one in on.each for result in select(one.status, one.registry, wanted)]
    if kind not in (None, Kind.MEASURE):
        chosen = []
    kinds = [r.measure.deadline.kind for r in chosen if r.state is not State.CANCELLED]
    soon = max(one.status.plan.thresholds.due_soon_days for one in on.each)
    outlook = Outlook(
        items=items,
        as_of=on.as_of,
        within=soon if within is None else within,
        continuous=kinds.count(DeadlineKind.CONTINUOUS),
        blank=kinds.count(DeadlineKind.NONE),
        several=on.only is None,
    )
    with screen(on.mark) as console:
        draw_deadlines(outlook, on.registry, console, on.t)
