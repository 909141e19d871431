"""`planctl fmt`: the files of a registry in the one form in which planctl writes them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli import codes
from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import RegistryOption
from planctl.i18n import msg, plural

if TYPE_CHECKING:
    from planctl.store.tidy import Tidied

EXAMPLES = {
    "planctl fmt": msgid("put every file of the nearest registry in order"),
    "planctl fmt registry/plans/rif-2026-2028/updates/rinn": msgid("the files of one folder"),
    "planctl fmt --check": msgid("for CI: only name the files that are not in order"),
    "planctl fmt --diff": msgid("show what would change"),
}

_NO_LINE_END = "\\ No newline at end of file"

app = single()


@app.command(
    help=msgid(
        "Bring files to canonical form: order of keys, quotes, indents, line ends.\n\n"
        "No value is changed and no comment is lost. A file with errors is left as it is and "
        "named. Exits with 1 where there is such a file; with --check or --diff also where a file "
        "is not in order."
    )
)
def fmt(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar=msgid("PATHS..."), help=msgid("Only these files and folders")),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help=msgid("Write nothing, name the files that are not in order")),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=msgid("Write nothing, show the lines that would change"))
    ] = False,
    registry: RegistryOption = None,
) -> None:
    """Write the files that are not in order; name them, and those that cannot be judged."""
    from planctl.cli.opening import open_workspace, path_prefix
    from planctl.cli.selection import covered
    from planctl.store.tidy import tidied
    from planctl.store.write import write_file

    workspace = open_workspace(registry, spoken())
    root, files = workspace.root, workspace.registry.files
    covers, prefix = covered(paths or (), root), path_prefix(root)
    found = list(tidied(root, (file for file in files if covers(file.path))))
    changed = [file for file in found if file.changed]
    for file in changed:
        if diff:
            sys.stdout.writelines(_difference(file, prefix))
        else:
            sys.stdout.write(f"{prefix}{file.path}\n")
        if not (check or diff):
            write_file(root / file.path, file.after or "")
    broken = [file for file in found if file.after is None]
    _tell(changed, broken, prefix, written=not (check or diff))
    if broken or (changed and (check or diff)):
        raise typer.Exit(codes.FINDINGS)


def _difference(file: Tidied, prefix: str) -> list[str]:
    from difflib import unified_diff

    before = file.before.splitlines(keepends=True)
    after = (file.after or "").splitlines(keepends=True)
    path = f"{prefix}{file.path}"
    lines = unified_diff(before, after, f"a/{path}", f"b/{path}")
    # As git says it: without these words the two lines would look the same.
    return [line if line.endswith("\n") else f"{line}\n{_NO_LINE_END}\n" for line in lines]


def _tell(changed: list[Tidied], broken: list[Tidied], prefix: str, *, written: bool) -> None:
    t = spoken()
    for file in broken:
        sys.stderr.write(
            t(
                msg(
                    "{path}: has errors, left as it is; see “planctl check”",
                    path=prefix + file.path,
                )
            )
            + "\n"
        )
    count = len(changed)
    if not changed:
        said = (
            msg("Every file that could be judged is in order.")
            if broken
            else msg("All files are in order.")
        )
    elif written:
        said = plural("{count} file put in order.", "{count} files put in order.", count=count)
    else:
        said = plural(
            "{count} file is not in order.", "{count} files are not in order.", count=count
        )
    sys.stderr.write(f"{t(said)}\n")
