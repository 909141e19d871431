"""What a check found, as every format is handed it; nothing here knows how it is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from posixpath import normpath

from planctl.diagnostic import Diagnostic, Severity, Where
from planctl.export.sample import MARK
from planctl.i18n import Message, Translator, msg, plural

SEVERITY_LABELS: Mapping[Severity, Message] = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("note"),
}


#: How much of a commit's id people are shown.
SHORT = 12


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a check of changes was held against: the revision asked for, the commit it came to."""

    revision: str
    commit: str


@dataclass(frozen=True, slots=True)
class AuditedRange:
    """What an audit looked at: so many commits after `since` (None: from the first) up to one."""

    commits: int
    since: str | None
    commit: str


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """What a check found: `files` looked at, and the findings in order.

    `prefix` makes the registry's paths ones that the reader can open; a listing for people
    leaves out the severities of `counted_only`. `checked` names the files looked at, `failing`
    the severities that fail the check, `made` is when it was run, `simulation` whether the
    registry is a made-up one. `audited` is there where history was judged, not files.
    """

    files: int
    diagnostics: tuple[Diagnostic, ...]
    prefix: str = ""
    counted_only: frozenset[Severity] = frozenset()
    checked: tuple[str, ...] = ()
    failing: frozenset[Severity] = frozenset((Severity.ERROR,))
    compared: Comparison | None = None
    made: datetime | None = None
    audited: AuditedRange | None = None
    simulation: bool = False

    def shown(self, where: Where) -> str:
        """Return the path of a place as the reader can open it."""
        path = f"{self.prefix}{where.path}"
        # A file beside the registry leads out of it.
        return normpath(path) if where.path.startswith("../") else path

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return Counter(d.severity for d in self.diagnostics)[severity]

    @property
    def listed(self) -> tuple[Diagnostic, ...]:
        """The findings that a listing for people names one by one."""
        return tuple(d for d in self.diagnostics if d.severity not in self.counted_only)

    @property
    def fails(self) -> bool:
        """Whether any finding fails the check."""
        return any(d.severity in self.failing for d in self.diagnostics)


Format = Callable[[FindingsReport, Translator], str]


def summary(report: FindingsReport, t: Translator) -> str:
    """Return the closing line: files looked at, findings by severity; the mark of made-up data.

    It stands here, not above: editors and CI read what is above line by line.
    """
    looked_at = (
        plural("{count} commit", "{count} commits", count=report.audited.commits)
        if report.audited
        else plural("{count} file", "{count} files", count=report.files)
    )
    parts = (
        looked_at,
        plural("{count} error", "{count} errors", count=report.count(Severity.ERROR)),
        plural("{count} warning", "{count} warnings", count=report.count(Severity.WARNING)),
        plural("{count} note", "{count} notes", count=report.count(Severity.INFO)),
    )
    counts = ", ".join(t(part) for part in parts)
    return f"{counts} ({t(MARK)})" if report.simulation else counts


def comparison(compared: Comparison, t: Translator) -> str:
    """Return what a check of changes was held against, and that older findings are left aside."""
    return t(
        msg(
            "Only what changed since {revision} ({commit}) and what it brought about; whatever was "
            "found before is left aside, and “planctl check” lists it.",
            revision=compared.revision,
            commit=compared.commit[:10],
        )
    )


def worded(d: Diagnostic, t: Translator) -> str:
    """Return the message of a finding with its hint on a line of its own."""
    said = f"{d.where.commit[:SHORT]}: {t(d.message)}" if d.where.commit else t(d.message)
    return f"{said}\n→ {t(d.hint)}" if d.hint else said


def shortened(text: str, longest: int) -> str:
    """Cut a text that is longer than a page can show."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
