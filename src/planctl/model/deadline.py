"""A measure's deadline: the printed words, and the days that they mean."""

from __future__ import annotations

import calendar
import re
from datetime import date
from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import Day, Flag, Text


class DeadlineKind(StrEnum):
    """A month's end, a span of years, no end but the plan's, or a blank cell."""

    MONTH = "month"
    RANGE = "range"
    CONTINUOUS = "continuous"
    NONE = "none"


class Deadline(Record):
    """The printed deadline and its meaning; a due day is included in the time allowed."""

    text: Text | None = Field(None, title="Text", description="The printed words; none if blank.")
    kind: DeadlineKind = Field(title="Kind", description="What sort of deadline the words name.")
    start: Day | None = Field(None, title="Start", description="First day, where the text has one.")
    due: Day | None = Field(None, title="Due", description="Last day, itself included.")
    confirmed: Flag = Field(
        True, title="Confirmed", description="False where the printed cell is not certain."
    )


_MONTH_NAMES = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun",
    "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr",
)  # fmt: skip
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_MONTH_TEXT = re.compile(r"([1-9][0-9]{3}), ([a-z]+)")
_RANGE_TEXT = re.compile(r"([1-9][0-9]{3}) ?[–-] ?([1-9][0-9]{3})")


def read_deadline(text: str | None) -> Deadline | None:
    """Return what the plan's words mean, or None where they follow none of its forms.

    "2026, avqust" is due on the month's last day; "2026 – 2027" runs from 1 January to
    31 December; "mütəmadi" is continuous; a blank cell has no deadline.
    """
    if text is None:
        return Deadline(kind=DeadlineKind.NONE)
    if text == "mütəmadi":
        return Deadline(text=text, kind=DeadlineKind.CONTINUOUS)
    if (match := _MONTH_TEXT.fullmatch(text)) and match[2] in _MONTHS:
        year, month = int(match[1]), _MONTHS[match[2]]
        last = calendar.monthrange(year, month)[1]
        return Deadline(text=text, kind=DeadlineKind.MONTH, due=date(year, month, last))
    if (match := _RANGE_TEXT.fullmatch(text)) and match[1] <= match[2]:
        start, due = date(int(match[1]), 1, 1), date(int(match[2]), 12, 31)
        return Deadline(text=text, kind=DeadlineKind.RANGE, start=start, due=due)
    return None
