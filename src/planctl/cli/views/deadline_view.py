"""What is due when, on the screen: overdue, due soon, next; each with who answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from planctl.analysis.deadlines import ItemKind, ItemState
from planctl.analysis.labels import NOT_TRACKED
from planctl.analysis.phrases import code_of, month_of
from planctl.cli.views.figures import day_short, day_words, days, shortened
from planctl.cli.views.screen import STYLES, Column, room, table
from planctl.i18n import msg, plural

if TYPE_CHECKING:
    from datetime import date

    from rich.console import Console

    from planctl.analysis.deadlines import DueItem
    from planctl.i18n import Message, Translator
    from planctl.registry import Registry

#: How many are shown of what is due later than asked about.
NEXT = 10
DATE_WIDTH = 10
DAYS_WIDTH = 5
OBLIGED_WIDTH = 16
TITLE_LINES = 2
_MET = (ItemState.MET, ItemState.MET_LATE)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is to be shown: items by day, and how many measures have no day at all.

    Where the items are of `several` plans, each says of which.
    """

    items: Sequence[DueItem]
    as_of: date
    within: int
    continuous: int
    blank: int
    several: bool = False


def draw_deadlines(outlook: Outlook, registry: Registry, console: Console, t: Translator) -> None:
    """Draw the groups in the order in which they need attention, then what has no day."""
    heading = msg("Deadlines as of {day}", day=day_words(outlook.as_of, t))
    console.print(Text(t(heading), style="bold"))
    open_ = [item for item in outlook.items if item.state not in _MET]
    overdue = [item for item in open_ if item.state is ItemState.OVERDUE]
    coming = [item for item in open_ if item.state is not ItemState.OVERDUE]
    soon = [item for item in coming if item.days_left <= outlook.within]
    later = [item for item in coming if item.days_left > outlook.within]
    within = plural(
        "Due within {count} day: {items}",
        "Due within {count} days: {items}",
        count=outlook.within,
        items=len(soon),
    )
    groups: list[tuple[Message, Sequence[DueItem]]] = [
        (msg("Overdue: {items}", items=len(overdue)), _duties_last(overdue)),
        (within, _duties_last(soon)),
    ]
    if later:
        groups.append((msg("Next: {items}", items=len(later)), later[:NEXT]))
    for title, items in groups:
        _group(t(title), items, registry, console, t, several=outlook.several)
    console.print()
    for sentence in _sentences(outlook, len(later), len(outlook.items) - len(open_)):
        console.print(t(sentence))


def _duties_last(items: Iterable[DueItem]) -> Sequence[DueItem]:
    """Return the items by day, measures and decisions before the many reports that are owed."""
    return sorted(items, key=lambda item: item.kind is ItemKind.DUTY)


def _group(
    title: str,
    items: Sequence[DueItem],
    registry: Registry,
    console: Console,
    t: Translator,
    *,
    several: bool,
) -> None:
    console.print()
    console.print(Text(title, style="bold"))
    if not items:
        return
    columns = [
        Column(t(msg("Due")), DATE_WIDTH),
        Column(t(msg("Days")), DAYS_WIDTH, "right"),
        Column(t(msg("No.")), max(len(item.id) for item in items)),
        *([Column(t(msg("Plan")), max(len(item.plan) for item in items))] if several else []),
        Column(t(msg("Measure, duty or decision"))),
        Column(t(msg("Obliged")), OBLIGED_WIDTH),
    ]
    drawn = table(console, columns)
    for line in _lines(items):
        item = line[0]
        words = shortened(item.title, room(console, columns), TITLE_LINES)
        if item.kind is ItemKind.DUTY:
            words += f"\n{t(_owed(line))}"
        drawn.add_row(
            day_short(item.effective_due, t),
            Text(days(item.days_left), style=STYLES[item.state]),
            item.id,
            *([item.plan] if several else []),
            words,
            ", ".join(code_of(registry, agency) for agency in item.obliged),
        )
    console.print(drawn)


def _lines(items: Iterable[DueItem]) -> Iterable[Sequence[DueItem]]:
    """Return what shares a line: what one body has not reported by now, period after period."""
    lines: dict[tuple[object, ...], list[DueItem]] = {}
    for item in items:
        together = item.kind is ItemKind.DUTY and item.state is ItemState.OVERDUE
        key = (item.plan, item.id, item.obliged, None if together else (item.period, item.due))
        lines.setdefault((item.kind, *key), []).append(item)
    return lines.values()


def _owed(line: Sequence[DueItem]) -> Message:
    """Say which periods a duty is owed for, how many reports, and how many have come."""
    count = sum(item.count for item in line)
    came: Message = msg(
        "received: {received} of {count}", received=sum(i.received for i in line), count=count
    )
    if not line[0].tracked:
        came = NOT_TRACKED
    first, last = line[0].period, line[-1].period
    if first is None or last is None:
        return came
    span: Message = month_of(first)
    if first != last:
        span = msg("{first} – {last}", first=span, last=month_of(last))
    return msg("{span}; {came}", span=span, came=came)


def _sentences(outlook: Outlook, later: int, met: int) -> Iterable[Message]:
    if later > NEXT:
        yield msg("Further ones are due later: {count} (--within shows them)", count=later - NEXT)
    if met:
        yield msg("Met: {count}", count=met)
    if outlook.continuous:
        yield plural(
            "{count} measure is continuous: it has no due day and is judged period by period "
            "until the plan ends.",
            "{count} measures are continuous: they have no due day and are judged period by "
            "period until the plan ends.",
            count=outlook.continuous,
        )
    if outlook.blank:
        yield plural(
            "{count} measure has no deadline in the plan.",
            "{count} measures have no deadline in the plan.",
            count=outlook.blank,
        )
