"""`planctl source`: the official texts that the registry was taken from."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from planctl.cli import codes
from planctl.cli.app import group, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT, PlanOption, RegistryOption

EXAMPLES = {
    "planctl source verify": msgid("compare the records with the stored official texts"),
    "planctl source verify --format json": msgid("the same for programs, texts whole"),
}

app = group(msgid("The official texts that the records were taken from."))


@app.command(
    help=msgid(
        "Rebuild the printed text from the records and compare it with the source.\n\n"
        "Every cell of the table of measures is put together from quotes, executors and "
        "errata, and compared with the text in “source/”, row by row; so is every recorded "
        "clause. Exits with 1 where anything differs."
    )
)
def verify(
    registry: RegistryOption = None,
    plan: PlanOption = None,
    form: Annotated[Literal["text", "json"], FORMAT] = "text",
) -> None:
    """Print the counts and every difference."""
    from planctl.cli.opening import open_workspace, path_prefix
    from planctl.export.verification import FORMATS, SourceReport

    t = spoken()
    workspace = open_workspace(registry, t, marked=True)
    results = workspace.verify_sources(workspace.plan(plan))
    report = SourceReport(
        results, path_prefix(workspace.root), simulation=workspace.registry.simulation
    )
    sys.stdout.write(FORMATS[form](report, t))
    if not report.same:
        raise typer.Exit(codes.FINDINGS)
