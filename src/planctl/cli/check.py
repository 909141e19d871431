"""`planctl check`: every problem of the registry in one run, or those that a change brings."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli import codes
from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, RegistryOption
from planctl.cli.submitting import (
    ActorFromEnvOption,
    ActorOption,
    AsOption,
    asked_authority,
)

if TYPE_CHECKING:
    from planctl.analysis.authority import Authority
    from planctl.export.findings import FindingsReport
    from planctl.i18n import Translator
    from planctl.workspace import Workspace

EXAMPLES = {
    "planctl check": msgid("the nearest registry, whole"),
    "planctl check registry/plans/rif-2026-2028/updates/rinn": msgid("findings below one folder"),
    "planctl check --infos --strict": msgid("notes too; warnings fail as errors do"),
    "planctl check --format json": msgid("for programs: all findings as JSON"),
    "planctl check --changed origin/main": msgid("only what this branch brings"),
    "planctl check --changed origin/main --as rinn": msgid(
        "… and whether all of it is for this body to change"
    ),
    'planctl check --format github --summary "$GITHUB_STEP_SUMMARY"': msgid(
        "on GitHub: annotations and the page of the job"
    ),
    "planctl check --format gitlab > gl-code-quality-report.json": msgid(
        "on GitLab: a Code Quality report"
    ),
}

#: What has no room for a word about the registry as a whole: a bare list of findings.
UNMARKED = ("gitlab",)
Form = Literal["text", "json", "github", "gitlab", "sarif", "junit"]
FormOption = Annotated[
    Form,
    typer.Option(
        "--format",
        metavar=msgid("FORM"),
        help=msgid("Form of the output: text, json, github, gitlab, sarif or junit"),
        show_default=True,
    ),
]
SummaryOption = Annotated[
    Path | None,
    typer.Option(
        "--summary",
        metavar=msgid("FILE"),
        help=msgid("Add the findings to the end of this file, too, as a page in Markdown"),
    ),
]

app = single()


@app.command(
    help=msgid(
        "Find everything that is wrong with the registry.\n\n"
        "Every file is read and every rule is run, whatever is wrong with the others. "
        "Each finding names its place, the code of its rule and what to do; "
        "“planctl explain CODE” says more.\n\n"
        "In CI, run it at the top of the repository: every format names files as seen from the "
        "current folder. --changed needs the history back to where the branch was made.\n\n"
        "With --as or --actor, a change is judged by who submits it. A body adds and corrects "
        "files in its own folders: updates/, finance/ and evidence/; legal text, targets, "
        "deadlines and all the rest are the Centre's, and legal text changes only with an "
        "amending act. The body and its accounts are looked up in the revision that --changed "
        "names."
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
    agency: AsOption = None,
    actor: ActorOption = None,
    actor_from_env: ActorFromEnvOption = False,
    as_of: AsOfOption = None,
    registry: RegistryOption = None,
    form: FormOption = "text",
    summary: SummaryOption = None,
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
    authority = asked_authority(
        agency, actor, from_env=actor_from_env, changed=changed, as_of=as_of
    )
    workspace = _dated(open_workspace(registry, t, marked=form not in UNMARKED), as_of)
    covers = covered(paths or (), workspace.root)
    report = _report(workspace, covers, (changed, authority), infos=infos, strict=strict)
    _print(report, form, t)
    if summary is not None:
        _add(report, summary, t)
    if report.fails:
        raise typer.Exit(codes.FINDINGS)


def _dated(workspace: Workspace, as_of: date | None) -> Workspace:
    """Return the workspace as of the day that was asked for, else of today.

    A simulated registry has a time of its own, in which today is no day unless asked for.
    """
    from planctl.cli.today import day_of

    return replace(workspace, as_of=as_of if workspace.registry.simulation else day_of(as_of))


def _report(
    workspace: Workspace,
    covers: Callable[[str], bool],
    change: tuple[str | None, Authority | None],
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
    changed, authority = change
    if changed is not None:
        brought = workspace.brought_since(changed, authority)
        files = [path for path in files if path in brought.paths]
        new = tuple(d for d in brought.diagnostics if covers(d.where.path))
        compared = Comparison(changed, brought.base, older=len(found) - len(new))
        # Who may change what is asked of the whole change, whatever part of it is shown.
        found = tuple(sorted((*new, *brought.trespasses), key=lambda d: d.sort_key))
    return FindingsReport(
        files=len(files),
        diagnostics=found,
        prefix=path_prefix(workspace.root),
        counted_only=frozenset() if infos else frozenset((Severity.INFO,)),
        checked=tuple(files),
        failing=frozenset((Severity.ERROR, *([Severity.WARNING] if strict else []))),
        compared=compared,
        made=moment(),
        simulation=workspace.registry.simulation,
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
