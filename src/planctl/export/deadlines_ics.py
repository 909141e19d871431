"""What is due when, as a calendar (RFC 5545) that mail programs subscribe to.

An event keeps its UID for as long as what is due keeps its id: a subscriber sees it change, not
come anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar as ICalendar
from icalendar import Event

from planctl.analysis.deadlines import ItemKind
from planctl.analysis.labels import ITEM_LABELS, KIND_LABELS, NOT_TRACKED
from planctl.analysis.phrases import code_of, codes_of, day_of, month_of
from planctl.export.sample import MARK
from planctl.i18n import msg, plural

if TYPE_CHECKING:
    from planctl.analysis.deadlines import DueItem
    from planctl.i18n import Message, Translator
    from planctl.registry import Registry

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Whose calendar it is: the plan, the body if it is one body's, the day it was made for."""

    title: str
    agency: str | None
    as_of: date
    simulation: bool


def calendar_bytes(
    calendar: Calendar, items: Iterable[DueItem], registry: Registry, t: Translator
) -> bytes:
    """Return the calendar file: an all-day event for each item, on its effective day."""
    made = ICalendar()
    made.add("prodid", "-//planctl//planctl//AZ" if t.lang == "az" else "-//planctl//planctl//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", t(_name(calendar, registry)))
    for item in items:
        made.add_component(_event(calendar, item, registry, t))
    return bytes(made.to_ical())


def _event(calendar: Calendar, item: DueItem, registry: Registry, t: Translator) -> Event:
    event = Event()
    event.add("uid", _uid(item))
    # The same day gives the same bytes: no clock is asked.
    event.add("dtstamp", datetime.combine(calendar.as_of, time(), UTC))
    event.add("dtstart", item.effective_due)
    event.add("dtend", item.effective_due + _DAY)
    event.add("summary", _summary(item, registry, t))
    event.add("description", "\n".join(t(line) for line in _description(item, registry)))
    event.add("categories", [t(KIND_LABELS[item.kind])])
    # A last day keeps nobody from meeting others on it.
    event.add("transp", "TRANSPARENT")
    return event


def _uid(item: DueItem) -> str:
    parts: tuple[str, ...] = (item.plan, item.kind, item.id)
    if item.kind is ItemKind.DUTY:
        # What reports on no period is told apart by its day.
        parts = (*parts, item.period or item.due.isoformat(), *item.obliged)
    return "/".join(parts) + "@planctl"


def _name(calendar: Calendar, registry: Registry) -> Message:
    name = msg("{plan}: deadlines", plan=calendar.title)
    if calendar.agency:
        code = code_of(registry, calendar.agency)
        name = msg("{plan}: deadlines of {body}", plan=calendar.title, body=code)
    return msg("{mark} – {name}", mark=MARK, name=name) if calendar.simulation else name


def _summary(item: DueItem, registry: Registry, t: Translator) -> str:
    words = f"{item.id} {item.title}"
    if item.period:
        words += f" ({t(month_of(item.period))})"
    return f"{words} – {codes_of(registry, item.obliged)}" if item.obliged else words


def _description(item: DueItem, registry: Registry) -> Iterable[Message]:
    state = ITEM_LABELS[item.state] if item.tracked else NOT_TRACKED
    yield msg("State: {state}", state=state)
    if item.obliged:
        yield msg("Obliged: {bodies}", bodies=codes_of(registry, item.obliged))
    if item.count > 1:
        yield plural(
            "{count} report, received: {received}",
            "{count} reports, received: {received}",
            count=item.count,
            received=item.received,
        )
    if item.effective_due != item.due:
        yield msg("By the words of the act: {day}", day=day_of(item.due))
