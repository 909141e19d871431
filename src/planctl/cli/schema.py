"""`planctl schema`: JSON Schemas of the record files, printed, written or compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli import codes
from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.store.layout import Kind

EXAMPLES = {
    "planctl schema measure": msgid("print the schema of measures"),
    "planctl schema --write": msgid("write all of them where planctl keeps its own"),
    "planctl schema --write --dir .schemas": msgid("write them into a folder"),
    "planctl schema --check": msgid("exit with 1 where a written one is not current"),
}

app = single()


@app.command(
    help=msgid(
        "JSON Schemas of the record files, for editors.\n\n"
        "An editor that knows them completes the fields of a record, explains each of them and "
        "underlines what does not fit."
    )
)
def schema(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar=msgid("KIND"), help=msgid("Kind of record; without it all kinds are listed")
        ),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help=msgid("Write the schemas of all kinds into files"))
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help=msgid("Compare the written files with the models"))
    ] = False,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--dir",
            metavar=msgid("FOLDER"),
            help=msgid("Folder of the files; by default the one that planctl was shipped with"),
        ),
    ] = None,
) -> None:
    """Print one schema, or write or compare all of them."""
    from planctl.export.schemas import KINDS, schema_text
    from planctl.resources import schema_dir

    t = spoken()
    kinds = KINDS if kind is None else (_known(kind),)
    if write or check:
        texts = {k: schema_text(k, t) for k in kinds}
        (_write if write else _compare)(texts, folder or schema_dir())
    elif kind is None:
        typer.echo("".join(f"{k.value}\n" for k in kinds), nl=False)
    else:
        typer.echo(schema_text(kinds[0], t), nl=False)


def _known(kind: str) -> Kind:
    from planctl.export.schemas import KINDS

    for known in KINDS:
        if known.value == kind:
            return known
    raise UserError(
        msg("There is no kind of record “{kind}”.", kind=kind),
        msg("Kinds: {kinds}", kinds=", ".join(k.value for k in KINDS)),
    )


def _write(texts: dict[Kind, str], folder: Path) -> None:
    from planctl.export.schemas import file_name

    folder.mkdir(parents=True, exist_ok=True)
    for kind, text in texts.items():
        (folder / file_name(kind)).write_text(text, encoding="utf-8", newline="\n")


def _compare(texts: dict[Kind, str], folder: Path) -> None:
    """Name each file that is missing or not what the models give; exit with 1 if there is one."""
    from planctl.export.schemas import file_name

    stale = []
    for kind, text in texts.items():
        path = folder / file_name(kind)
        if not path.is_file() or path.read_bytes() != text.encode():
            stale.append(path)
    t = spoken()
    for path in stale:
        typer.echo(t(msg("Not current: {path}", path=path)), err=True)
    if stale:
        raise typer.Exit(codes.FINDINGS)
