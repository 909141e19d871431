"""What else concerns a measure, as sections: money, risks, requests to spend, decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.concerning import approvals_of, decisions_of, risks_of
from planctl.analysis.finance import MeasureFinance, SumLine, Verdict, measure_finance
from planctl.analysis.finance_totals import added
from planctl.analysis.labels import VERDICT_LABELS
from planctl.analysis.phrases import (
    code_of,
    codes_of,
    manats,
    money,
    month_of,
    share_words,
    sum_words,
)
from planctl.i18n import Message, msg
from planctl.reports.screen.card import Around, Line, Section, section
from planctl.reports.screen.cost_card import approval_line
from planctl.reports.screen.meeting_card import decision_line
from planctl.reports.screen.risk_card import followed_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.model.measure import Measure
    from planctl.registry import Entry


def linked_sections(entry: Entry[Measure], around: Around) -> tuple[Section, ...]:
    """Return the money of a measure side by side, and what other records say of it."""
    records, as_of = around.records, around.as_of
    decisions = decisions_of(records, entry.id, as_of)
    return (
        section(msg("Money"), _money(entry.id, around)),
        section(
            msg("Followed risks of the direction"),
            (followed_line(risk, around) for risk in risks_of(records, entry.record.direction)),
        ),
        section(
            msg("Requests to spend"),
            (approval_line(one, around) for one in approvals_of(records, entry.id, as_of)),
        ),
        section(
            msg("Decisions of meetings"),
            (decision_line(meeting, number, around) for meeting, number, _ in decisions),
        ),
    )


def _money(measure: str, around: Around) -> Iterator[Line]:
    for one in measure_finance(around.registry, around.records, around.as_of, only=measure):
        yield Line(_rates(one), month_of(one.period))
        for line in one.lines:
            yield from _sum(line, around)


def _sum(line: SumLine, around: Around) -> Iterator[Line]:
    """Yield who says how much of one sum; in one line where all who do say the same."""
    label = sum_words(line.field)
    first = line.said[0]
    if len({said.amount for said in line.said}) == 1:
        who = codes_of(around.registry, (said.agency for said in line.said))
        words = msg("{amount} ({agency})", amount=manats(first.amount), agency=who)
        yield Line(words, label, first.report.at(*line.field))
        return
    yield Line(_verdict(line), label)
    for said in line.said:
        amount = manats(said.amount)
        if said.aside:
            amount = msg("{amount} (not compared)", amount=amount)
        where = said.report.at(*line.field)
        yield Line(amount, code_of(around.registry, said.agency), where, depth=1)


def _rates(one: MeasureFinance) -> Message:
    sums = added((one,))
    return msg(
        "allocated of the cost: {allocated}; used of the allocated: {used}",
        allocated=share_words(sums.allocated_of_cost),
        used=share_words(sums.used_of_allocated),
    )


def _verdict(line: SumLine) -> Message:
    if line.verdict is Verdict.DIFFER:
        return msg(
            "they differ by {difference}; {counted} counts",
            difference=money(abs(line.difference)),
            counted=money(line.counted),
        )
    return VERDICT_LABELS[line.verdict]
