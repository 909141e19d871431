"""`planctl audit`: what happened on main that should not have, and the seals that prove it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import click
import typer

from planctl.cli import codes
from planctl.cli.app import group, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT, AsOfOption, RegistryOption

if TYPE_CHECKING:
    from planctl.auditing import Audited
    from planctl.export.findings import FindingsReport
    from planctl.i18n import Message, Translator

EXAMPLES = {
    "planctl audit": msgid("the whole history of main"),
    "planctl audit --since 2026-12-31": msgid("what landed after that day"),
    "planctl audit --since v2026 --format json": msgid("after a tag, for other programs"),
    "planctl audit seal": msgid("write the next seal; commit it and propose it as any change"),
    "planctl audit seal --rev origin/main": msgid("seal what main has, whatever is checked out"),
    "planctl audit verify": msgid("hold every seal against today's history"),
}

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

app = group(
    msgid(
        "Find what happened on main that should not have.\n\n"
        "Every commit that landed is judged by the rules on history (PLN611–PLN619): reports "
        "changed after their period closed, files deleted, legal text, targets and deadlines "
        "changed without an act, authors whom the body does not list, commits dated back, days "
        "that records claim, signatures, seals. What counts is what the registry said before "
        "each commit. A finding names the commit, the file and the line in that commit. Exits "
        "with 1 where anything is found, with 2 where the history is cut off."
    )
)


@app.callback(invoke_without_command=True, no_args_is_help=False)
def audit(
    context: typer.Context,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar=msgid("DATE|REV"),
            help=msgid("Judge only what landed after this day or revision"),
        ),
    ] = None,
    as_of: AsOfOption = None,
    registry: RegistryOption = None,
    form: FormOption = "text",
) -> None:
    """Print the findings, unless a sub-command is called."""
    if context.invoked_subcommand is not None:
        if since or as_of or registry or form != "text":
            raise click.UsageError(spoken()(msgid("Options come after the sub-command.")))
        return
    from planctl.auditing import audit as audited
    from planctl.cli.opening import history_root
    from planctl.cli.progress import shown_progress
    from planctl.cli.today import day_of

    t = spoken()
    root = history_root(registry)
    with shown_progress(t, _verified) as tell:
        found = audited(root, since, as_of, day_of(None), tell)
    _finish(found, root, form, t)


@app.command(
    help=msgid(
        "Write the next seal into seals/.\n\n"
        "It puts on record what a commit of main holds: its tree, the number of records, the "
        "digest of all files, and the SHA-256 of the seal before. Commit the file and propose it "
        "as any change; from then on nobody rewrites what it seals without being found out. "
        "docs/mohur.md says how to check it without planctl."
    )
)
def seal(
    revision: Annotated[
        str,
        typer.Option("--rev", metavar=msgid("REV"), help=msgid("The commit of main to seal")),
    ] = "HEAD",
    registry: RegistryOption = None,
) -> None:
    """Write the file, and say what to do with it."""
    from planctl.cli.opening import history_root, path_prefix, say_made_up
    from planctl.i18n import msg
    from planctl.sealing import seal as sealed

    t = spoken()
    root = history_root(registry)
    made = sealed(root, revision)
    if made.simulation:
        say_made_up(t)
    facts = (
        msg("Sealed commit: {commit}", commit=made.state.commit),
        msg("Records: {count}", count=made.state.records),
        msg("Digest: {digest}", digest=made.state.digest),
        msg("SHA-256 of the seal: {digest}", digest=made.sha256),
    )
    sys.stdout.write("".join(f"{t(fact)}\n" for fact in facts))
    sys.stderr.write(
        f"{t(msg('Written: {path}', path=path_prefix(root) + made.path))}\n"
        f"{t(msg('Commit it, and have it accepted as any change.'))}\n"
    )


@app.command(
    help=msgid(
        "Hold every seal against today's history.\n\n"
        "Every sealed state has to be on the main line still, the seals one unbroken chain, none "
        "of them changed or dropped. The first difference is named. Exits with 1 where there is "
        "one."
    )
)
def verify(
    registry: RegistryOption = None,
    form: Annotated[Literal["text", "json"], FORMAT] = "text",
) -> None:
    """Print what does not hold, or that everything does."""
    from planctl.auditing import verify as verified
    from planctl.cli.opening import history_root, path_prefix
    from planctl.export.seals import FORMATS, SealReport

    t = spoken()
    root = history_root(registry)
    found = verified(root)
    report = SealReport(_report(found, root), found.sealed, path_prefix(root))
    sys.stdout.write(FORMATS[form](report, t))
    if found.diagnostics:
        raise typer.Exit(codes.FINDINGS)


def _verified(count: int) -> Message:
    from planctl.i18n import plural

    return plural("{count} signature verified", "{count} signatures verified", count=count)


def _finish(found: Audited, root: Path, form: Form, t: Translator) -> None:
    from planctl.cli.paint import painter
    from planctl.export.findings import FORMATS, as_text

    report = _report(found, root)
    if form == "text":
        typer.echo(as_text(report, t, painter(sys.stdout)), nl=False)
    else:
        typer.echo(FORMATS[form](report, t), nl=False)
    if report.fails:
        raise typer.Exit(codes.FINDINGS)


def _report(found: Audited, root: Path) -> FindingsReport:
    from planctl.cli.opening import path_prefix
    from planctl.cli.today import moment
    from planctl.export.findings import AuditedRange, FindingsReport

    return FindingsReport(
        files=0,
        diagnostics=found.diagnostics,
        prefix=path_prefix(root),
        made=moment(),
        simulation=found.simulation,
        audited=AuditedRange(found.commits, found.since, found.commit),
    )
