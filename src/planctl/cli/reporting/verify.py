"""`planctl report verify`: whether a Word document is what its commit gives, byte by byte."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from planctl.cli import codes
from planctl.cli.app import spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT, RegistryOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.i18n import Message
    from planctl.reports.verify import Verified

HELP = msgid(
    "Make a report again from the commit that it names, and compare every byte.\n\n"
    "The document says in its properties from which commit, for which day and by which version "
    "it was made. Exits with 0 where the bytes are the same, with 1 where they differ (the parts "
    "are named), with 2 where the document says nothing or its commit is not here."
)


def verify(
    path: Annotated[
        Path, typer.Argument(metavar=msgid("FILE"), help=msgid("The .docx file to verify"))
    ],
    registry: RegistryOption = None,
    form: Annotated[Literal["text", "json"], FORMAT] = "text",
) -> None:
    """Print whether the bytes are the same, and where not."""
    from planctl.cli.opening import history_root
    from planctl.export.sample import marked
    from planctl.reports.verify import verified

    t = spoken()
    found = verified(path, history_root(registry))
    if form == "json":
        document = marked(_data(found), simulation=found.simulation)
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("".join(f"{t(line)}\n" for line in _lines(found, path)))
    if not found.same:
        raise typer.Exit(codes.FINDINGS)


def _lines(found: Verified, path: Path) -> Iterator[Message]:
    from planctl import __version__
    from planctl.export.sample import MARK
    from planctl.i18n import msg

    origin = found.origin
    if found.simulation:
        yield MARK
    if found.same:
        yield msg("The same, byte by byte: {path}", path=path)
    else:
        yield msg("Not what its commit gives: {path}", path=path)
        yield msg("Parts that differ: {parts}", parts=", ".join(found.differing))
    yield msg("Commit: {commit}; as of {day}", commit=origin.commit, day=origin.as_of)
    if origin.seal:
        yield msg("Seal: {seal}", seal=origin.seal)
    if origin.changed:
        yield msg("It was made with changes to the registry that were not committed.")
    if found.other_program:
        yield msg(
            "It was made by planctl {theirs}; this one is {ours} and may say things otherwise.",
            theirs=found.other_program,
            ours=__version__,
        )


def _data(found: Verified) -> dict[str, Any]:
    origin = found.origin
    return {
        "schema_version": 1,
        "same": found.same,
        "differing": list(found.differing),
        "kind": origin.kind,
        "plan": origin.plan,
        "lang": origin.lang,
        "as_of": origin.as_of,
        "commit": origin.commit,
        "known_at": origin.known_at,
        "changed": origin.changed,
        "seal": origin.seal or None,
        "program": origin.version,
        "asked": dict(origin.asked),
    }
