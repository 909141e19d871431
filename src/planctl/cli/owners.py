"""`planctl owners`: CODEOWNERS written from the registry, or compared with the file there is."""

from __future__ import annotations

import sys
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli import codes
from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import RegistryOption
from planctl.errors import UserError
from planctl.i18n import msg, plural, translator

if TYPE_CHECKING:
    from planctl.export.codeowners import Owners
    from planctl.i18n import Translator

EXAMPLES = {
    "planctl owners": msgid("print the file"),
    "planctl owners -o .github/CODEOWNERS": msgid("write it where GitHub looks for it"),
    "planctl owners --check": msgid("exit with 1 where the file is not current"),
}

#: Where forges look for the file, in their order.
PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")

app = single()


@app.command(
    help=msgid(
        "CODEOWNERS from the registry: who has to approve which files.\n\n"
        "The folders of a body belong to its team (“team” in its record) and to the Centre, all "
        "the rest to the Centre's team (“centre” in registry.yaml). Bodies without a team are "
        "named in the file and on stderr; what they submit the Centre approves."
    )
)
def owners(
    registry: RegistryOption = None,
    check: Annotated[
        bool, typer.Option("--check", help=msgid("Compare the file with the registry"))
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar=msgid("FILE"),
            help=msgid(
                "The file to write or to compare; by default it is printed, or looked for where "
                "forges look for it"
            ),
        ),
    ] = None,
) -> None:
    """Print or write the file, or print how it differs."""
    from planctl.cli.opening import open_workspace
    from planctl.export.codeowners import codeowners, owners_of
    from planctl.history.top import top_of

    t = spoken()
    workspace = open_workspace(registry, t)
    top = top_of(workspace.root)
    found = owners_of(workspace.registry)
    settings = workspace.registry.settings
    language = settings.record.language if settings else t.lang
    text = codeowners(found, top.prefix, translator(language))
    _warn(found, t)
    if check:
        _compare(output or _there(top.folder), text, t)
    elif output is not None:
        from planctl.reports.output import write_document

        write_document(output, text.encode())
    else:
        sys.stdout.write(text)


def _warn(found: Owners, t: Translator) -> None:
    if found.centre is None:
        warning = msg("The Centre has no team; enter it in registry.yaml (centre, team).")
        sys.stderr.write(f"{t(warning)}\n")
    if found.missing:
        count = len(found.missing)
        bodies = ", ".join(found.missing)
        said = plural(
            "{count} body has no team: {bodies}",
            "{count} bodies have no team: {bodies}",
            count=count,
            bodies=bodies,
        )
        sys.stderr.write(f"{t(said)}\n")


def _there(folder: Path) -> Path:
    """Return the file that the forges find first; where there is none, the one to be written."""
    paths = [folder / place for place in PLACES]
    return next((path for path in paths if path.is_file()), paths[0])


def _compare(path: Path, text: str, t: Translator) -> None:
    """Print the lines that differ; exit with 1 if there are any, or if there is no file."""
    try:
        there = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        missing = msg("There is no such file; write it: planctl owners -o {path}", path=path)
        sys.stderr.write(f"{t(missing)}\n")
        raise typer.Exit(codes.FINDINGS) from None
    except OSError as error:
        raise UserError(
            msg("Cannot read {path}: {reason}", path=path, reason=error.strerror or str(error))
        ) from error
    lines = unified_diff(
        there.splitlines(), text.splitlines(), str(path), "planctl owners", n=0, lineterm=""
    )
    shown = [line for line in lines if not line.startswith("@@")]
    if shown:
        sys.stdout.write("\n".join(shown) + "\n")
        raise typer.Exit(codes.FINDINGS)
