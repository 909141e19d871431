"""`planctl blame ID`: where each field of a record last came from."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.app import single
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT, PlanOption, RegistryOption

if TYPE_CHECKING:
    from planctl.analysis.compare.blame import Blamed
    from planctl.analysis.compare.subject import Subject
    from planctl.cli.past import Past

EXAMPLES = {
    "planctl blame 8.1.1": msgid("a measure: who last changed its deadline, texts, executors"),
    "planctl blame 8.1.1/yekun/1": msgid("an indicator: who last changed its target"),
    "planctl blame rinn/2026-10/8.1.1": msgid("an update, by body, period and measure"),
}

app = single()


@app.command(
    help=msgid(
        "Show where each field of a record last came from: the commit, its author and the day on "
        "which it landed on the main branch.\n\n"
        "Values are compared, not lines: a commit that only wrote the file otherwise is not named."
    )
)
def blame(
    name: Annotated[
        str,
        typer.Argument(
            metavar=msgid("ID"),
            help=msgid("A measure, indicator, body, act, meeting or risk; or a file"),
        ),
    ],
    *,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    form: Annotated[Literal["text", "json", "csv"], FORMAT] = "text",
) -> None:
    """Print the fields of the record with their origins."""
    from planctl.analysis.compare.subject import subject_of
    from planctl.cli.past import past
    from planctl.store.layout import place_of

    on = past(registry, plan)
    subject = subject_of(on.workspace.registry, on.records, name, parts=False)
    fields = _fields(on, subject, name)
    place = place_of(subject.path)
    agency = place.ids.get("agency") if place else None
    if form == "json":
        from planctl.export.changes.blame import blame_data
        from planctl.export.numbers import document_text

        data = blame_data(subject, agency, on.history.commit, fields, on.t)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    elif form == "csv":
        from planctl.export.changes.blame import blame_csv

        sys.stdout.write(blame_csv(agency, fields, on.t, on.mark))
    else:
        from planctl.cli.views.blame_view import draw_blame
        from planctl.cli.views.screen import screen
        from planctl.i18n import msg

        heading = on.t(msg("Origins: {path}", path=f"{on.prefix}{subject.path}"))
        with screen(on.mark) as console:
            draw_blame(heading, fields, on.names, console, on.t)


def _fields(on: Past, subject: Subject, name: str) -> tuple[Blamed, ...]:
    from planctl.analysis.compare.blame import blame
    from planctl.analysis.compare.origin import judged_by
    from planctl.errors import UserError
    from planctl.i18n import msg

    versions = on.versions(lambda path: path == subject.path).get(subject.path, ())
    if not versions:
        raise UserError(
            msg("The git history has nothing of “{name}”.", name=name),
            msg("What is not committed yet has no history; “planctl status” shows it."),
        )
    if versions[-1].file is None:
        raise UserError(
            msg("“{name}” is not in the registry any more.", name=name),
            msg("“planctl log” tells what became of it."),
        )
    fields = blame(versions, on.origins)
    known = on.verdicts(one.origin for one in fields)
    return tuple(replace(one, origin=judged_by(one.origin, known)) for one in fields)
