"""`planctl trend [ID]`: progress month by month, and the deadlines that moved."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
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
from planctl.cli.today import parse_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planctl.analysis.compare.trend import Sample
    from planctl.analysis.lookup import Found
    from planctl.cli.judged import Judged
    from planctl.export.changes.trend import Asked
    from planctl.i18n import Message

EXAMPLES = {
    "planctl trend": msgid("the whole plan at each month’s end"),
    "planctl trend 8.1.1 --since 2027-01-01": msgid("one measure, from a day on"),
    "planctl trend RİNN --known then": msgid("a body, as it was known each time"),
    "planctl trend --chart gedisat.svg": msgid("the same as a picture"),
    "planctl trend --slips": msgid("which deadlines moved, how often, by how much"),
}

app = single()


KnownOption = Annotated[
    Literal["now", "then"],
    typer.Option("--known", help=msgid("Judge by what is known now, or by what was known then")),
]


@app.command(
    help=msgid(
        "Show progress, coverage and states at each month’s end.\n\n"
        "By default what is known now counts for every month, corrections and late reports too. "
        "With --known then each month is judged by what the main branch held when it ended."
    )
)
def trend(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=msgid("[ID]"),
            help=msgid("Only this measure, indicator, direction or body"),
        ),
    ] = None,
    *,
    known: KnownOption = "now",
    since: Annotated[
        date | None,
        typer.Option(
            "--since",
            parser=parse_day,
            metavar=msgid("DATE"),
            help=msgid("The first day; by default that of the plan"),
        ),
    ] = None,
    slips: Annotated[
        bool,
        typer.Option("--slips", help=msgid("The deadlines that moved instead, from the history")),
    ] = False,
    chart: Annotated[
        Path | None,
        typer.Option(
            "--chart",
            metavar=msgid("FILE"),
            help=msgid("Draw it into this file, too: .svg or .png"),
        ),
    ] = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
    _no_cache: NoCacheOption = False,
    form: Annotated[Literal["table", "json", "csv"], FORMAT] = "table",
) -> None:
    """Print the samples of the months, or the deadlines that moved."""
    if slips:
        from planctl.cli.slips import print_slips

        print_slips(registry, plan, name, form)
        return
    from planctl.analysis.lookup import find
    from planctl.cli.judged import judged
    from planctl.export.changes.trend import Asked

    drawn = _form(chart) if chart else None
    on = judged(registry, plan, as_of, known_at, marked=True, alone=True)
    found = find(on.registry, on.records, name) if name is not None else None
    asked = Asked(on.records.id, found, known, on.as_of)
    samples = _samples(on, asked, since)
    if chart and drawn:
        _write_chart(chart, drawn, samples, on)
    _print(on, asked, samples, form)


def _samples(on: Judged, asked: Asked, since: date | None) -> tuple[Sample, ...]:
    from planctl.analysis.compare.trend import trend as samples_of
    from planctl.cli.months import knowing, months

    days = months(on, since)
    return samples_of(days, knowing(on, days, then=asked.known == "then"), asked.found)


def _print(on: Judged, asked: Asked, samples: Sequence[Sample], form: str) -> None:
    from planctl.export.changes.trend import trend_csv, trend_data

    if form == "json":
        from planctl.export.numbers import document_text

        data = trend_data(asked, samples)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    elif form == "csv":
        sys.stdout.write(trend_csv(samples, on.mark))
    else:
        from planctl.cli.views.screen import screen
        from planctl.cli.views.trend_view import draw_trend

        with screen(on.mark) as console:
            draw_trend(on.t(_heading(on, asked.found, asked.known)), samples, console, on.t)


def _heading(on: Judged, found: Found | None, known: str) -> Message:
    from planctl.analysis.lookup import Sort
    from planctl.analysis.phrases import code_of
    from planctl.i18n import msg

    name = on.status.plan.short_title
    if found is not None:
        name = code_of(on.registry, found.id) if found.sort is Sort.AGENCY else found.id
    if known == "then":
        return msg("Trend of {name}, as it was known each time", name=name)
    return msg("Trend of {name}, as it is known now", name=name)


def _form(path: Path) -> str:
    """Return the form of picture that a file's name asks for. Raises UserError for others."""
    from planctl.errors import UserError
    from planctl.i18n import msg

    form = path.suffix.lower().removeprefix(".")
    if form not in ("svg", "png"):
        raise UserError(
            msg("No picture is drawn into such a file: {path}", path=path),
            msg("Name a file that ends with .svg or .png."),
        )
    return form


def _write_chart(path: Path, form: str, samples: Sequence[Sample], on: Judged) -> None:
    from planctl.i18n import msg
    from planctl.reports.output import write_document
    from planctl.reports.pictures.draw import png, svg
    from planctl.reports.trend_picture import course

    drawing = course(samples, on.mark, on.t)
    write_document(path, svg(drawing) if form == "svg" else png(drawing))
    sys.stderr.write(f"{on.t(msg('Written: {path}', path=path))}\n")
