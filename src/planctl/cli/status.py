"""`planctl status`: where the plan stands."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

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

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.select import Selection
    from planctl.cli.judged import Judged
    from planctl.cli.plans import Plans

EXAMPLES = {
    "planctl status": msgid("the whole plan"),
    "planctl status 8.1.1": msgid("one measure with its sub-measures"),
    "planctl status --agency RİNN --state overdue": msgid("what a body leads and is overdue"),
    "planctl status --registry a --registry b": msgid("the plans of several registries, rolled up"),
    "planctl status --format json": msgid("for programs"),
}

app = single()


@app.command(
    help=msgid(
        "Show where the plan stands: progress with coverage, states, days left.\n\n"
        "An id, --agency, --direction and --state choose the measures that are listed; "
        "all other figures stay those of the whole plan."
    )
)
def status(
    name: Annotated[
        str | None,
        typer.Argument(metavar=msgid("[ID]"), help=msgid("Only this measure, direction or body")),
    ] = None,
    *,
    agency: Annotated[
        str | None,
        typer.Option(
            "--agency", metavar=msgid("BODY"), help=msgid("Only measures that this body leads")
        ),
    ] = None,
    co: Annotated[
        bool, typer.Option("--co", help=msgid("With a body: also where it is a co-executor"))
    ] = False,
    direction: Annotated[
        str | None,
        typer.Option("--direction", metavar=msgid("ID"), help=msgid("Only this direction")),
    ] = None,
    state: Annotated[
        str | None,
        typer.Option("--state", metavar=msgid("STATE"), help=msgid("Only measures in this state")),
    ] = None,
    registry: RegistriesOption = None,
    plan: AnyPlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
    _no_cache: NoCacheOption = False,
    form: Annotated[Literal["table", "json", "csv"], FORMAT] = "table",
) -> None:
    """Print the roll-up of the plan and the measures that were asked for."""
    from planctl.cli.plans import plans

    asked = plans(registry, plan, as_of, known_at, marked=True)
    names = _Names(name, agency, direction, state, co)
    if asked.only is None:
        _of_several(asked, names, form)
    else:
        _of_one(asked.only, names, form)


class _Names(NamedTuple):
    """What is asked for, in the words of the command line."""

    name: str | None
    agency: str | None
    direction: str | None
    state: str | None
    co: bool


def _of_one(on: Judged, names: _Names, form: str) -> None:
    """Print where one plan stands."""
    from planctl.analysis.select import select

    wanted = _selection(on, names)
    chosen = select(on.status, on.registry, wanted)
    if form == "json":
        from planctl.export.numbers import document_text
        from planctl.export.status_json import status_data

        data = status_data(on.status, chosen, on.known_at)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    elif form == "csv":
        from planctl.export.status_csv import status_csv

        sys.stdout.write(status_csv(chosen, on.mark))
    else:
        from planctl.cli.views.screen import screen
        from planctl.cli.views.status_view import draw_status

        with screen(on.mark) as console:
            draw_status(on.status, chosen, console, on.t, whole=wanted.everything)
        if not chosen:
            _tell_of_co(on, wanted)


def _of_several(on: Plans, names: _Names, form: str) -> None:
    """Print where several plans stand, rolled up."""
    from planctl.analysis.several import plans_status

    status = plans_status((one.status for one in on.each), on.registry)
    listed = _listed(on, names)
    if form == "json":
        from planctl.export.numbers import document_text
        from planctl.export.status_json import plans_data

        known = {one.records.id: one.known_at for one in on.each}
        data = plans_data(status, listed, known)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    elif form == "csv":
        from planctl.export.status_csv import plans_csv

        sys.stdout.write(plans_csv(listed, on.mark))
    else:
        from planctl.cli.views.plans_view import draw_plans
        from planctl.cli.views.screen import screen

        whole = not any(names)
        with screen(on.mark) as console:
            draw_plans(status, listed, console, on.t, whole=whole)


def _listed(on: Plans, names: _Names) -> dict[str, tuple[MeasureResult, ...]]:
    """Return what was asked for of each plan; UserError where none of them knows the names."""
    from planctl.analysis.select import select

    listed: dict[str, tuple[MeasureResult, ...]] = {}
    unknown: list[UserError] = []
    for one in on.each:
        try:
            wanted = _selection(one, names)
        except UserError as error:
            unknown.append(error)
            listed[one.records.id] = ()
        else:
            listed[one.records.id] = select(one.status, one.registry, wanted)
    if len(unknown) == len(on.each):
        raise unknown[0]
    return listed


def _tell_of_co(on: Judged, wanted: Selection) -> None:
    """Say where a body that leads nothing of what was asked for is a co-executor."""
    from planctl.analysis.select import select
    from planctl.i18n import plural

    others = len(select(on.status, on.registry, replace(wanted, co=True)))
    if others:
        text = plural(
            "As a co-executor: {count} measure; --co lists it.",
            "As a co-executor: {count} measures; --co lists them.",
            count=others,
        )
        sys.stderr.write(f"{on.t(text)}\n")


def _selection(on: Judged, names: _Names) -> Selection:
    from planctl.analysis import lookup
    from planctl.analysis.select import Selection
    from planctl.cli.asked_state import asked_state

    name, agency, direction, state, co = names
    sorts = (lookup.Sort.MEASURE, lookup.Sort.DIRECTION, lookup.Sort.AGENCY)
    known = (on.registry, on.records)
    return Selection(
        one=lookup.find(*known, name, *sorts) if name is not None else None,
        agency=lookup.agency(*known, agency) if agency is not None else None,
        co=co,
        direction=lookup.direction(*known, direction) if direction is not None else None,
        state=asked_state(state, on.t) if state is not None else None,
    )
