"""Changes as sentences: the one place where they are put into words.

What a record holds is said as it stands there: quoting it for Markdown or a terminal is the part
of who shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from planctl.analysis.compare.change import FieldChange, RecordChange, Sort
from planctl.analysis.compare.narrowed import clipped, narrowed
from planctl.analysis.compare.weight import Weight, weight_of_record
from planctl.analysis.compare.words import (
    deadline_meaning,
    field_words,
    scalar_words,
    shown,
    value_words,
)
from planctl.analysis.phrases import act_name, month_of
from planctl.i18n import Message, Translator, msg
from planctl.model.deadline import Deadline
from planctl.store.layout import KEPT, Kind

if TYPE_CHECKING:
    from planctl.analysis.compare.names import Names

#: What changes by an act alone, by kind of record.
BY_ACT: Mapping[Kind, frozenset[str]] = {
    Kind.PLAN: frozenset(("title", "act", "period", "goals", "targets", "funding")),
    Kind.DIRECTION: frozenset(
        ("title", "section", "section_title", "rationale", "tasks", "results", "risks")
    ),
    Kind.MEASURE: frozenset(
        ("direction", "parent", "title", "lead", "co", "deadline", "tiers", "cancelled", "clause")
    ),
    Kind.INDICATOR: frozenset(("quote", "target")),
}
RECORD_LABELS: Mapping[Kind, Message] = {
    Kind.SETTINGS: msg("settings of the registry"),
    Kind.AGENCY: msg("body of the registry"),
    Kind.ACT: msg("act"),
    Kind.CALENDAR: msg("calendar of the year"),
    Kind.PLAN: msg("plan"),
    Kind.DIRECTION: msg("direction"),
    Kind.MEASURE: msg("measure"),
    Kind.INDICATOR: msg("indicator"),
    Kind.UPDATE: msg("update"),
    Kind.FINANCE: msg("finance report"),
    Kind.MEETING: msg("meeting"),
    Kind.RISK: msg("risk"),
    Kind.COST_APPROVAL: msg("request to approve a cost"),
    Kind.EVIDENCE: msg("file of evidence"),
    Kind.SEAL: msg("seal"),
    Kind.TEMPLATE: msg("template of a report"),
    Kind.SIGNERS: msg("list of allowed signers"),
    Kind.REVOKED: msg("list of revoked keys"),
    Kind.KEY: msg("public key"),
    Kind.SOURCE: msg("official text"),
}
WEIGHT_LABELS: Mapping[Weight, Message] = {
    Weight.NORMATIVE: msg("NORMATIVE"),
    Weight.STATE: msg("state of the work"),
    Weight.VALUE: msg("value"),
    Weight.WORDS: msg("words"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, and what it weighs; `field` is the field's name for machines, if it has one."""

    text: str
    weight: Weight
    field: FieldChange | None = None


def sentences(change: RecordChange, names: Names, t: Translator) -> tuple[Said, ...]:
    """Return what happened to a record, the heaviest first."""
    said = [*_whole(change, names, t)]
    said += [Said(shown(_field(one, change, names, t)), one.weight, one) for one in change.fields]
    said += [Said(shown(text), Weight.WORDS) for text in _reasons(change, t)]
    return tuple(sorted(said, key=lambda one: one.weight))


def subject(change: RecordChange, names: Names, t: Translator) -> str:
    """Return what a change is about, as a heading: `8.1.1, hesabat 07.2026`."""
    if change.period is not None:
        words = msg(
            "{measure}, {report} {period}",
            measure=change.measure,
            report=RECORD_LABELS[change.kind],
            period=_span(change),
        )
        return t(words)
    if change.kind is Kind.AGENCY:
        return f"{t(RECORD_LABELS[change.kind])} {shown(names.code(change.id))}"
    if change.kind is Kind.SETTINGS:
        return t(RECORD_LABELS[change.kind])
    if change.kind in KEPT:
        return f"{t(RECORD_LABELS[change.kind])} {shown(change.path.rpartition('/')[2])}"
    return f"{t(RECORD_LABELS[change.kind])} {shown(change.id)}"


def _span(change: RecordChange) -> Message:
    """Return the period that is reported on, from the first to the last where there are several."""
    first = month_of(change.since or change.period or "")
    if change.since is None or change.since == change.period:
        return first
    return msg("{first} – {last}", first=first, last=month_of(change.period or ""))


def _whole(change: RecordChange, names: Names, t: Translator) -> Iterator[Said]:
    """Yield what is said of a record as a whole."""
    what = subject(change, names, t)
    weight = weight_of_record(change.kind)
    if change.is_new_report:
        if not change.fields:
            yield Said(t(msg("reported: nothing has changed")), Weight.WORDS)
        return
    match change.sort:
        case Sort.ADDED:
            title = shown(clipped(change.title or ""))
            what = f"{what} – {title}" if title else what
            yield Said(t(msg("added: {what}", what=what)), weight)
        case Sort.REMOVED:
            yield Said(t(msg("removed: {what}", what=what)), weight)
        case Sort.RENAMED:
            words = msg("renamed: {before} → {after}", before=change.earlier, after=change.id)
            yield Said(t(words), weight)
        case Sort.UNREADABLE:
            yield Said(t(msg("cannot be read: {what}", what=what)), weight)


def _reasons(change: RecordChange, t: Translator) -> Iterator[str]:
    """Yield why a landed report was changed, or that nobody says why."""
    if change.sort is not Sort.CHANGED or change.period is None:
        return
    for one in change.corrections:
        yield t(msg("reason of the correction: {why}", why=one.why))
    if not change.corrections:
        yield t(msg("no reason of the correction is given"))


def _field(one: FieldChange, change: RecordChange, names: Names, t: Translator) -> str:
    label = field_words(one.steps, t) if one.steps else t(msg("digest of the file"))
    before, after = (
        None if value is None else value_words(value, one.path[-1], names, t)
        for value in (one.before, one.after)
    )
    unit = _unit(one, change, names)
    if after is None:
        gone = clipped(before or "")
        words = msg("{field}: removed ({before})", field=label, before=gone)
        if change.is_new_report:
            words = msg("{field}: no longer named ({before})", field=label, before=gone)
    elif before is None:
        words = msg("{field}: {value}", field=label, value=clipped(after) + unit)
    else:
        if isinstance(one.before, Deadline) and before == after:
            before, after = deadline_meaning(one.before, t), deadline_meaning(one.after, t)
        elif isinstance(one.before, Decimal):
            before = scalar_words(one.before, t)  # the unit is said once, at the end
        elif isinstance(one.before, str):
            before, after = narrowed(before, after)
        words = msg("{field}: {before} → {after}", field=label, before=before, after=after + unit)
    return t(_with_ground(words, one, change))


def _unit(one: FieldChange, change: RecordChange, names: Names) -> str:
    """Return what a reported number counts, after a blank."""
    if change.kind is not Kind.UPDATE or one.path[0] != "values":
        return ""
    indicator = names.indicator(change.plan, f"{change.measure}/{one.path[-1]}")
    unit = indicator.target.unit if indicator and indicator.target else None
    return f" {unit}" if unit else ""


def _with_ground(words: Message, one: FieldChange, change: RecordChange) -> Message:
    """Add on what ground legal text changed: the act, a slip of the text put right, or none."""
    if one.slip:
        return msg("{change} (a slip of the text put right)", change=words)
    if one.path[0] not in BY_ACT.get(change.kind, ()):
        return words
    if not change.acts:
        return msg("{change} (no amending act)", change=words)
    for act in change.acts:
        words = msg("{change} (amending act: {act})", change=words, act=act_name(act))
    return words
