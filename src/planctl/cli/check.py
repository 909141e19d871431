"""`planctl check`: every problem of the registry in one run, or those that a change brings."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli import codes
from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import RegistryOption

if TYPE_CHECKING:
    from planctl.export.findings import FindingsReport
    from planctl.i18n import Translator
    from planctl.workspace import Workspace

EXAMPLES = {
    "planctl check": msgid("the nearest registry, whole"),
    "planctl check registry/plans/rif-2026-2028/updates/rinn": msgid("findings below one folder"),
    "planctl check --infos --strict": msgid("notes too; warnings fail as errors do"),
    "planctl check --format json": msgid("for programs: all findings as JSON"),
    "planctl check --changed origin/main": msgid("only what this branch brings"),
    'planctl check --format github --summary "$GITHUB_STEP_SUMMARY"': msgid(
        "on GitHub: annotations and the page of the job"
    ),
    "planctl check --format gitlab > gl-code-quality-report.json": msgid(
        "on GitLab: a Code Quality report"
    ),
}

Form = Literal["text", "json", "github", "gitlab", "sarif", "junit"]

app = single()


@app.command(
    help=msgid(
        "Find everything that is wrong with the registry.\n\n"
        "Every file is read and every rule is run, whatever is wrong with the others. "
        "Each finding names its place, the code of its rule and what to do; "
        "“planctl explain CODE” says more.\n\n"
        "In CI, run it at the top of the repository: every format names files as seen from the "
        "current folder. --changed needs the history back to where the branch was made."
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
    *,
    changed: Annotated[
        str | None,
        typer.Option(
            "--changed",
            metavar=msgid("BASE"),
            help=msgid(
                "Only what changed since git parted from this revision: findings in the changed "
                "files, and those that the change causes elsewhere"
            ),
        ),
    ] = None,
    registry: RegistryOption = None,
    form: Annotated[
        Form,
        typer.Option(
            "--format",
            metavar=msgid("FORM"),
            help=msgid("Form of the output: text, json, github, gitlab, sarif or junit"),
            show_default=True,
        ),
    ] = "text",
    summary: Annotated[
        Path | None,
        typer.Option(
            "--summary",
            metavar=msgid("FILE"),
            help=msgid("Add the findings to the end of this file, too, as a page in Markdown"),
        ),
    ] = None,
    infos: Annotated[
        bool, typer.Option("--infos", help=msgid("List notes too; they are only counted otherwise"))
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help=msgid("Exit with 1 on warnings as on errors"))
    ] = False,
) -> None:
    """Print the findings; exit with 1 where errors are among them."""
    from planctl.cli.opening import open_workspace
    from planctl.cli.selection import covered

    t = spoken()
    workspace = open_workspace(registry, t)
    covers = covered(paths or (), workspace.root)
    report = _report(workspace, covers, changed, infos=infos, strict=strict)
    _print(report, form, t)
    if summary is not None:
        _add(report, summary, t)
    if report.fails:
        raise typer.Exit(codes.FINDINGS)


def _report(
    workspace: Workspace,
    covers: Callable[[str], bool],
    changed: str | None,
    *,
    infos: bool,
    strict: bool,
) -> FindingsReport:
    from planctl.cli.opening import path_prefix
    from planctl.cli.today import moment
    from planctl.diagnostic import Severity
    from planctl.export.findings import Comparison, FindingsReport

    files = [file.path for file in workspace.registry.files if covers(file.path)]
    found = tuple(d for d in workspace.diagnostics if covers(d.where.path))
    compared = None
    if changed is not None:
        brought = workspace.brought_since(changed)
        files = [path for path in files if path in brought.paths]
        new = tuple(d for d in brought.diagnostics if covers(d.where.path))
        compared = Comparison(changed, brought.base, older=len(found) - len(new))
        found = new
    return FindingsReport(
        files=len(files),
        diagnostics=found,
        prefix=path_prefix(workspace.root),
        counted_only=frozenset() if infos else frozenset((Severity.INFO,)),
        checked=tuple(files),
        failing=frozenset((Severity.ERROR, *([Severity.WARNING] if strict else []))),
        compared=compared,
        made=moment(),
    )


def _print(report: FindingsReport, form: Form, t: Translator) -> None:
    from planctl.cli.paint import painter
    from planctl.export.findings import FORMATS, as_text

    if form == "text":
        typer.echo(as_text(report, t, painter(sys.stdout)), nl=False)
    else:
        typer.echo(FORMATS[form](report, t), nl=False)


def _add(report: FindingsReport, path: Path, t: Translator) -> None:
    """Add the page to the end of a file: the steps of a CI job share one."""
    from planctl.errors import UserError
    from planctl.export.findings.markdown import as_markdown
    from planctl.i18n import msg

    page = as_markdown(report, t)
    try:
        with path.open("a", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(f"\n{page}" if stream.tell() else page)
    except OSError as error:
        raise UserError(
            msg("The summary cannot be written: {path}: {reason}", path=path, reason=error.strerror)
        ) from error
