"""The card of a meeting of the working group (order 253s, clause 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, codes_of, day_of, inline
from planctl.analysis.working_group import working_group
from planctl.i18n import Message, msg, plural
from planctl.reports.screen.card import Around, Card, Line, card, section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.model.meeting import Decision, Meeting
    from planctl.registry import Entry


def meeting_card(entry: Entry[Meeting], around: Around) -> Card:
    """Return everything about one meeting, and who was a member on its day."""
    meeting = entry.record
    decisions = range(len(meeting.decisions))
    present = (
        Line(member.name, code_of(around.registry, member.agency)) for member in meeting.members
    )
    return card(
        msg("Meeting of the working group, {day}", day=day_of(meeting.date)),
        entry.at(),
        section(msg("Agenda"), (Line(text, str(n)) for n, text in enumerate(meeting.agenda, 1))),
        section(msg("Decisions"), (decision_line(entry, n, around, own=True) for n in decisions)),
        section(msg("Took part"), present),
        section(msg("Members by clause 3.1"), _members(meeting, around)),
    )


def decision_line(
    meeting: Entry[Meeting], number: int, around: Around, *, own: bool = False
) -> Line:
    """Return a decision: its words, owner and state; `own`: on the card of its meeting."""
    decision = meeting.record.decisions[number]
    words = msg(
        "{text} — {owner}, {state}",
        text=inline(decision.text),
        owner=code_of(around.registry, decision.owner),
        state=_state(decision, around),
    )
    if own and decision.measure:
        words = msg("{decision} (measure {measure})", decision=words, measure=decision.measure)
    label = decision.number if own else f"{meeting.id}/{decision.number}"
    return Line(words, label, meeting.at("decisions", number))


def _state(decision: Decision, around: Around) -> Message:
    if decision.done_on is not None and decision.done_on <= around.as_of:
        return msg("carried out on {day}", day=day_of(decision.done_on))
    if decision.due is None:
        return msg("without a day, not carried out")
    left = (decision.due - around.as_of).days
    due = day_of(decision.due)
    if left < 0:
        late = plural("{count} day past", "{count} days past", count=-left)
        return msg("due {due}, not carried out: {late}", due=due, late=late)
    return msg("due {due}", due=due)


def _members(meeting: Meeting, around: Around) -> Iterator[Line]:
    group = working_group(around.registry, around.records, meeting.date)
    for body, person in group.members:
        words = msg("{name}, {post}", name=person.name, post=person.post)
        yield Line(words, code_of(around.registry, body))
    if group.centre:
        name = code_of(around.registry, group.centre)
        yield Line(name, msg("Sends a representative (clause 5)"))
    if group.unnamed:
        yield Line(codes_of(around.registry, group.unnamed), msg("Nobody is named for"))
