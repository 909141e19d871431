"""What holding seals against the history came to, for people and as data."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planctl.export.findings import as_json, as_text
from planctl.export.sample import MARK
from planctl.i18n import Message, Translator, msg, plural

if TYPE_CHECKING:
    from planctl.export.findings import FindingsReport
    from planctl.history.seals import LandedSeal, SealedHistory


@dataclass(frozen=True, slots=True)
class SealReport:
    """The findings, the seals, and what makes their paths ones that the reader can open."""

    findings: FindingsReport
    sealed: SealedHistory
    prefix: str


def seals_text(report: SealReport, t: Translator) -> str:
    """Return what does not hold; where everything does, how many seals there are and the last."""
    if report.findings.diagnostics:
        return as_text(report.findings, t)
    lines = (*((MARK,) if report.findings.simulation else ()), *_facts(report))
    return "".join(f"{t(line)}\n" for line in lines)


def _facts(report: SealReport) -> tuple[Message, ...]:
    seals = list(report.sealed.seals.values())
    if not seals:
        return (msg("The registry has no seals yet; “planctl audit seal” writes the first."),)
    last = seals[-1]
    return (
        plural(
            "{count} seal holds: today's history contains what it seals.",
            "{count} seals hold: today's history contains what they seal.",
            count=len(seals),
        ),
        msg(
            "The last one: {number}, of {moment}, commit {commit}",
            number=last.number,
            moment=last.record.moment if last.record else "",
            commit=last.record.commit if last.record else "",
        ),
        msg("SHA-256 of the seal: {digest}", digest=last.digest),
    )


def seals_json(report: SealReport, t: Translator) -> str:
    """Return the seals with the SHA-256 of each, and the findings as `audit` gives them."""
    document = json.loads(as_json(report.findings, t))
    document["seals"] = [_data(seal) for seal in report.sealed.seals.values()]
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _data(seal: LandedSeal) -> dict[str, Any]:
    record = seal.record
    return {
        "number": seal.number,
        "sha256": seal.digest,
        "landed": seal.landed,
        "commit": record.commit if record else None,
        "moment": record.moment if record else None,
        "records": record.records if record else None,
        "digest": record.digest if record else None,
    }


FORMATS: Mapping[str, Callable[[SealReport, Translator], str]] = {
    "text": seals_text,
    "json": seals_json,
}
