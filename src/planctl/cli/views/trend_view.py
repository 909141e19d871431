"""A trend on the screen: a bar and its figures for each month; the deadlines that moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from planctl.analysis.compare.words import deadline_meaning, shown, value_words
from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.phrases import act_name
from planctl.analysis.phrases import value_words as reading_words
from planctl.cli.views.figures import bar, day_short, percent
from planctl.cli.views.log_view import origin_line
from planctl.cli.views.screen import STYLES, Column, table
from planctl.cli.views.status_view import states_text
from planctl.i18n import Message, msg, plural

if TYPE_CHECKING:
    from rich.console import Console

    from planctl.analysis.compare.names import Names
    from planctl.analysis.compare.slips import Move, Slip
    from planctl.analysis.compare.trend import Sample
    from planctl.i18n import Translator

DAY_WIDTH = 10
BAR = 20
FIGURE_WIDTH = 5
INDENT = 2
#: From the least to the most: what a line of one sign a month is drawn with.
STEPS = "▁▂▃▄▅▆▇█"


def draw_trend(heading: str, samples: Sequence[Sample], console: Console, t: Translator) -> None:
    """Draw the heading, the line of all months, and a row for each."""
    console.print(Text(heading, style="bold"))
    if not samples:
        console.print(t(msg("No month has ended yet.")))
        return
    line = spark(samples)
    if line.strip():
        words = msg("progress, month by month: {line}", line=line)
        console.print(Text(t(words)))
    columns = [
        Column(t(msg("Month’s end")), DAY_WIDTH),
        Column(t(msg("Progress")), BAR),
        Column("%", FIGURE_WIDTH, "right"),
        Column(t(msg("Coverage")), FIGURE_WIDTH, "right"),
        Column(_last_heading(samples, t)),
    ]
    drawn = table(console, columns)
    for sample in samples:
        score = sample.score
        drawn.add_row(
            day_short(sample.day, t),
            bar(score.progress, BAR) if score else "–",
            percent(score.progress) if score else "–",
            percent(score.coverage) if score else "–",
            _last(sample, t),
        )
    console.print()
    console.print(drawn)


def spark(samples: Sequence[Sample]) -> str:
    """Return a sign for each month, as high as progress was; a blank where nothing was judged."""
    signs = []
    for sample in samples:
        if sample.score is None:
            signs.append(" ")
        else:
            at = int(sample.score.progress * len(STEPS))
            signs.append(STEPS[min(at, len(STEPS) - 1)])
    return "".join(signs)


def _last_heading(samples: Sequence[Sample], t: Translator) -> str:
    if any(sample.value is not None for sample in samples):
        return t(msg("Value"))
    single = any(sample.state is not None for sample in samples)
    return t(msg("State")) if single else t(msg("By state"))


def _last(sample: Sample, t: Translator) -> Text:
    if sample.value is not None:
        words = reading_words(sample.value)
        return Text(words if isinstance(words, str) else t(words))
    if sample.state is not None:
        return Text(t(STATE_LABELS[sample.state]), style=STYLES[sample.state])
    return states_text(sample.states, t)


def draw_slips(found: Sequence[Slip], names: Names, console: Console, t: Translator) -> None:
    """Draw each measure whose deadline moved, and every move with its commit."""
    heading = plural(
        "The deadline of {count} measure has moved.",
        "The deadlines of {count} measures have moved.",
        count=len(found),
    )
    none = msg("No deadline has moved.")
    console.print(Text(t(heading if found else none), style="bold"))
    for slip in found:
        console.print()
        title = f"{slip.measure} {shown(slip.title)} – {shown(names.codes(slip.agencies))}"
        console.print(Text(title, style="bold"))
        console.print(Padding(Text(_in_all(slip, t)), (0, 0, 0, INDENT)))
        for move in slip.moves:
            console.print(Padding(origin_line(move.origin, t), (0, 0, 0, INDENT)))
            console.print(Padding(Text(_move(move, names, t)), (0, 0, 0, 2 * INDENT)))


def _in_all(slip: Slip, t: Translator) -> str:
    times = plural("moved {count} time", "moved {count} times", count=len(slip.moves))
    if slip.days is None:
        return t(times)
    return t(msg("{times}; in all: {days}", times=times, days=_days(slip.days)))


def _days(days: int) -> Message:
    """Say by how many days a deadline moved; a minus says that it came nearer."""
    later = plural("{count} day later", "{count} days later", count=abs(days))
    sooner = plural("{count} day sooner", "{count} days sooner", count=abs(days))
    return sooner if days < 0 else later


def _move(move: Move, names: Names, t: Translator) -> str:
    before = value_words(move.before, "deadline", names, t)
    after = value_words(move.after, "deadline", names, t)
    if before == after:
        before, after = deadline_meaning(move.before, t), deadline_meaning(move.after, t)
    words = msg("{before} → {after}", before=before, after=after)
    if move.days is not None:
        words = msg("{move} ({days})", move=words, days=_days(move.days))
    for act in move.acts:
        words = msg("{change} (amending act: {act})", change=words, act=act_name(act))
    if not move.acts:
        words = msg("{change} (no amending act)", change=words)
    return shown(t(words))
