"""Figures, bars and titles as they fit into narrow columns; words of the day."""

from __future__ import annotations

import math
from datetime import date
from fractions import Fraction
from textwrap import wrap
from typing import TYPE_CHECKING

from planctl.az.dates import act_date

if TYPE_CHECKING:
    from planctl.analysis.progress import Score
    from planctl.i18n import Translator

FULL, EMPTY, CUT = "▰", "▱", "…"
BAR = 5


def percent(value: Fraction) -> str:
    """Return a share as a whole percentage: 100 only when all is there, 0 only when nothing is."""
    if value in (0, 1):
        return str(int(value * 100))
    return str(min(99, max(1, math.floor(value * 100 + Fraction(1, 2)))))


def bar(value: Fraction, length: int = BAR) -> str:
    """Return a bar that is full only at 1 and empty only at 0."""
    filled = math.floor(value * length)
    if value and not filled:
        filled = 1
    return FULL * filled + EMPTY * (length - filled)


def score_cell(score: Score | None) -> str:
    """Return a bar, and below it progress/coverage; a dash where there is nothing to measure."""
    if score is None:
        return "–"
    return f"{bar(score.progress)}\n{percent(score.progress)}/{percent(score.coverage)}"


def score_line(score: Score) -> str:
    """Return a bar and progress/coverage beside it."""
    return f"{bar(score.progress)} {percent(score.progress)}/{percent(score.coverage)}"


def shortened(text: str, width: int, lines: int) -> str:
    """Return a text wrapped to `width`, cut at a word with … where it takes more than `lines`."""
    rows = wrap(text, width, break_long_words=True)
    if len(rows) <= lines:
        return "\n".join(rows)
    kept, last = rows[: lines - 1], rows[lines - 1]
    while len(last) + len(CUT) > width and " " in last:
        last = last.rpartition(" ")[0]
    return "\n".join([*kept, last[: width - len(CUT)].rstrip(" ,;–") + CUT])


def days(value: int | None) -> str:
    """Return days left; a minus says how many have passed since."""
    return "–" if value is None else str(value).replace("-", "−")


def quarter_short(quarter: str) -> str:
    """Return a quarter as a column shows it: `III 2026`."""
    year, _, number = quarter.partition("-Q")
    return f"{('I', 'II', 'III', 'IV')[int(number) - 1]} {year}"


def day_words(day: date, t: Translator) -> str:
    """Return a day as a heading says it, in the translator's language."""
    return act_date(day) if t.lang == "az" else day.isoformat()


def day_short(day: date, t: Translator) -> str:
    """Return a day as a column shows it."""
    return f"{day:%d.%m.%Y}" if t.lang == "az" else day.isoformat()
