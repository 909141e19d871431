"""`planctl check`: every problem of the registry in one run, or those that a change brings."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli import codes
from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, NoCacheOption, RegistryOption
from planctl.cli.submitting import (
    ActorFromEnvOption,
    ActorOption,
    AsOption,
    asked_authority,
)

if TYPE_CHECKING:
    from planctl.analysis.authority import Authority
    from planctl.cli.selection import Covers
    from planctl.export.findings import FindingsReport
    from planctl.i18n import Translator
    from planctl.store.folder import Progress

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


ChangedOption = Annotated[
    str | None,
    typer.Option(
        "--changed",
        metavar=msgid("BASE"),
        help=msgid(
            "Only what changed since git parted from this revision: findings in the changed "
            "files, and those that the change causes elsewhere"
        ),
    ),
]


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
    changed: ChangedOption = None,
    agency: AsOption = None,
    actor: ActorOption = None,
    actor_from_env: ActorFromEnvOption = False,
    as_of: AsOfOption = None,
    registry: RegistryOption = None,
    _no_cache: NoCacheOption = False,
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
    from planctl.cli.opening import checked_root, path_prefix, say_made_up
    from planctl.cli.progress import shown_progress
    from planctl.cli.selection import covered
    from planctl.cli.today import moment
    from planctl.diagnostic import Severity

    t = spoken()
    authority = asked_authority(
        agency, actor, from_env=actor_from_env, changed=changed, as_of=as_of
    )
    root = checked_root(registry)
    covers = covered(paths or (), root)
    with shown_progress(t) as progress:
        report = (
            _whole(root, covers, as_of, progress)
            if changed is None
            else _brought(root, covers, as_of, (changed, authority))
        )
    if report.simulation and form in UNMARKED:
        say_made_up(t)
    report = replace(
        report,
        prefix=path_prefix(root),
        counted_only=frozenset() if infos else frozenset((Severity.INFO,)),
        failing=frozenset((Severity.ERROR, *([Severity.WARNING] if strict else []))),
        made=moment(),
    )
    _print(report, form, t)
    if summary is not None:
        _add(report, summary, t)
    if report.fails:
        raise typer.Exit(codes.FINDINGS)


def _judged_on(as_of: date | None, *, simulation: bool) -> date | None:
    """Return the day that was asked for, else today.

    A simulated registry has a time of its own, in which today is no day unless asked for.
    """
    from planctl.cli.today import day_of

    return as_of if simulation else day_of(as_of)


def _whole(
    root: Path, covers: Covers, as_of: date | None, progress: Progress | None
) -> FindingsReport:
    """Return what is wrong with the registry in a folder."""
    from planctl.checking.checking import Checking
    from planctl.export.findings import FindingsReport

    checking = Checking(root, progress)
    simulation = checking.simulation
    found = checking.findings(_judged_on(as_of, simulation=simulation))
    files = tuple(filter(covers, checking.paths))
    return FindingsReport(
        files=len(files),
        diagnostics=tuple(d for d in found if covers(d.where.path)),
        checked=files,
        simulation=simulation,
    )


def _brought(
    root: Path, covers: Covers, as_of: date | None, change: tuple[str, Authority | None]
) -> FindingsReport:
    """Return what is wrong with what has changed since a revision, or comes of it."""
    from planctl.checking.change import Change
    from planctl.export.findings import Comparison, FindingsReport

    revision, authority = change
    made = Change(root, revision)
    simulation = made.simulation
    brought = made.brought(_judged_on(as_of, simulation=simulation), authority)
    new = tuple(d for d in brought.diagnostics if covers(d.where.path))
    files = tuple(filter(covers, made.files))
    return FindingsReport(
        files=len(files),
        # Who may change what is asked of the whole change, whatever part of it is shown.
        diagnostics=tuple(sorted((*new, *brought.trespasses), key=lambda d: d.sort_key)),
        checked=files,
        compared=Comparison(revision, brought.base),
        simulation=simulation,
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
