"""`planctl deadlines`: what is overdue, due soon and due next."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.app import single
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT, AsOfOption, PlanOption, RegistryOption

if TYPE_CHECKING:
    from planctl.analysis.deadlines import DueItem
    from planctl.cli.judged import Judged

EXAMPLES = {
    "planctl deadlines": msgid("overdue, due within 30 days, and the next ones"),
    "planctl deadlines --within 90 --agency İN": msgid("what a body owes in the next 90 days"),
    "planctl deadlines --format json": msgid("for programs"),
}

app = single()


@app.command(
    help=msgid(
        "List what is overdue, due soon and due next, the most pressing first.\n\n"
        "With --within: what is overdue or due within so many days, and nothing else."
    )
)
def deadlines(
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
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    form: Annotated[Literal["table", "json", "csv"], FORMAT] = "table",
) -> None:
    """Print what falls due."""
    from planctl.analysis import lookup
    from planctl.analysis.deadlines import deadlines as due_items
    from planctl.analysis.select import due_of
    from planctl.cli.judged import judged

    on = judged(registry, plan, as_of)
    body = lookup.agency(on.registry, on.records, agency) if agency is not None else None
    items = due_of(due_items(on.status), on.registry, body, within)
    if form == "json":
        from planctl.export.deadlines_json import deadlines_data
        from planctl.export.numbers import json_text

        sys.stdout.write(json_text(deadlines_data(items, on.as_of)))
    elif form == "csv":
        from planctl.export.deadlines_json import deadlines_csv

        sys.stdout.write(deadlines_csv(items))
    else:
        _draw(on, items, body, within)


def _draw(on: Judged, items: tuple[DueItem, ...], body: str | None, within: int | None) -> None:
    from planctl.analysis.select import Selection, select
    from planctl.analysis.state import State
    from planctl.cli.views.deadline_view import Outlook, draw_deadlines
    from planctl.cli.views.screen import screen
    from planctl.model.deadline import DeadlineKind

    chosen = select(on.status, on.registry, Selection(agency=body))
    kinds = [r.measure.deadline.kind for r in chosen if r.state is not State.CANCELLED]
    outlook = Outlook(
        items=items,
        as_of=on.as_of,
        within=on.status.plan.thresholds.due_soon_days if within is None else within,
        continuous=kinds.count(DeadlineKind.CONTINUOUS),
        blank=kinds.count(DeadlineKind.NONE),
    )
    with screen() as console:
        draw_deadlines(outlook, on.registry, console, on.t)
