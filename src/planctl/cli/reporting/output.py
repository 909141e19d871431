"""Writing a report: the file that was asked for, or one named after the report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli.app import spoken
from planctl.cli.msgid import msgid

if TYPE_CHECKING:
    from datetime import date

    from planctl.reports.source import Source

#: `output: OutputOption = None`, to be handed to `write_report`.
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar=msgid("FILE"),
        help=msgid(
            "The file to write: .docx, .html, .xlsx or .pdf; by default a .docx named after the "
            "report"
        ),
    ),
]

#: `explain: ExplainOption = None`, to be handed to `write_report`.
ExplainOption = Annotated[
    Path | None,
    typer.Option(
        "--explain",
        metavar=msgid("FILE"),
        help=msgid("Also write as JSON which records and commits every figure comes from"),
    ),
]


def source_of(
    registry: Path | None, plan: str | None, as_of: date | None, known_at: str | None = None
) -> Source:
    """Open the registry that is meant and return what reports are made from."""
    from planctl.cli.judged import tell_known
    from planctl.cli.opening import open_workspace
    from planctl.cli.today import day_of
    from planctl.reports.source import Source

    t = spoken()
    workspace = open_workspace(registry, t, known_at)
    day = day_of(as_of)
    tell_known(workspace, day, t)
    return Source(workspace, workspace.plan(plan), day, t)


def write_report(
    kind: str, source: Source, output: Path | None, explain: Path | None, **asked: str
) -> None:
    """Write the report of a kind and say where it is."""
    from planctl.cli.progress import waiting
    from planctl.i18n import msg
    from planctl.reports.kinds import KINDS
    from planctl.reports.making import form_of, made
    from planctl.reports.output import write_document
    from planctl.reports.own_templates import own_templates
    from planctl.store.collector import held_back

    named = "-".join((kind, *asked.values(), source.as_of.isoformat()))
    path = output or Path(f"{named.replace('/', '-')}.docx")
    form = form_of(path)
    with (
        held_back(),
        waiting(source.t, msg("The report is being made")),
        own_templates(source.workspace) as templates,
    ):
        paper = KINDS[kind].paper(source, **asked)
        data = made(paper, form, templates)
    write_document(path, data)
    sys.stderr.write(f"{source.t(msg('Written: {path}', path=path))}\n")
    if explain is not None:
        from planctl.export.figures_json import figures_json

        write_document(explain, figures_json(paper, source).encode())
        sys.stderr.write(f"{source.t(msg('Written: {path}', path=explain))}\n")
