"""`planctl check`: every problem of the registry in one run."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from planctl.cli import codes
from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT, RegistryOption

EXAMPLES = {
    "planctl check": msgid("the nearest registry, whole"),
    "planctl check registry/plans/rif-2026-2028/updates/rinn": msgid("findings below one folder"),
    "planctl check --infos --strict": msgid("notes too; warnings fail as errors do"),
    "planctl check --format json": msgid("for programs: all findings as JSON"),
}

app = single()


@app.command(
    help=msgid(
        "Find everything that is wrong with the registry.\n\n"
        "Every file is read and every rule is run, whatever is wrong with the others. "
        "Each finding names its place, the code of its rule and what to do; "
        "“planctl explain CODE” says more."
    )
)
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=msgid("PATHS..."),
            help=msgid("Show only findings in these files and folders; all is read even so"),
        ),
    ] = None,
    registry: RegistryOption = None,
    form: Annotated[Literal["text", "json"], FORMAT] = "text",
    infos: Annotated[
        bool, typer.Option("--infos", help=msgid("List notes too; they are only counted otherwise"))
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help=msgid("Exit with 1 on warnings as on errors"))
    ] = False,
) -> None:
    """Print the findings; exit with 1 where errors are among them."""
    from planctl.cli.opening import open_workspace, path_prefix
    from planctl.cli.paint import painter
    from planctl.cli.selection import covered
    from planctl.diagnostic import Severity
    from planctl.export.findings import FindingsReport, as_json, as_text

    t = spoken()
    workspace = open_workspace(registry, t)
    covers = covered(paths or (), workspace.root)
    report = FindingsReport(
        files=sum(covers(file.path) for file in workspace.registry.files),
        diagnostics=tuple(d for d in workspace.diagnostics if covers(d.where.path)),
        prefix=path_prefix(workspace.root),
        counted_only=frozenset() if infos else frozenset((Severity.INFO,)),
    )
    if form == "json":
        typer.echo(as_json(report, t), nl=False)
    else:
        typer.echo(as_text(report, t, painter(sys.stdout)), nl=False)
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(d.severity in failing for d in report.diagnostics):
        raise typer.Exit(codes.FINDINGS)
