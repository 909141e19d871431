"""`planctl export FORMAT`: the registry as data for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.app import group
from planctl.cli.msgid import msgid
from planctl.cli.options import (
    AnyPlanOption,
    AsOfOption,
    KnownAtOption,
    NoCacheOption,
    PlanOption,
    RegistriesOption,
    RegistryOption,
)
from planctl.errors import UserError
from planctl.i18n import msg, plural

EXAMPLES = {
    "planctl export json": msgid("everything, to the screen or a pipe"),
    "planctl export json -o registry.json": msgid("into a file"),
    "planctl export json --with-contacts": msgid("with the people to ask about each report"),
    "planctl export parquet -o olke": msgid("flat tables, as Parquet files in a folder"),
    "planctl export parquet -o olke --registry a --registry b": msgid("of several registries"),
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


@app.command(
    help=msgid(
        "Flat tables of plans as Parquet files, a folder for each table, plan and year.\n\n"
        "DuckDB, pandas, Spark and Trino read them; “planctl query --tables” says what is in them. "
        "Written into a folder that has a dataset, it replaces these plans there and leaves the "
        "others. Needs the extra “data”."
    )
)
def parquet(
    output: Annotated[
        Path,
        typer.Option(
            "-o",
            "--output",
            file_okay=False,
            metavar=msgid("FOLDER"),
            help=msgid("Folder of the dataset"),
        ),
    ],
    registry: RegistriesOption = None,
    plan: AnyPlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
    _no_cache: NoCacheOption = False,
) -> None:
    """Write the tables of every plan."""
    from planctl.cli.plans import plans
    from planctl.cli.progress import waiting
    from planctl.dataset.engines import require

    require("pyarrow")
    from planctl.dataset.parquet import write_plan

    on = plans(registry, plan, as_of, known_at)
    for one in on.each:
        with waiting(one.t, msg("Writing the tables of {plan}", plan=one.records.id)):
            rows = write_plan(output, one)
        said = plural(
            "{plan}: {count} row in {tables} tables",
            "{plan}: {count} rows in {tables} tables",
            count=sum(rows.values()),
            plan=one.records.id,
            tables=len(rows),
        )
        typer.echo(one.t(said))
