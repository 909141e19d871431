"""The cards of a legal act and of one duty that it lays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import act_name, codes_of, day_of
from planctl.i18n import msg
from planctl.model.labels import DUTY_PERIOD_LABELS
from planctl.reports.screen.agency_card import duty_line
from planctl.reports.screen.card import (
    Around,
    Card,
    Line,
    Section,
    card,
    errata_section,
    said,
    section,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.model.act import Act, Duty
    from planctl.registry import Entry


def act_card(entry: Entry[Act], around: Around) -> Card:
    """Return everything about one act."""
    act = entry.record
    return card(
        act_name(act),
        entry.at(),
        Section((*_act_head(act), *_plans(entry.id, around))),
        section(msg("Duties"), (duty_line(duty) for duty in act.duties)),
        section(msg("Clauses"), (Line(clause.text, clause.clause) for clause in act.clauses)),
        errata_section(act.errata),
    )


def _act_head(act: Act) -> Iterator[Line]:
    yield Line(act.title, msg("Title"))
    yield from said(msg("Plan"), act.plan)
    yield from said(msg("Amends"), act.amends)
    if act.source:
        yield Line(act.source.file, msg("Official text"))
    yield from said(msg("Note"), act.note)


def _plans(act: str, around: Around) -> Iterator[Line]:
    """Yield the plans whose reporting follows this act's calendar, and why."""
    for records in around.registry.plans.values():
        reporting = records.plan.record.reporting if records.plan else None
        if records.plan and reporting and reporting.act == act:
            name = msg("Reporting calendar of {plan}", plan=records.plan.record.short_title)
            yield Line(reporting.why, name)


def duty_card(entry: Entry[Act], duty: Duty, around: Around) -> Card:
    """Return everything about one duty of an act."""
    number = entry.record.duties.index(duty)
    words = {clause.clause: clause.text for clause in entry.record.clauses}
    return card(
        f"{duty.id} {duty.what}",
        entry.at("duties", number),
        Section(tuple(_duty_head(entry, duty, around))),
        section(
            msg("Clause"),
            [Line(words[duty.clause], duty.clause)] if duty.clause in words else [],
        ),
    )


def _duty_head(entry: Entry[Act], duty: Duty, around: Around) -> Iterator[Line]:
    registry = around.registry
    yield Line(act_name(entry.record), msg("Act"))
    yield Line(codes_of(registry, duty.obliged), msg("Obliged"))
    yield from said(msg("Together with"), codes_of(registry, duty.with_))
    if duty.recipient:
        yield Line(codes_of(registry, [duty.recipient]), msg("Recipient"))
    yield Line(f"“{duty.quote}”", msg("Quote"))
    yield Line(duty.due_text, msg("Due, in words"))
    yield Line(day_of(duty.first_due), msg("First due"))
    yield Line(duty.recurrence or msg("owed once"), msg("Recurrence"))
    yield Line(DUTY_PERIOD_LABELS[duty.period], msg("Period"))
    if duty.at_least is not None:
        yield Line(str(duty.at_least), msg("At least a year"))
