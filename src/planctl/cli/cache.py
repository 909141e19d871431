"""`planctl cache`: what is kept between runs, and taking it away."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Literal

import typer

from planctl.cli.app import group, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT
from planctl.errors import UserError
from planctl.i18n import Message, msg, plural

EXAMPLES = {
    "planctl cache info": msgid("where it is, what is in it, how large it is"),
    "planctl cache clear": msgid("take all of it away; the next run is slower, nothing else"),
}

_MEGABYTE = 1_000_000
_OFF = msg("Nothing is kept now: {variable} is set.", variable="PLANCTL_NO_CACHE")

app = group(
    msgid(
        "What planctl keeps between runs, so as not to read and judge again what is the same. "
        "It may be lost at any time: answers do not depend on it"
    )
)


@app.command(help=msgid("Say where the cache is, what is in it and how large it is."))
def info(form: Annotated[Literal["text", "json"], FORMAT] = "text") -> None:
    """Print the folder of the cache and its contents."""
    from planctl.cache.folder import chosen_folder
    from planctl.cache.stock import stock

    folder = chosen_folder()
    try:
        found = stock()
    except OSError as error:
        raise _refused(str(folder), error) from error
    if form == "json":
        from planctl.export.numbers import document_text

        kinds = [{"name": one.name, "files": one.files, "bytes": one.size} for one in found]
        data = {"schema_version": 1, "folder": str(folder), "kinds": kinds}
        sys.stdout.write(document_text(data, simulation=False))
        return
    t = spoken()
    lines = [t(msg("Folder: {folder}", folder=folder))]
    lines += [f"  {one.name}: {t(_size(one.size, one.files))}" for one in found]
    lines.append(t(msg("In all: {size}", size=_megabytes(sum(one.size for one in found)))))
    if os.environ.get("PLANCTL_NO_CACHE"):
        lines.append(t(_OFF))
    typer.echo("\n".join(lines))


@app.command(help=msgid("Take away all that is kept. The next run is slower, nothing else."))
def clear() -> None:
    """Empty the folder of the cache."""
    from planctl.cache.folder import chosen_folder
    from planctl.cache.stock import clear as empty

    folder = chosen_folder()
    try:
        empty()
    except OSError as error:
        raise _refused(str(folder), error) from error
    typer.echo(spoken()(msg("Nothing is kept any more in {folder}.", folder=folder)), err=True)


def _size(size: int, files: int) -> Message:
    return plural(
        "{count} file, {size}", "{count} files, {size}", count=files, size=_megabytes(size)
    )


def _megabytes(size: int) -> Message:
    return msg("{number} MB", number=f"{size / _MEGABYTE:.1f}")


def _refused(folder: str, error: OSError) -> UserError:
    return UserError(
        msg("The cache cannot be used: {folder}: {reason}", folder=folder, reason=error.strerror),
        msg("Name another folder with {variable}.", variable="PLANCTL_CACHE"),
    )
