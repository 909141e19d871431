"""`planctl discipline`: who reports, and in time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.app import single
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
    from planctl.analysis.discipline import Discipline
    from planctl.cli.plans import Plans
    from planctl.model.period import Period

EXAMPLES = {
    "planctl discipline": msgid("the whole plan, by body, period and direction"),
    "planctl discipline --period 2026-10": msgid("one month; a quarter is 2026-Q3, a year 2026-Y"),
    "planctl discipline --agency RİNN --late": msgid("what came late, and by how many days"),
    "planctl discipline --registry a --registry b": msgid("the plans of several registries"),
    "planctl discipline --format csv": msgid("every report that was expected, a row each"),
}

app = single()


@app.command(
    help=msgid(
        "Show who reports, and in time: expected, received, on time, late, missing.\n\n"
        "Expected is what has passed its last day. A report is received on the day it landed on "
        "the main branch; where git does not know that day, lateness is not guessed."
    )
)
def discipline(
    *,
    period: Annotated[
        str | None,
        typer.Option(
            "--period",
            metavar=msgid("PERIOD"),
            help=msgid("Only this period: 2026-10, 2026-Q3 or 2026-Y"),
        ),
    ] = None,
    agency: Annotated[
        str | None,
        typer.Option("--agency", metavar=msgid("BODY"), help=msgid("Only this body or group")),
    ] = None,
    direction: Annotated[
        str | None,
        typer.Option("--direction", metavar=msgid("ID"), help=msgid("Only this direction")),
    ] = None,
    late: Annotated[
        bool, typer.Option("--late", help=msgid("List what came late; needs the whole history"))
    ] = False,
    registry: RegistriesOption = None,
    plan: AnyPlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
    _no_cache: NoCacheOption = False,
    form: Annotated[Literal["table", "json", "csv"], FORMAT] = "table",
) -> None:
    """Print the counts, or the reports that came late."""
    from planctl.analysis import discipline as reporting
    from planctl.analysis import lookup
    from planctl.analysis.receipts import Known
    from planctl.cli.lateness import tell_lateness
    from planctl.cli.plans import plans

    on = plans(registry, plan, as_of, known_at, marked=True)
    names = (on.registry, on.each[0].records)
    wanted = reporting.Wanted(
        period=_period(period) if period is not None else None,
        agency=lookup.agency(*names, agency) if agency is not None else None,
        direction=_direction(on, direction) if direction is not None else None,
    )
    history = on.known
    # Where history is cut off, what came in time is not known: without any, that is at least plain.
    tell_lateness(history, on.t, asked=late or history is Known.INCOMPLETE)
    asked = [one.records for one in on.each]
    found = reporting.discipline(on.registry, asked, on.receipts, history, on.as_of, wanted)
    if form == "json":
        from planctl.export.discipline_json import discipline_data, late_data
        from planctl.export.numbers import document_text

        data = late_data(found, on.registry) if late else discipline_data(found, on.registry)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    elif form == "csv":
        from planctl.export.discipline_json import discipline_csv

        sys.stdout.write(discipline_csv(found, on.registry, on.mark, late=late))
    else:
        _draw(on, found, late=late)


def _draw(on: Plans, found: Discipline, *, late: bool) -> None:
    from planctl.cli.views.discipline_view import draw_discipline, draw_late
    from planctl.cli.views.screen import screen

    with screen(on.mark) as console:
        if late:
            draw_late(found, on.registry, console, on.t)
        else:
            draw_discipline(found, on.registry, console, on.t)


def _direction(on: Plans, text: str) -> str:
    from planctl.analysis import lookup

    if on.only is None:
        raise UserError(msg("Each plan has directions of its own."), msg("Choose one with --plan."))
    return lookup.direction(on.registry, on.only.records, text)


def _period(text: str) -> Period:
    from planctl.model.period import parse_period

    try:
        return parse_period(text.strip())
    except ValueError:
        raise UserError(
            msg("“{text}” is no period.", text=text),
            msg("A month is written as 2026-10, a quarter as 2026-Q3, a year as 2026-Y."),
        ) from None
