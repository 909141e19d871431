"""What the writing of updates says: the file as it will be, and what the rules have against it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from planctl.diagnostic import Severity
from planctl.i18n import Message, msg

if TYPE_CHECKING:
    from planctl.cli.judged import Judged
    from planctl.diagnostic import Diagnostic
    from planctl.export.findings import Role

_ROLES: Mapping[Severity, Role] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}


def tell(on: Judged, *said: Message | str) -> None:
    """Say something on stderr, a line each."""
    for one in said:
        sys.stderr.write(f"{on.t(one) if isinstance(one, Message) else one}\n")


def show_text(on: Judged, path: str, text: str) -> None:
    """Show a file that will be written."""
    tell(on, "", msg("{path} will be:", path=on.prefix + path), "")
    sys.stderr.write("".join(f"    {line}\n" for line in text.splitlines()) + "\n")


def show_findings(on: Judged, found: Iterable[Diagnostic]) -> None:
    """Show what the rules have against a file that is not written yet; notes are left out."""
    from planctl.cli.paint import painter
    from planctl.export.findings import SEVERITY_LABELS

    paint = painter(sys.stderr)
    for one in found:
        if one.severity is Severity.INFO:
            continue
        severity = paint(on.t(SEVERITY_LABELS[one.severity]), _ROLES[one.severity])
        place = f"{on.prefix}{one.where.path}: " + (
            f"{one.where.field}: " if one.where.field else ""
        )
        sys.stderr.write(f"{place}{severity} {one.code} {on.t(one.message)}\n")
        if one.hint:
            sys.stderr.write(f"    → {on.t(one.hint)}\n")


def errors(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that forbid a file."""
    return [one for one in found if one.severity is Severity.ERROR]


def say_written(on: Judged, path: str) -> None:
    """Say on stdout what was written, and how it is checked."""
    shown = on.prefix + path
    sys.stdout.write(
        on.t(msg("Written: {path}", path=shown))
        + "\n"
        + on.t(msg("To check it: planctl check {path}", path=shown))
        + "\n"
    )
