"""The card of a body or a group: what it leads, takes part in and owes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, codes_of, day_of
from planctl.analysis.working_group import responsible_on
from planctl.i18n import Message, msg
from planctl.model.agency import AgencyKind, Derived
from planctl.model.labels import AGENCY_LABELS
from planctl.reports.screen.agency_reports import agency_sections
from planctl.reports.screen.card import (
    Around,
    Card,
    Line,
    Section,
    card,
    said,
    section,
    source_lines,
)
from planctl.reports.screen.measure_card import measure_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.model.act import Duty
    from planctl.model.agency import Agency
    from planctl.model.measure import Measure
    from planctl.registry import Entry


def agency_card(entry: Entry[Agency], around: Around) -> Card:
    """Return everything about one body or group."""
    agency = entry.record
    title = f"{agency.code} – {agency.name}" if agency.name else agency.code
    leads, takes_part = led_by(entry.id, around), joined_by(entry.id, around)
    return card(
        title,
        entry.at(),
        Section(tuple(_head(entry, around))),
        section(msg("Responsible persons"), _responsible(agency, around)),
        section(msg("Leads"), (measure_line(measure, around) for measure in leads)),
        section(msg("Co-executor"), (measure_line(measure, around) for measure in takes_part)),
        section(msg("Duties"), (duty_line(duty) for duty in owed_by(entry.id, around))),
        *agency_sections(entry, around),
    )


def led_by(agency: str, around: Around) -> list[Entry[Measure]]:
    """Return the measures in whose lead column a body stands."""
    return [
        entry
        for entry in around.records.measures.values()
        if any(executor.agency == agency for executor in entry.record.lead)
    ]


def joined_by(agency: str, around: Around) -> list[Entry[Measure]]:
    """Return the measures among whose co-executors a body stands."""
    return [
        entry
        for entry in around.records.measures.values()
        if any(executor.agency == agency for executor in entry.record.co)
    ]


def owed_by(agency: str, around: Around) -> list[Duty]:
    """Return the duties of all acts that name a body as obliged."""
    acts = around.registry.acts.values()
    return [duty for act in acts for duty in act.record.duties if agency in duty.obliged]


def groups_of(agency: str, around: Around) -> list[str]:
    """Return the groups that list a body among their members."""
    return [e.id for e in around.registry.agencies.values() if agency in e.record.members]


def duty_line(duty: Duty) -> Line:
    """Return a duty as one line of another card."""
    return Line(msg("{what} — {due}", what=duty.what, due=duty.due_text), duty.id)


def _unlisted(agency: Agency) -> Message:
    """Say of a group without a list what its members are known by."""
    if agency.derived is Derived.LEADS:
        return msg("they follow from each plan: its lead executors")
    return msg("not listed; it counts as one unknown body")


def _head(entry: Entry[Agency], around: Around) -> Iterator[Line]:
    agency, registry = entry.record, around.registry
    yield Line(entry.id, msg("Id"))
    yield Line(AGENCY_LABELS[agency.kind], msg("Kind"))
    yield from said(msg("Aliases"), "; ".join(agency.aliases))
    if agency.kind is AgencyKind.GROUP:
        yield Line(codes_of(registry, agency.members) or _unlisted(agency), msg("Members"))
    groups = (code_of(registry, group) for group in groups_of(entry.id, around))
    yield from said(msg("Member of"), "; ".join(groups))
    yield from said(msg("Reading"), agency.reading)
    yield from said(msg("Note"), agency.note)
    yield from source_lines(agency.source)


def _responsible(agency: Agency, around: Around) -> Iterator[Line]:
    """Yield who answers for the plan, the gap where nobody does on the day; clause 3.1."""
    if agency.kind is AgencyKind.GROUP:
        return
    for person in reversed(agency.responsible):
        words = {"name": person.name, "post": person.post, "start": day_of(person.from_)}
        since = msg("{name}, {post}: since {start}", **words)
        until = person.to and msg("{name}, {post}: {start} – {end}", **words, end=day_of(person.to))
        yield Line(until or since)
        act = person.appointed_by
        title = f"{act.title}, № {act.number}" if act.number else act.title
        signed = msg("{title}, {day}", title=title, day=day_of(act.date)) if act.date else title
        yield Line(signed, msg("Appointed by"), depth=1)
    if not responsible_on(agency, around.as_of):
        yield Line(msg("nobody is named; clause 3.1 of the order asks for a deputy head"))
