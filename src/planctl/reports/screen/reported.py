"""What bodies report of a measure, as sections: last words, obstacles, evidence, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.labels import STANDING_LABELS
from planctl.analysis.phrases import code_of, day_of, inline, month_of, value_words
from planctl.analysis.reported import (
    Standing,
    by_period,
    corrections_of,
    evidence_of,
    latest_updates,
    obstacles,
)
from planctl.i18n import Message, msg, plural
from planctl.model.labels import BLOCKER_LABELS, REPORTED_LABELS
from planctl.reports.screen.card import Around, Line, Section, said, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.reported import Obstacle, Report
    from planctl.model.evidence import Evidence
    from planctl.model.update import StatusUpdate
    from planctl.registry import Entry


def reported_sections(
    updates: Iterable[Entry[StatusUpdate]], finance: Iterable[Report], around: Around
) -> tuple[Section, ...]:
    """Return what the bodies of a measure have said by the day that is asked about."""
    updates = tuple(updates)
    found = obstacles(updates, around.as_of)
    standing = [one for one in found if one.standing is Standing.STANDS]
    past = [one for one in found if one.standing is not Standing.STANDS]
    return (
        section(msg("Last reports"), _last_reports(updates, around)),
        section(msg("What stands in the way"), _obstacles(standing, around)),
        section(msg("What stood in the way"), _obstacles(past, around)),
        section(msg("Evidence"), _evidence(updates, around)),
        section(msg("Corrections"), _corrections((*updates, *finance), around)),
    )


def source_words(report: Report, around: Around) -> Message:
    """Say which report it is: its period and its body."""
    return msg(
        "{period}, {agency}",
        period=month_of(report.record.period),
        agency=code_of(around.registry, report.record.agency),
    )


def document_words(evidence: Evidence) -> Message | str:
    """Say what a document is called, its number and its day."""
    title = evidence.title
    if evidence.number:
        title = f"{title}, № {evidence.number}"
    return msg("{title}, {day}", title=title, day=day_of(evidence.date)) if evidence.date else title


def obstacle_words(obstacle: Obstacle) -> Message:
    """Say what an obstacle is, and for how long it has stood."""
    blocker = obstacle.blocker
    age = plural("{count} day", "{count} days", count=obstacle.age)
    what, since = inline(blocker.what), day_of(blocker.since)
    if obstacle.standing is Standing.STANDS:
        return msg("{what} — since {since} ({age})", what=what, since=since, age=age)
    if obstacle.standing is Standing.RESOLVED and blocker.resolved_on:
        until = day_of(blocker.resolved_on)
        return msg(
            "{what} — since {since}, removed {until} ({age})",
            what=what,
            since=since,
            until=until,
            age=age,
        )
    state = STANDING_LABELS[obstacle.standing]
    return msg("{what} — since {since} ({state})", what=what, since=since, state=state)


def asked_line(obstacle: Obstacle, around: Around, depth: int = 1) -> tuple[Line, ...]:
    """Return who was asked to remove an obstacle, and when; none where nobody was."""
    blocker = obstacle.blocker
    if blocker.asked_of is None:
        return ()
    who: Message | str = code_of(around.registry, blocker.asked_of)
    if blocker.asked_on:
        who = msg("{agency}, {day}", agency=who, day=day_of(blocker.asked_on))
    return (Line(who, msg("Asked of"), depth=depth),)


def _last_reports(updates: tuple[Entry[StatusUpdate], ...], around: Around) -> Iterator[Line]:
    shown = latest_updates(updates, around.as_of)
    for entry in shown:
        update = entry.record
        yield Line(REPORTED_LABELS[update.state], source_words(entry, around), entry.at())
        for key, value in update.values.items():
            yield Line(value_words(value), key, depth=1)
        yield from _deep(said(msg("What was done"), update.text))
        yield from _deep(said(msg("Next steps"), update.next_steps))
    if earlier := len(by_period(updates, around.as_of)) - len(shown):
        yield Line(str(earlier), msg("Further reports"))


def _deep(lines: Iterable[Line]) -> Iterator[Line]:
    return (Line(line.words, line.label, line.where, depth=1) for line in lines)


def _obstacles(found: Iterable[Obstacle], around: Around) -> Iterator[Line]:
    for obstacle in found:
        label = msg(
            "{agency}, {kind}",
            agency=code_of(around.registry, obstacle.update.record.agency),
            kind=BLOCKER_LABELS[obstacle.blocker.kind],
        )
        where = obstacle.update.at("blockers", obstacle.number)
        yield Line(obstacle_words(obstacle), label, where)
        yield from asked_line(obstacle, around)


def _evidence(updates: tuple[Entry[StatusUpdate], ...], around: Around) -> Iterator[Line]:
    for evidence, report, number in evidence_of(updates, around.as_of):
        where = report.at("evidence", number)
        yield Line(document_words(evidence), source_words(report, around), where)
        for label, words in ((msg("File"), evidence.file), (msg("Link"), evidence.link)):
            yield from _deep(said(label, words))


def _corrections(reports: Iterable[Report], around: Around) -> Iterator[Line]:
    for correction, report, number in corrections_of(reports, around.as_of):
        label = msg(
            "{day} ({report})", day=day_of(correction.when), report=source_words(report, around)
        )
        yield Line(correction.what, label, report.at("corrections", number))
        yield Line(correction.why, msg("Why"), depth=1)
