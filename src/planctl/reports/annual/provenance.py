"""Where the report comes from: registry, commit, day, program, official texts, findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from planctl import __version__, az
from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.reports.annual.source import Source
from planctl.reports.origin import seal_named
from planctl.reports.phrases import day, sentence
from planctl.reports.tables import Row

SEVERITIES: dict[Severity, Message] = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("note"),
}


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a reader needs to make the same report again, and how sound its source is."""

    facts: tuple[Row, ...]
    findings_text: str
    findings: tuple[Row, ...]


def provenance(source: Source) -> Provenance:
    """Return the provenance page."""
    t = source.t
    facts = (Row({"label": label, "value": value}) for label, value in _facts(source))
    counts = Counter(found.severity for found in source.diagnostics)
    said = "; ".join(f"{t(label)}: {counts[severity]}" for severity, label in SEVERITIES.items())
    return Provenance(tuple(facts), sentence(said), tuple(_findings(source)))


def _facts(source: Source) -> Iterator[tuple[str, str]]:
    t, registry = source.t, source.registry
    if registry.settings:
        yield t("Registry"), registry.settings.record.title
    yield t("Plan"), f"{source.plan.title} ({source.records.id})"
    yield t("Registry commit"), _commit(source)
    yield t("State of the figures"), day(source.as_of, t)
    yield t("Known at"), _known(source)
    yield t("Seal that the commit follows"), seal_named(source.seal) or t("none yet")
    yield t("Files read"), str(len(registry.files))
    yield t("Program"), f"planctl {__version__}"
    text = source.plan.source
    yield (
        t("Official text of the plan (SHA-256)"),
        text.sha256 if text else t("not kept in the registry"),
    )
    if source.plan.reporting and (act := registry.acts.get(source.plan.reporting.act)):
        if act.record.source:
            yield t("Official text of the reporting calendar (SHA-256)"), act.record.source.sha256
        yield t("Ground of the reporting calendar"), source.plan.reporting.why


def _commit(source: Source) -> str:
    return source.revision.commit if source.revision else source.t("no git history")


def _known(source: Source) -> str:
    t, revision = source.t, source.revision
    if revision is None:
        return t("the files as they were when the report was made")
    if revision.changed:
        return t("the commit and changes to the registry that are not committed")
    if revision.made is None:
        return t("the commit; nothing in the registry differs from it")
    made = day(revision.made.date(), t)
    return t(msg("the commit, of {day}; nothing in the registry differs from it", day=made))


def _findings(source: Source) -> Iterator[Row]:
    """Yield the rules that found errors or warnings, with what each checks and how often."""
    from planctl.rules.catalogue import rule

    t = source.t
    found = Counter((d.severity, d.code) for d in source.diagnostics)
    order = list(SEVERITIES)
    for (severity, code), count in sorted(
        found.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
    ):
        if severity is Severity.INFO:
            continue
        loaded = rule(code)
        yield Row(
            {
                "code": code,
                "severity": az.capitalize(t(SEVERITIES[severity])),
                "what": t(loaded.doc.summary) if loaded else "",
                "count": str(count),
            }
        )
