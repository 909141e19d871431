"""The card of a request to approve a cost (measure 8.5.2 of the plan)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, day_of, manats
from planctl.i18n import msg
from planctl.model.labels import APPROVAL_LABELS, COST_LABELS
from planctl.reports.screen.card import Around, Card, Line, Section, card, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.model.cost_approval import CostApproval
    from planctl.registry import Entry


def cost_card(entry: Entry[CostApproval], around: Around) -> Card:
    """Return everything about one request to spend."""
    return card(entry.record.title, entry.at(), Section(tuple(_head(entry, around))))


def approval_line(entry: Entry[CostApproval], around: Around) -> Line:
    """Return a request as one line of another card."""
    request = entry.record
    words = msg(
        "{title} — {agency}, {amount}, {state}",
        title=request.title,
        agency=code_of(around.registry, request.agency),
        amount=manats(request.amount),
        state=APPROVAL_LABELS[request.state],
    )
    return Line(words, entry.id, entry.at())


def _head(entry: Entry[CostApproval], around: Around) -> Iterator[Line]:
    request = entry.record
    yield Line(entry.id, msg("Id"))
    yield Line(code_of(around.registry, request.agency), msg("Body"))
    if request.measure:
        measure = around.records.measures.get(request.measure)
        title = measure.record.title if measure else ""
        yield Line(f"{request.measure} {title}".strip(), msg("Measure"))
    yield Line(manats(request.amount), msg("Amount"))
    yield Line(COST_LABELS[request.category], msg("Category"))
    yield Line(day_of(request.submitted_on), msg("Submitted on"))
    yield Line(APPROVAL_LABELS[request.state], msg("State"))
    if request.decided_on:
        yield Line(day_of(request.decided_on), msg("Decided on"))
    yield from said(msg("Reason"), request.reason)
    yield from said(msg("May repeat"), request.duplicate_of)
