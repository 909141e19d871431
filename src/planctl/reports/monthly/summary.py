"""The month in a few sentences, the counts by state with their movement, and their picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.compare.states import state_changes
from planctl.analysis.receipts import known
from planctl.analysis.tally import tally
from planctl.i18n import msg
from planctl.reports.monthly.month import DAYS_AHEAD
from planctl.reports.paper.paper import Section
from planctl.reports.parts.due import due_between, together
from planctl.reports.parts.movement import states_movement
from planctl.reports.parts.states_picture import states_picture
from planctl.reports.phrases import Noun, capitalized, day, month_name, shares_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.reports.monthly.month import Month


def summary_section(month: Month) -> Section:
    """Return the first section of the report."""
    source = month.source
    return Section(
        id="summary",
        heading=month.t("1. Summary"),
        text=tuple(_sentences(month)),
        tables=(states_movement("movement", month.before, source.status, month.t),),
        pictures=(states_picture("states", source),),
    )


def _sentences(month: Month) -> Iterator[str]:
    t, source, status = month.t, month.source, month.source.status
    yield _compared(month)
    where = shares_out(len(status.top), Noun.MEASURE, status.states, t)
    if where:
        yield f"{capitalized(where, t)}."
    moved = state_changes(month.before, status)
    yield t(msg("Measures and sub-measures in another state than before: {n}.", n=len(moved)))
    bound = [r for r in month.owed if not r.obligation.recommended and r.obligation.agency]
    counts = tally(bound, known(source.history))
    yield t(
        msg(
            "Reports that fell due since then: expected {expected}, received {received}, missing "
            "{missing}.",
            expected=counts.expected,
            received=counts.received,
            missing=counts.missing,
        )
    )
    yield from _own_reports(month)
    yield t(
        msg(
            "New obstacles: {new}; obstacles that stand no more: {past}.",
            new=len(month.obstacles.new),
            past=len(month.obstacles.over),
        )
    )
    ahead = together(due_between(source, source.as_of, month.until))
    yield t(msg("Falls due in the next {days} days: {count}.", days=DAYS_AHEAD, count=len(ahead)))


def _compared(month: Month) -> str:
    t = month.t
    before, now = day(month.since, t), day(month.source.as_of, t)
    if month.by_history:
        return t(
            msg(
                "What the registry held on {before} is compared with what it holds on {now}; each "
                "is judged for its own day.",
                before=before,
                now=now,
            )
        )
    return t(
        msg(
            "The git history does not tell what the registry held on {before}. Both days, "
            "{before} and {now}, are therefore judged by the reports that are known now, by "
            "their periods; what became of each record is not told.",
            before=before,
            now=now,
        )
    )


def _own_reports(month: Month) -> Iterator[str]:
    """Say where the reports on the month itself are not due yet."""
    t, source = month.t, month.source
    dues = [
        receipt.obligation.effective_due
        for receipt in source.receipts
        if receipt.obligation.period == month.period and not receipt.over
    ]
    if dues:
        yield t(
            msg(
                "Reports on the month ({month}) are due by {day}, that day included: what is "
                "missing of them is not missing yet.",
                month=month_name(month.period, t),
                day=day(max(dues), t),
            )
        )
