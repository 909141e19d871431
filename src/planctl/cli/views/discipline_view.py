"""Who reports, and in time, on the screen: totals, bodies, periods, directions; what came late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from planctl.analysis.phrases import code_of, month_of, plan_name, plan_titles
from planctl.cli.views.figures import day_short, day_words, days, percent, shortened
from planctl.cli.views.screen import Column, room, table
from planctl.i18n import msg

if TYPE_CHECKING:
    from rich.console import Console

    from planctl.analysis.discipline import AgencyDiscipline, Discipline
    from planctl.analysis.tally import Tally
    from planctl.i18n import Message, Translator
    from planctl.registry import Registry

NAME_LINES = 3
DATE_WIDTH = 10
PERIOD_WIDTH = 14
#: A row: what it is about, its counts, and the longest run of misses where rows have one.
Row = tuple[str, "Tally", int | None]


def draw_discipline(found: Discipline, registry: Registry, console: Console, t: Translator) -> None:
    """Draw the totals, the tables, and in words what is counted apart."""
    plans = plan_titles((plan for plan, _ in found.plans), registry)
    heading = msg("{plan}: reporting as of {day}", plan=t(plans), day=day_words(found.as_of, t))
    console.print(Text(t(heading), style="bold"))
    console.print(t(_total(found.totals, t)))
    if len(found.plans) > 1:
        rows = [(plan_name(plan, registry), tally, None) for plan, tally in found.plans]
        _table(t("Plan"), rows, console, t)
    titles = {
        number: entry.record.title
        for plan, _ in found.plans
        for number, entry in registry.plans[plan].directions.items()
    }
    whole = t("the whole plan")
    _table(t("Body"), _bodies(found.agencies, registry), console, t)
    periods = [(_period(str(p), t) if p else "–", tally, None) for p, tally in found.periods]
    _table(t("Period"), periods, console, t)
    directions = [
        (f"{number} {titles.get(number, '')}".rstrip() if number else whole, tally, None)
        for number, tally in found.directions
    ]
    _table(t("Direction"), directions, console, t)
    _table(t("Recommended, not bound"), _bodies(found.recommended, registry), console, t)
    _table(t("Groups without a list"), _bodies(found.unknown, registry), console, t)
    console.print()
    for sentence in _sentences(found):
        console.print(Text(t(sentence), style="dim"))


def draw_late(found: Discipline, registry: Registry, console: Console, t: Translator) -> None:
    """Draw what came late, the longest overdue first."""
    bound = found.totals.late or 0
    heading = msg("Came late as of {day}: {count}", day=day_words(found.as_of, t), count=bound)
    console.print(Text(t(heading), style="bold"))
    if apart := len(found.late) - bound:
        console.print(
            t(msg("Of the recommended and of groups without a list: {count}", count=apart))
        )
    if not found.late:
        return
    several = len(found.plans) > 1
    plans = [receipt.obligation.plan for receipt in found.late]
    duties = [receipt.obligation.duty for receipt in found.late]
    columns = [
        *([Column(t("Plan"), max(map(len, plans)))] if several else []),
        Column(t("Days"), 5, "right"),
        Column(t("Due"), DATE_WIDTH),
        Column(t("Landed"), DATE_WIDTH),
        Column(t("Duty"), max(map(len, duties))),
        Column(t("Period"), PERIOD_WIDTH),
        Column(t("Measure"), 9),
        Column(t("Body")),
    ]
    drawn = table(console, columns)
    for receipt in found.late:
        one = receipt.obligation
        drawn.add_row(
            *([one.plan] if several else []),
            days(receipt.days_late),
            day_short(one.effective_due, t),
            day_short(receipt.landed, t) if receipt.landed else "–",
            one.duty,
            _period(str(one.period), t) if one.period else "–",
            one.measure or "–",
            code_of(registry, one.agency or one.group or ""),
        )
    console.print()
    console.print(drawn)


def _total(tally: Tally, t: Translator) -> Message:
    if not tally.expected:
        return msg("Nothing was expected by this day.")
    if tally.on_time is None:
        return msg(
            "Expected: {expected}, received: {received}, missing: {missing}; on time: {unknown}",
            expected=tally.expected,
            received=tally.received,
            missing=tally.missing,
            unknown=t("unknown"),
        )
    return msg(
        "Expected: {expected}, received: {received}, on time: {on_time} ({rate} per cent), "
        "late: {late}, missing: {missing}",
        expected=tally.expected,
        received=tally.received,
        on_time=tally.on_time,
        late=tally.late,
        missing=tally.missing,
        rate=_rate(tally),
    )


def _table(title: str, rows: Iterable[Row], console: Console, t: Translator) -> None:
    rows = list(rows)
    if not rows:
        return
    unknown = t("unknown")
    columns = [
        Column(title),
        Column(t(msg("Expected")), 4, "right"),
        Column(t(msg("Received")), 4, "right"),
        Column(t(msg("On time")), len(unknown), "right"),
        Column(t(msg("Late")), len(unknown), "right"),
        Column(t(msg("Missing")), 4, "right"),
        Column(t(msg("Per cent")), 4, "right"),
        Column(t(msg("Most days")), 6, "right"),
    ]
    if any(in_row is not None for *_, in_row in rows):
        columns.append(Column(t(msg("In a row")), 4, "right"))
    width = room(console, columns)
    drawn = table(console, columns)
    for name, tally, in_row in rows:
        drawn.add_row(
            shortened(name, width, NAME_LINES),
            str(tally.expected),
            str(tally.received),
            unknown if tally.on_time is None else str(tally.on_time),
            unknown if tally.late is None else str(tally.late),
            str(tally.missing),
            _rate(tally),
            days(tally.most_days),
            *([] if in_row is None else [days(in_row or None)]),
        )
    console.print()
    console.print(drawn)


def _bodies(found: Iterable[AgencyDiscipline], registry: Registry) -> Iterator[Row]:
    for body in found:
        yield code_of(registry, body.id), body.tally, body.in_row


def _rate(tally: Tally) -> str:
    return "–" if tally.rate is None else percent(tally.rate)


def _period(period: str, t: Translator) -> str:
    return t(month_of(period))


def _sentences(found: Discipline) -> Iterator[Message]:
    if found.totals.expected or found.unknown or found.recommended:
        yield msg(
            "Per cent: the share of the expected that came on time. Most days: the longest delay. "
            "In a row: the most that is missing on one measure by now, one after the other."
        )
    if found.awaited:
        yield msg("Not due yet, and not received: {count}", count=found.awaited)
    if found.untracked:
        yield msg(
            "Due, but submitted elsewhere, so that the registry cannot tell: {count}",
            count=found.untracked,
        )
