"""`planctl show ID`: one record with everything that is linked to it."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

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

EXAMPLES = {
    "planctl show 8.1.1": msgid("a measure with its results, executors and updates"),
    "planctl show 8.1.1/ilkin/2": msgid("one indicator"),
    "planctl show RİNN": msgid("a body: what it leads, takes part in and owes"),
    "planctl show 253s/3.3-ay": msgid("a duty that an act lays"),
    "planctl show 2026-06-22": msgid("a meeting of the working group, by its day"),
    "planctl show risks/budget": msgid("a followed risk; its id alone will do, too"),
}

app = single()


@app.command(
    help=msgid(
        "Show one record with everything that is linked to it.\n\n"
        "A measure, indicator, direction, body (by id or code), act, duty or plan; a meeting (by "
        "its day), a followed risk or a request to approve a cost."
    )
)
def show(
    name: Annotated[
        str, typer.Argument(metavar=msgid("ID"), help=msgid("Id of a record, or code of a body"))
    ],
    *,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
    _no_cache: NoCacheOption = False,
    form: Annotated[Literal["text", "json"], FORMAT] = "text",
) -> None:
    """Print the card of the record."""
    from planctl.analysis.lookup import find
    from planctl.cli.judged import judged
    from planctl.reports.screen.card import Around

    on = judged(registry, plan, as_of, known_at, marked=True)
    found = find(on.registry, on.records, name)
    status = on.status if on.records.plan else None
    around = Around(on.registry, on.records, status, on.as_of)
    if form == "json":
        from planctl.export.numbers import document_text
        from planctl.export.show_json import show_data

        data = show_data(found, around, on.prefix)
        sys.stdout.write(document_text(data, simulation=on.simulation))
        return
    from planctl.cli.views.card_view import draw_card
    from planctl.cli.views.screen import screen
    from planctl.reports.screen.cards import card_of

    card = card_of(found, around)
    with screen(on.mark) as console:
        draw_card(card, on.place, console, on.t)
