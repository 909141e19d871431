"""The calendar file: what a mail program reads in it, and that it is the same every time."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar as ICalendar
from icalendar import Event

from planctl.analysis.agenda import agenda
from planctl.analysis.deadlines import DueItem
from planctl.analysis.obligations import obligations
from planctl.analysis.receipts import receipts
from planctl.analysis.rollup import plan_status
from planctl.export.deadlines_ics import Calendar, calendar_bytes
from planctl.i18n import translator
from planctl.registry import Registry
from planctl.workspace import open_registry
from tests.analysis.owed import LEADS, MONTHLY
from tests.analysis.reporting import draft, meeting
from tests.support.draft import PLAN, Draft
from tests.support.real import PLAN as REAL
from tests.support.real import REGISTRY

AS_OF = date(2026, 3, 1)


def made(folder: Path) -> Draft:
    plan = draft(folder, {**MONTHLY, "obliged": [LEADS]})
    plan.files["registry.yaml"]["policies"] = {"working_day": "next"}
    text = "“Qərar”; iki sətir, vergül \\ və çox uzun bir cümlə: " + "ərizə " * 30
    decision = {"number": "1", "text": text.strip(), "owner": "san", "due": "2026-04-01"}
    meeting(plan, "2026-02-01", decision)
    return plan


def read(
    registry: Registry, plan: str, *, lang: str = "az", agency: str | None = None
) -> tuple[bytes, tuple[DueItem, ...]]:
    """Return the file and what it was made from."""
    records = registry.plans[plan]
    status = plan_status(registry, records, AS_OF)
    came = receipts(registry, records, obligations(registry, records), None, AS_OF)
    items = agenda(status, came)
    calendar = Calendar(status.plan.short_title, agency, AS_OF, simulation=False)
    return calendar_bytes(calendar, items, registry, translator(lang)), items


def events(content: bytes) -> list[Event]:
    parsed = ICalendar.from_ical(content)
    assert isinstance(parsed, ICalendar)
    return [event for event in parsed.walk("VEVENT") if isinstance(event, Event)]


def uids(found: Iterable[Event]) -> list[str]:
    return [str(event["UID"]) for event in found]


def test_every_item_is_an_event_of_its_effective_day(tmp_path: Path) -> None:
    content, items = read(made(tmp_path).open().registry, PLAN)
    found = events(content)
    assert len(found) == len(items)
    for event, item in zip(found, items, strict=True):
        assert event.decoded("DTSTART") == item.effective_due
        assert event.decoded("DTEND") == item.effective_due + timedelta(days=1)
        assert event.decoded("DTSTAMP") == datetime(2026, 3, 1, tzinfo=UTC)
        assert item.id in str(event["SUMMARY"])
        assert item.title in str(event["SUMMARY"])
        assert str(event["TRANSP"]) == "TRANSPARENT"
        assert ("15.02.2026" in str(event["DESCRIPTION"])) is (str(item.due) == "2026-02-15")


def test_names_are_in_the_readers_language(tmp_path: Path) -> None:
    registry = made(tmp_path).open().registry
    content, _ = read(registry, PLAN, agency="san")
    parsed = ICalendar.from_ical(content)
    assert str(parsed["X-WR-CALNAME"]) == "Sınaq planı: icra müddətləri (SAN)"
    english, _ = read(registry, PLAN, lang="en")
    assert str(ICalendar.from_ical(english)["X-WR-CALNAME"]) == "Sınaq planı: deadlines"
    first = {str(event["SUMMARY"]) for event in events(content)}
    assert "1s/1 Aylıq məlumat (01.2026) – SAN" in first


def test_lines_are_those_of_the_standard(tmp_path: Path) -> None:
    content, _ = read(made(tmp_path).open().registry, PLAN)
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert b"VERSION:2.0" in lines


@pytest.mark.parametrize("plan", [REAL, "si-2025-2028"])
def test_ids_of_the_real_plans_are_stable_and_unique(plan: str) -> None:
    registry = open_registry(REGISTRY).registry
    content, items = read(registry, plan)
    found = uids(events(content))
    assert len(set(found)) == len(found) == len(items)
    assert content == read(open_registry(REGISTRY).registry, plan)[0]
    # A day later, in another language, for one body: the same things keep their ids.
    other, _ = read(registry, plan, lang="en", agency="rinn")
    assert uids(events(other)) == found
    assert all(uid.startswith(f"{plan}/") for uid in found)


def test_id_stays_when_the_day_moves(tmp_path: Path) -> None:
    plan = made(tmp_path)
    plan.measure("8.1.1", deadline="2026, mart")
    before = uids(events(read(plan.open().registry, PLAN)[0]))
    plan.measure("8.1.1", deadline="2026, may")
    del plan.files["registry.yaml"]["policies"]
    assert set(uids(events(read(plan.open().registry, PLAN)[0]))) == set(before)
