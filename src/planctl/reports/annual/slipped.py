"""What slipped and why: measures overdue, blocked or at risk, with what stands in their way."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, inline
from planctl.analysis.state import State, elapsed
from planctl.i18n import Message, msg
from planctl.model.labels import BLOCKER_LABELS, TIER_LABELS
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import files_of, state_cell
from planctl.reports.phrases import Noun, counted, day, percentage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.reported import Obstacle
    from planctl.reports.annual.year import Year

_SLIPPED = (State.OVERDUE, State.BLOCKED, State.AT_RISK)


def slipped_table(results: Iterable[MeasureResult], year: Year) -> Table:
    """Return the measures that are behind on the day of the report, each with the reasons."""
    t = year.t
    return Table(
        id="slipped",
        caption=t("What slipped and why"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 16),
            Column("title", t("Name of the measure"), Form.TEXT, 46),
            Column("state", t("State of the measure"), Form.TEXT, 19),
            Column("days", t("Late or left"), Form.LABEL, 24),
            Column("why", t("Why"), Form.TEXT, 60),
        ),
        rows=tuple(_row(result, year) for result in results if result.state in _SLIPPED),
        empty=t("No measure is overdue, blocked or at risk."),
    )


def obstacle_words(one: Obstacle, year: Year) -> str:
    """Say what stands in the way: its kind, since when, for how long, what it is, who was asked."""
    t, blocker = year.t, one.blocker
    said: Message = msg(
        "{kind}, since {day} ({days}): {what}",
        kind=BLOCKER_LABELS[blocker.kind],
        day=day(blocker.since, t),
        days=counted(Noun.DAY, one.age, t),
        what=inline(blocker.what),
    )
    if blocker.asked_of:
        body = code_of(year.source.registry, blocker.asked_of)
        said = msg("{obstacle}; asked to remove it: {body}", obstacle=said, body=body)
    return t(said)


def _row(result: MeasureResult, year: Year) -> Row:
    t, standing = year.t, year.standing.get(result.entry.id, ())
    reasons = [t(msg("obstacle: {what}", what=obstacle_words(one, year))) for one in standing]
    reasons += [t(one) for one in _reasons(result, year)]
    files = (*files_of(result), *(one.update.file.path for one in standing))
    cells = {
        "number": Cell(result.entry.id),
        "title": Cell(result.measure.title),
        "state": state_cell(result, t),
        "days": _days(result, year),
        "why": Cell("\n".join(reasons), records=tuple(dict.fromkeys(files))),
    }
    return Row(cells, id=result.entry.id)


def _days(result: MeasureResult, year: Year) -> Cell:
    t, left = year.t, result.days_left
    if left is None:
        return Cell(t("no last day"))
    if left == 0:
        return Cell(t("last day"), left)
    days = counted(Noun.DAY, abs(left), t)
    said = msg("{days} late", days=days) if left < 0 else msg("{days} left", days=days)
    return Cell(t(said), left)


def _reasons(result: MeasureResult, year: Year) -> Iterator[Message]:
    """Yield what the reports themselves show, in the order in which it weighs."""
    if not result.received.by_agency:
        yield msg("no executor has reported anything")
        return
    if result.state is State.AT_RISK:
        yield from _lag(result, year)
    if not result.tiers:
        yield msg("the executors do not report it as done")
    for tier, one in result.tiers.items():
        if not one.achieved:
            yield msg(
                "{tier}: {achieved} of {total} achieved",
                tier=TIER_LABELS[tier],
                achieved=sum(indicator.achieved for indicator in one.indicators),
                total=len(one.indicators),
            )
    undone = [child.entry.id for child in result.children if child.state is not State.DONE]
    if undone:
        yield msg("sub-measures not done: {numbers}", numbers=", ".join(undone))


def _lag(result: MeasureResult, year: Year) -> Iterator[Message]:
    plan, t = year.source.plan, year.t
    passed = elapsed(result.measure.deadline, plan, year.source.as_of)
    lag = Fraction(plan.thresholds.at_risk_lag)
    if passed is not None and passed - result.score.progress > lag:
        yield msg(
            "time gone: {passed}; progress: {progress}",
            passed=percentage(passed, t),
            progress=percentage(result.score.progress, t),
        )
