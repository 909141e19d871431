"""`planctl log ID`: the history of a record in the plan's own terms."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.app import single
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT, PlanOption, RegistryOption
from planctl.cli.today import parse_day

if TYPE_CHECKING:
    from planctl.analysis.compare.story import Bounds
    from planctl.analysis.compare.subject import Subject
    from planctl.cli.past import Past
    from planctl.export.changes.log import Told

EXAMPLES = {
    "planctl log 8.1.1": msgid("all that was reported and changed of a measure"),
    "planctl log 8.1.1/ilkin/2": msgid("one indicator: its target and its values"),
    "planctl log RİNN --since 2026-10-01": msgid("what a body has reported since a day"),
    "planctl log prezident-2026-02-27 --format md": msgid("an act, as Markdown"),
}

app = single()


@app.command(
    help=msgid(
        "Tell the history of a record: each change as a sentence, with its commit, the newest "
        "first.\n\n"
        "A day is the one on which the change landed on the main branch; what commits say of "
        "their authors is shown, not proved."
    )
)
def log(
    name: Annotated[
        str,
        typer.Argument(
            metavar=msgid("ID"),
            help=msgid("A measure, indicator, body, act, meeting or risk; or a file"),
        ),
    ],
    *,
    since: Annotated[
        date | None,
        typer.Option(
            "--since",
            parser=parse_day,
            metavar=msgid("DATE"),
            help=msgid("Only what landed on this day or later"),
        ),
    ] = None,
    until: Annotated[
        date | None,
        typer.Option(
            "--until",
            parser=parse_day,
            metavar=msgid("DATE"),
            help=msgid("Only what landed by this day"),
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option("--limit", min=1, help=msgid("Only so many changes, the newest")),
    ] = None,
    parts: Annotated[
        bool, typer.Option("--parts", help=msgid("With a measure: also its sub-measures"))
    ] = False,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    form: Annotated[Literal["text", "json", "csv", "md"], FORMAT] = "text",
) -> None:
    """Print the changes of the records that belong to what was asked for."""
    from planctl.analysis.compare.story import Bounds
    from planctl.analysis.compare.subject import subject_of
    from planctl.cli.past import past

    on = past(registry, plan)
    subject = subject_of(on.workspace.registry, on.records, name, parts=parts)
    told = _told(on, subject, Bounds(since, until), limit, name)
    _print(on, told, form)


def _print(on: Past, told: Told, form: str) -> None:
    heading = _heading(on, told.subject)
    if form == "json":
        from planctl.export.changes.log import log_data
        from planctl.export.numbers import document_text

        data = log_data(told, on.names, on.t)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    elif form == "csv":
        from planctl.export.changes.log import log_csv

        sys.stdout.write(log_csv(told.entries, on.names, on.t, on.mark))
    elif form == "md":
        from planctl.export.changes.log_markdown import log_markdown

        sys.stdout.write(log_markdown(told, heading, on.names, on.t, on.mark))
    else:
        from planctl.cli.views.log_view import draw_log
        from planctl.cli.views.screen import screen

        with screen(on.mark) as console:
            draw_log(told, heading, on.names, console, on.t)


def _told(on: Past, subject: Subject, bounds: Bounds, limit: int | None, name: str) -> Told:
    from planctl.analysis.compare.origin import judged_by
    from planctl.analysis.compare.story import Bounds, story, wanted_for
    from planctl.errors import UserError
    from planctl.export.changes.log import Told
    from planctl.i18n import msg

    steps = on.steps(lambda path: wanted_for(subject, path))
    entries = story(steps, on.origins, on.names, subject, bounds)
    # Nothing in the days that are asked for is an answer, nothing at all is not.
    if not entries and not story(steps, on.origins, on.names, subject, Bounds()):
        raise UserError(
            msg("The git history has nothing of “{name}”.", name=name),
            msg("What is not committed yet has no history; “planctl status” shows it."),
        )
    kept = entries if limit is None else entries[:limit]
    known = on.verdicts(entry.origin for entry in kept)
    kept = tuple(replace(entry, origin=judged_by(entry.origin, known)) for entry in kept)
    left_out = len(entries) - len(kept)
    return Told(subject, bounds, on.history.commit, on.history.complete, kept, left_out)


def _heading(on: Past, subject: Subject) -> str:
    from planctl.analysis.compare.sentences import RECORD_LABELS
    from planctl.analysis.compare.words import shown
    from planctl.i18n import msg
    from planctl.store.layout import Kind

    name = on.names.code(subject.id) if subject.kind is Kind.AGENCY else subject.id
    title = on.names.title(subject.plan, subject.id)
    named = f"{on.t(RECORD_LABELS[subject.kind])} {name}"
    named = f"{named} – {title}" if title else named
    return shown(on.t(msg("History: {what}", what=named)))
