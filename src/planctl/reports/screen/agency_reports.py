"""What a body owes next, what stands in its way, and its last words, as sections of its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.due_next import owes_next
from planctl.analysis.phrases import code_of, day_of, month_of
from planctl.analysis.reported import Standing, latest_updates, obstacles
from planctl.i18n import Message, msg, plural
from planctl.model.labels import BLOCKER_LABELS, REPORTED_LABELS
from planctl.reports.screen.card import Around, Line, Section, section
from planctl.reports.screen.reported import asked_line, obstacle_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.reported import Obstacle
    from planctl.model.agency import Agency
    from planctl.registry import Entry


def agency_sections(entry: Entry[Agency], around: Around) -> tuple[Section, ...]:
    """Return what a body has to do with the monthly cycle on the day that is asked about."""
    standing = [
        one
        for one in obstacles(around.records.updates, around.as_of)
        if one.standing is Standing.STANDS
    ]
    own = [one for one in standing if one.update.record.agency == entry.id]
    asked = [one for one in standing if one.blocker.asked_of == entry.id]
    return (
        section(msg("Owes next"), _owes(entry.id, around)),
        section(msg("What stands in its way"), (line for one in own for line in _own(one, around))),
        section(msg("What it is asked to remove"), (_asked(one, around) for one in asked)),
        section(msg("Last reports"), _last(entry.id, around)),
    )


def _owes(agency: str, around: Around) -> Iterator[Line]:
    owed = owes_next(around.registry, around.records, agency, around.as_of)
    for item in owed.coming:
        what: Message | str = item.title
        if item.period:
            what = msg("{what}, {period}", what=what, period=month_of(item.period))
        if item.count > 1:
            missing = item.count - item.received
            what = plural(
                "{what}: {count} report", "{what}: {count} reports", count=missing, what=what
            )
        words = msg("{what} — due {due}", what=what, due=day_of(item.effective_due))
        yield Line(words, item.id)
    if owed.overdue:
        yield Line(str(owed.overdue), msg("Past their last day, and missing"))


def _own(obstacle: Obstacle, around: Around) -> Iterator[Line]:
    label = msg(
        "{measure}, {kind}",
        measure=obstacle.update.record.measure,
        kind=BLOCKER_LABELS[obstacle.blocker.kind],
    )
    where = obstacle.update.at("blockers", obstacle.number)
    yield Line(obstacle_words(obstacle), label, where)
    yield from asked_line(obstacle, around)


def _asked(obstacle: Obstacle, around: Around) -> Line:
    update = obstacle.update.record
    label = f"{update.measure}, {code_of(around.registry, update.agency)}"
    return Line(obstacle_words(obstacle), label, obstacle.update.at("blockers", obstacle.number))


def _last(agency: str, around: Around) -> Iterator[Line]:
    """Yield one line for each measure; the card of the measure has the rest."""
    own = (update for update in around.records.updates if update.record.agency == agency)
    found = {update.record.measure: update for update in latest_updates(own, around.as_of)}
    for measure in around.records.measures:
        if measure in found:
            update = found[measure].record
            words = msg(
                "{state}, {period}",
                state=REPORTED_LABELS[update.state],
                period=month_of(update.period),
            )
            yield Line(words, measure)
