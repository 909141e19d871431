"""`planctl export FORMAT`: the registry as data for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.app import group
from planctl.cli.msgid import msgid
from planctl.cli.options import KnownAtOption, PlanOption, RegistryOption
from planctl.errors import UserError
from planctl.i18n import msg

EXAMPLES = {
    "planctl export json": msgid("everything, to the screen or a pipe"),
    "planctl export json -o registry.json": msgid("into a file"),
    "planctl export json --with-contacts": msgid("with the people to ask about each report"),
}

app = group(msgid("The registry as data for other programs."))


@app.command(
    "json",
    help=msgid(
        "The whole registry as one JSON document.\n\n"
        "The plan with its measures, indicators, directions and updates; all bodies, acts and "
        "duties. The same registry always gives the same text."
    ),
)
def json_(
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            dir_okay=False,
            metavar=msgid("FILE"),
            help=msgid("File to write; by default the screen"),
        ),
    ] = None,
    with_contacts: Annotated[
        bool,
        typer.Option(
            "--with-contacts",
            help=msgid(
                "Also whom to ask about reports, and addresses: personal data, left out otherwise"
            ),
        ),
    ] = False,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the document to a file or to stdout."""
    from planctl.cli.judged import judged
    from planctl.export.numbers import document_text
    from planctl.export.registry_json import registry_data

    on = judged(registry, plan, known_at=known_at, marked=True, tell=False)
    data = registry_data(on.registry, on.records, contacts=with_contacts)
    text = document_text(data, simulation=on.simulation)
    if output is None or str(output) == "-":
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except FileNotFoundError:
        folder = str(output.parent)
        raise UserError(msg("There is no such folder: {folder}", folder=folder)) from None
