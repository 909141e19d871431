"""The questions of an update on a terminal, one function for each field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planctl.analysis import lookup
from planctl.analysis.phrases import month_of, target_words, value_words
from planctl.cli.updating import reading
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.indicator import IndicatorKind
from planctl.model.labels import BLOCKER_LABELS, MILESTONE_LABELS, REPORTED_LABELS, TIER_LABELS
from planctl.model.plan import Thresholds
from planctl.model.update import ReportedState

if TYPE_CHECKING:
    from planctl.analysis.owed_updates import OwedUpdate
    from planctl.cli.judged import Judged
    from planctl.cli.updating.asking import Asking
    from planctl.model.indicator import Indicator
    from planctl.store.document import Value


def state(owed: OwedUpdate, asking: Asking) -> str:
    """Ask how far the measure has come, the last report's word beside it."""
    if owed.last is not None:
        said, month = REPORTED_LABELS[owed.last.record.state], month_of(owed.last.record.period)
        asking.say("", msg("Last report ({period}): {state}", period=month, state=said))
    states = list(ReportedState)
    words = [REPORTED_LABELS[one] for one in states]
    chosen = asking.pick(msg("How far has it come?"), words, [one.value for one in states])
    return states[chosen].value


def values(on: Judged, owed: OwedUpdate, asking: Asking) -> dict[str, Value]:
    """Ask for the value of each result that the body reports; empty answers are left out."""
    if owed.results:
        asking.say("", msg("Results. An empty answer leaves a result out."))
    found: dict[str, Value] = {}
    for result in owed.results:
        indicator = result.record
        tier = msg("{tier}, {key}", tier=TIER_LABELS[indicator.tier], key=indicator.key)
        asking.say("", tier, f"  {indicator.quote}")
        if indicator.target is not None:
            words = target_words(indicator.target, _thresholds(on).about_tolerance)
            asking.say(msg("  Target: {target}", target=words))
        if indicator.key in owed.readings:
            last = owed.readings[indicator.key]
            shown, month = value_words(last.value), month_of(last.period)
            asking.say(msg("  Last value: {value} ({period})", value=shown, period=month))
        answer = _value(indicator, asking)
        if answer is not None:
            found[indicator.key] = answer
    return found


def _value(indicator: Indicator, asking: Asking) -> str | None:
    if indicator.kind is IndicatorKind.QUANTITY:
        unit = reading.unit_of(indicator)
        question = msg("Value ({unit})", unit=unit) if unit else msg("Value")
        return asking.read(question, lambda text: reading.number(text, unit))
    states = list(MILESTONE_LABELS)
    words, names = list(MILESTONE_LABELS.values()), [one.value for one in states]
    chosen = asking.choice(msg("How far is it?"), words, names, needed=False)
    return None if chosen is None else states[chosen].value


def blockers(on: Judged, asking: Asking) -> list[Value]:
    """Ask what stands in the way, one obstacle after the other, until the answer is empty."""
    kinds = list(BLOCKER_LABELS)
    found: list[Value] = []
    while True:
        heading = (
            msg("Does anything else stand in the way? Empty: no")
            if found
            else msg("Does anything stand in the way? Empty: no")
        )
        words, names = list(BLOCKER_LABELS.values()), [one.value for one in kinds]
        chosen = asking.choice(heading, words, names, needed=False)
        if chosen is None:
            return found
        blocker = {
            "kind": kinds[chosen].value,
            "what": asking.read(msg("What is it"), _words, needed=True),
            "since": asking.read(msg("Since which day"), reading.day, needed=True),
            "asked_of": asking.read(
                msg("Which body was asked to remove it (empty: none)"),
                lambda text: lookup.agency(on.registry, on.records, text),
            ),
        }
        if blocker["asked_of"]:
            blocker["asked_on"] = asking.read(msg("On which day (empty: left out)"), reading.day)
        found.append({name: part for name, part in blocker.items() if part})


def evidence(on: Judged, asking: Asking) -> list[Value]:
    """Ask for documents, one after the other, until a title is empty."""
    asking.say("", msg("Documents that show it. An empty title ends the list."))
    found: list[Value] = []
    while title := asking.line(msg("Title")):
        number = asking.line(msg("Number (empty: none)"))
        day = asking.read(msg("Date (empty: none)"), reading.day)
        link = asking.read(
            msg("Link, or a file as evidence/… (empty: none)"),
            lambda text: checked_evidence(on, reading.link(text)),
        )
        parts = {"title": title, "number": number, "date": day, **(link or {})}
        found.append({name: part for name, part in parts.items() if part})
    return found


def checked_blocker(on: Judged, blocker: reading.Fields) -> Value:
    """Return an obstacle with the id of the body that was asked. UserError where it is unknown."""
    if "asked_of" in blocker:
        blocker["asked_of"] = lookup.agency(on.registry, on.records, blocker["asked_of"])
    return dict(blocker)


def checked_evidence(on: Judged, document: reading.Fields) -> dict[str, Value]:
    """Return a document with the digest of its file. UserError where the file is not there."""
    if "file" in document:
        path = f"plans/{on.records.id}/{document['file']}"
        digests = {file.path: file.document.data for file in on.registry.files}
        digest = digests.get(path)
        if not isinstance(digest, str):
            raise UserError(
                msg("There is no such file: {path}", path=on.prefix + path),
                msg("Put the document there first."),
            )
        document["sha256"] = digest
    return dict(document)


def ask(
    field: str, on: Judged, owed: OwedUpdate, asking: Asking, answers: Mapping[str, Value]
) -> Value:
    """Ask a person for one field of an update; what answers nothing is left out."""
    match field:
        case "state":
            return state(owed, asking)
        case "values":
            return values(on, owed, asking)
        case "text":
            return asking.line(msg("What was done (empty: left out)"))
        case "next_steps":
            return asking.line(msg("What is next, and by when (empty: left out)"))
        case "blockers":
            return blockers(on, asking)
        case "evidence":
            return evidence(on, asking)
    return answers.get(field)


def _words(text: str) -> str:
    if not text:
        raise UserError(msg("An answer is needed here."))
    return text


def _thresholds(on: Judged) -> Thresholds:
    return on.records.plan.record.thresholds if on.records.plan else Thresholds()
