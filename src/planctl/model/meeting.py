"""A meeting of the working group (order 253s, clause 5): who came, what was decided."""

from __future__ import annotations

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import ClauseId, Day, MeasureId, Slug, Text


class Member(Record):
    """Somebody who took part for a body."""

    agency: Slug = Field(title="Agency", description="The body represented.")
    name: Text = Field(title="Name", description="Who represented it.")


class Decision(Record):
    """One decision of a meeting: who is to do what by when."""

    number: ClauseId = Field(title="Number", description="Its number in the minutes, as “1”.")
    text: Text = Field(title="Text", description="The words of the minutes.")
    owner: Slug = Field(title="Owner", description="The body that is to carry it out.")
    measure: MeasureId | None = Field(
        None, title="Measure", description="The measure that it concerns, where it is about one."
    )
    due: Day | None = Field(
        None, title="Due", description="The last day for it; absent where the minutes set none."
    )
    done_on: Day | None = Field(
        None, title="Done on", description="The day it was carried out; absent until then."
    )


class Meeting(Record):
    """One meeting of the working group; the file is named after its day."""

    date: Day = Field(title="Date", description="The day of the meeting.")
    members: tuple[Member, ...] = Field((), title="Members", description="Who took part.")
    agenda: tuple[Text, ...] = Field((), title="Agenda", description="What was discussed.")
    decisions: tuple[Decision, ...] = Field(
        (), title="Decisions", description="What was decided, in the order of the minutes."
    )
