"""What is due when, on the screen: overdue, due soon, next; each with who answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from planctl.analysis.deadlines import ItemState
from planctl.analysis.phrases import code_of
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
    """What is to be shown: items by day, and how many measures have no day at all."""

    items: Sequence[DueItem]
    as_of: date
    within: int
    continuous: int
    blank: int


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
        (msg("Overdue: {items}", items=len(overdue)), overdue),
        (within, soon),
    ]
    if later:
        groups.append((msg("Next: {items}", items=len(later)), later[:NEXT]))
    for title, items in groups:
        _group(t(title), items, registry, console, t)
    console.print()
    for sentence in _sentences(outlook, len(later), len(outlook.items) - len(open_)):
        console.print(t(sentence))


def _group(
    title: str, items: Iterable[DueItem], registry: Registry, console: Console, t: Translator
) -> None:
    items = list(items)
    console.print()
    console.print(Text(title, style="bold"))
    if not items:
        return
    columns = [
        Column(t(msg("Due")), DATE_WIDTH),
        Column(t(msg("Days")), DAYS_WIDTH, "right"),
        Column(t(msg("No.")), max(len(item.id) for item in items)),
        Column(t(msg("Measure or duty"))),
        Column(t(msg("Lead executor")), OBLIGED_WIDTH),
    ]
    drawn = table(console, columns)
    for item in items:
        drawn.add_row(
            day_short(item.effective_due, t),
            Text(days(item.days_left), style=STYLES[item.state]),
            item.id,
            shortened(item.title, room(console, columns), TITLE_LINES),
            ", ".join(code_of(registry, agency) for agency in item.obliged),
        )
    console.print(drawn)


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
