"""The summary on one page: what was reported, where the plan stands, how the year moved it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planctl import az
from planctl.analysis.rollup import count_states
from planctl.analysis.state import State
from planctl.i18n import Message, msg
from planctl.reports.annual.movement import indicators, movement_table
from planctl.reports.paper.paper import Section
from planctl.reports.phrases import (
    Noun,
    counted,
    day,
    declined,
    percentage,
    sentence,
    shares_out,
    some,
    year_name,
)

if TYPE_CHECKING:
    from planctl.reports.annual.year import Year


def summary_section(year: Year) -> Section:
    """Return the summary; its first sentence says how much has been reported at all."""
    sentences = (_reported(year), _standing(year), _moved(year), _due_in_year(year))
    return Section(
        id="summary",
        heading=year.t("1. Summary of the year"),
        text=tuple(filter(None, sentences)),
        tables=(movement_table(year),),
    )


def _reported(year: Year) -> str:
    """Say how many rows anybody has reported on; that nobody has comes before everything else."""
    t, rows = year.t, year.source.status.measures
    heard = sum(bool(result.received.by_agency) for result in rows)
    when = day(year.source.as_of, t)
    if heard == 0:
        return t(
            msg(
                "As of {day} no executor has reported on any measure of the plan: the registry "
                "holds no data on how the plan is carried out. The report therefore shows the "
                "plan’s measures, their deadlines and what is missing; it measures no progress.",
                day=when,
            )
        )
    whole = declined(counted(Noun.ROW, len(rows), t), az.Case.ABLATIVE, t)
    return t(
        msg("As of {day}: of {whole}, {part} reported on.", day=when, whole=whole,
            part=some(heard, t))
    )  # fmt: skip


def _standing(year: Year) -> str:
    t, status = year.t, year.source.status
    subs = [result for result in status.measures if result.measure.parent]
    said = [
        shares_out(len(status.top), Noun.MEASURE, status.states, t),
        shares_out(len(subs), Noun.SUB_MEASURE, count_states(subs), t),
    ]
    return " ".join(sentence(text, t) for text in said if text)


def _moved(year: Year) -> str:
    """Say how far the year has brought the plan, and on how much of it that rests."""
    t, before, now = year.t, year.before.score, year.source.status.score
    if not now.coverage:
        return ""
    moved = msg(
        "From {first} to {last} the mean progress of the plan went from {before} to {after}, the "
        "share that has been measured from {covered} to {coverage}. What is not measured counts "
        "as not done.",
        first=day(year.first, t),
        last=day(year.source.as_of, t),
        before=percentage(before.progress, t),
        after=percentage(now.progress, t),
        covered=percentage(before.coverage, t),
        coverage=percentage(now.coverage, t),
    )
    return f"{t(moved)} {t(_changes(year))}"


def _changes(year: Year) -> Message:
    """Count the measures that the year has moved, and the results that it has brought."""
    pairs = [
        (earlier, result)
        for result in year.source.status.measures
        if (earlier := year.results_before.get(result.entry.id)) is not None
    ]
    return msg(
        "Measures and sub-measures whose state changed: {states}; whose progress rose: {rose}; "
        "fell: {fell}. Indicators of results achieved in the year: {achieved}.",
        states=sum(earlier.state is not result.state for earlier, result in pairs),
        rose=sum(earlier.score.progress < result.score.progress for earlier, result in pairs),
        fell=sum(earlier.score.progress > result.score.progress for earlier, result in pairs),
        achieved=sum(year.has(one.achieved_on) for one in indicators(year.source.status)),
    )


def _due_in_year(year: Year) -> str:
    """Say what became of the measures whose deadline ends in the year."""
    t = year.t
    due = [
        result
        for result in year.source.status.measures
        if (last := result.measure.deadline.due) is not None
        and last.year == year.number
        and result.state is not State.CANCELLED
    ]
    named = year_name(year.number, t, az.Case.LOCATIVE)
    if not due:
        return t(msg("No deadline ends in {year}.", year=named))
    states = Counter(result.state for result in due)
    ordered = {state: states[state] for state in State}
    said = shares_out(len(due), Noun.ROW, ordered, t)
    return t(msg("Deadlines that end in {year}: {states}.", year=named, states=said))
