"""The card of a followed risk: what section 6 says of it, and how it was judged over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.concerning import latest_assessment, named_risk
from planctl.analysis.phrases import day_of, inline
from planctl.i18n import Message, msg
from planctl.model.labels import IMPACT_LABELS, LIKELIHOOD_LABELS, MITIGATION_LABELS
from planctl.reports.screen.card import Around, Card, Line, Section, card, said, section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.model.risk import Assessment, RiskFollowUp
    from planctl.registry import Entry


def risk_card(entry: Entry[RiskFollowUp], around: Around) -> Card:
    """Return everything about one followed risk."""
    return card(
        risk_words(entry.record, around) or entry.id,
        entry.at(),
        Section(tuple(_head(entry, around))),
        section(msg("Assessments"), _assessments(entry, around)),
    )


def risk_words(risk: RiskFollowUp, around: Around) -> str | None:
    """Return what the risk is: the words of section 6, else the record's own."""
    named = named_risk(around.records, risk.clause)
    return named[1].risk if named else risk.text


def followed_line(entry: Entry[RiskFollowUp], around: Around, depth: int = 0) -> Line:
    """Return a followed risk as one line of another card: how it was judged last."""
    last = latest_assessment(entry.record, around.as_of)
    words = assessment_words(last) if last else msg("not assessed yet")
    label = entry.record.clause if depth == 0 and entry.record.clause else entry.id
    if depth == 0 and (risk := risk_words(entry.record, around)):
        words = msg("{what} — {state}", what=inline(risk), state=words)
    return Line(words, label, entry.at(), depth=depth)


def assessment_words(one: Assessment) -> Message:
    """Say how a risk was judged: likelihood, impact, and what is done against it."""
    return msg(
        "likelihood {likelihood} of 5 ({likely}), impact {impact} of 5 ({felt}), "
        "mitigation: {mitigation}",
        likelihood=one.likelihood,
        likely=LIKELIHOOD_LABELS[one.likelihood],
        impact=one.impact,
        felt=IMPACT_LABELS[one.impact],
        mitigation=MITIGATION_LABELS[one.mitigation],
    )


def _head(entry: Entry[RiskFollowUp], around: Around) -> Iterator[Line]:
    risk = entry.record
    yield Line(entry.id, msg("Id"))
    named = named_risk(around.records, risk.clause)
    yield from said(msg("Clause"), risk.clause)
    if named:
        direction = named[0]
        yield Line(f"{direction.id} {direction.record.title}", msg("Direction"))
        yield Line(named[1].mitigation, msg("Mitigation"))
        yield from said(msg("Note"), risk.text)


def _assessments(entry: Entry[RiskFollowUp], around: Around) -> Iterator[Line]:
    numbered = list(enumerate(entry.record.assessments))
    for number, one in sorted(numbered, key=lambda pair: pair[1].date, reverse=True):
        if one.date <= around.as_of:
            yield Line(assessment_words(one), day_of(one.date), entry.at("assessments", number))
            yield from (Line(one.note, msg("Note"), depth=1) for _ in [0] if one.note)
